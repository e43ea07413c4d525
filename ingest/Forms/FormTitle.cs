using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms;

/// <summary>The title of a form: it may have its place or year before it, and its year behind.</summary>
/// <param name="Text">What it always says, folded and without white space.</param>
/// <param name="Except">What another form's title says that holds this one; null where none does.</param>
internal sealed partial record FormTitle(string Text, string? Except = null)
{
    private const int LongestRest = 16;

    /// <summary>With whose form it is before the title, and a remark in brackets behind.</summary>
    private const int LongestTitle = 60;

    /// <param name="text">A line or cell, folded.</param>
    public bool IsTitle(string text) =>
        text.Contains(Text, StringComparison.Ordinal) && !(Except is { } other && text.Contains(other, StringComparison.Ordinal)) && (text.Length < Text.Length + LongestRest || IsLongTitle(text));

    private bool IsLongTitle(string text) =>
        text.Length < LongestTitle && text.AsSpan().IndexOfAny(",。;:、") < 0 && Remark().IsMatch(text.AsSpan(text.IndexOf(Text, StringComparison.Ordinal) + Text.Length));

    /// <summary>Whether it could be the title of some form about performance: then the form above has ended.</summary>
    /// <param name="text">A line or cell, folded and without white space.</param>
    public static bool MayBeOne(string text) => text.Length is > 4 and < LongestTitle && text.Contains("绩效", StringComparison.Ordinal) && Ending().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:\([^()]*\)\s*){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"表(?:\([^()]*\)){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
