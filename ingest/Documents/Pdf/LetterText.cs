using System.Globalization;
using System.Text;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What a letter stands for, without control and zero-width characters, radicals turned into the characters they look like.</summary>
internal static class LetterText
{
    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString())];

    /// <returns>Empty where nothing of it is printed.</returns>
    public static string Clean(string? text)
    {
        if (text is null)
            return "";
        if (text.Length == 1)
            return IsPrinted(text[0]) && !char.IsSurrogate(text[0]) ? One(text) : "";
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            // A lone half of a character comes as U+FFFD.
            if (rune.Value <= char.MaxValue ? IsPrinted((char)rune.Value) : (rune.Value & 0xFFFE) != 0xFFFE)
                clean.Append(rune.Value <= char.MaxValue ? One(((char)rune.Value).ToString()) : rune.ToString());
        }

        return clean.ToString();
    }

    private static string One(string text)
    {
        char character = text[0];
        return character < 128 ? Ascii[character] : Radicals.IsRadical(character) ? Radicals.Character(character) : text;
    }

    private static bool IsPrinted(char character) => character switch
    {
        < ' ' => character == '\t',
        < '\u007f' => true,
        >= '\ufffe' => false,
        _ => char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator),
    };
}
