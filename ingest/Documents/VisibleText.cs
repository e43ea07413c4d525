using System.Globalization;

namespace PerfTargets.Ingest.Documents;

/// <summary>What of a text a reader of the page sees: without zero-width, direction and control characters, which hide in texts and part words that look like one.</summary>
internal static class VisibleText
{
    public static string Of(string text)
    {
        foreach (char character in text)
        {
            if (IsInvisible(character))
                return string.Concat(text.Where(printed => !IsInvisible(printed)));
        }

        return text;
    }

    /// <summary>The lines of a text, whatever ends them.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n').Select(Of);

    private static bool IsInvisible(char character) =>
        character is not (>= ' ' and <= '~') && character is not ('\t' or '\f')
        && (character is '\u115f' or '\u3164' or '\uffa0' || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control);
}
