using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Pages.Declaration;

/// <param name="Number">From 1, counted through the whole document.</param>
/// <param name="Page">From 1; null where the format has no pages.</param>
public sealed record SourceLine(int Number, int? Page, string Text);

/// <summary>The printed lines of a kept document, for showing beside what was read of them.</summary>
public interface ISourceText
{
    /// <summary>Lines from <paramref name="first"/> to <paramref name="last"/>, cut to what there is and to what the viewer sees; empty for a format without lines.</summary>
    IReadOnlyList<SourceLine> Lines(Viewer viewer, ulong documentId, int first, int last);
}
