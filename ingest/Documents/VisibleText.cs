using System.Buffers;
using System.Globalization;

namespace PerfTargets.Ingest.Documents;

/// <summary>What of a text a reader of the page sees: without zero-width, direction and control characters, which hide in texts and part words that look like one.</summary>
internal static class VisibleText
{
    private static readonly SearchValues<char> Invisible = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(IsInvisible)]);

    public static string Of(string text) => text.AsSpan().ContainsAny(Invisible) ? string.Concat(text.Where(printed => !Invisible.Contains(printed))) : text;

    /// <summary>The lines of a text, whatever ends them.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Replace('\v', '\n').Split('\n').Select(Of);

    /// <summary>Fillers of Hangul are letters by their category, and blank.</summary>
    private static bool IsInvisible(char character) =>
        character is not ('\t' or '\f')
        && (character is '\u115f' or '\u3164' or '\uffa0' || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control);
}
