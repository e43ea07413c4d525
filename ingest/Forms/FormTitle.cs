namespace PerfTargets.Ingest.Forms;

/// <summary>The title of a form: it may have its place or year before it, and its year behind.</summary>
/// <param name="Text">What it always says, folded and without white space.</param>
internal sealed record FormTitle(string Text)
{
    private const int LongestRest = 16;

    /// <param name="text">A line or cell, folded.</param>
    public bool IsTitle(string text) => text.Length < Text.Length + LongestRest && text.Contains(Text, StringComparison.Ordinal);
}
