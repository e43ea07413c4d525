using System.Text;

namespace PerfTargets.Ingest.Forms;

/// <summary>Chinese text as forms print it: full and half width, Kangxi radicals for characters, wrapped lines.</summary>
internal static class ChineseText
{
    /// <summary>Compatibility form of each character seen so far; 0 while unknown.</summary>
    private static readonly char[] Folds = new char[char.MaxValue + 1];

    /// <summary>NFKC character by character and white space as a blank: for matching, with every position kept.</summary>
    public static string Fold(string text)
    {
        foreach (char character in text)
        {
            if (Fold(character) != character)
                return string.Create(text.Length, text, static (folded, printed) =>
                {
                    for (int i = 0; i < folded.Length; i++)
                        folded[i] = Fold(printed[i]);
                });
        }

        return text;
    }

    public static char Fold(char character)
    {
        if (character is > ' ' and <= '~')
            return character;
        char fold = Folds[character];
        return fold != 0 || character == 0 ? fold : Folds[character] = Compute(character);
    }

    /// <summary>Folded, without any white space: the key two printings of one name share.</summary>
    public static string Compact(ReadOnlySpan<char> text)
    {
        var compact = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            char fold = Fold(character);
            if (fold != ' ')
                compact.Append(fold);
        }

        return compact.ToString();
    }

    /// <summary>Printed width in Chinese characters; Latin letters and digits take half of one.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        int halves = 0;
        foreach (char character in text)
            halves += character < '\u0100' ? 1 : 2;
        return halves / 2.0;
    }

    public static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff';

    // PdfPig and others give 户 and 门 as radicals that NFKC does not know.
    private static char Compute(char character)
    {
        if (char.IsWhiteSpace(character))
            return ' ';
        switch (character)
        {
            case '\u2ed4':
                return '门';
            case '\u2f3e':
                return '户';
        }

        if (char.IsSurrogate(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherNotAssigned)
            return character;
        string normal = character.ToString().Normalize(NormalizationForm.FormKC);
        return normal.Length == 1 ? normal[0] : character;
    }
}
