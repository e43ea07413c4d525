using PerfTargets.Dashboard.Pages.Declaration;

namespace PerfTargets.Dashboard.Api;

/// <summary>The lines of kept documents, for the declaration page.</summary>
internal sealed class SourceText(DeclarationSources sources) : ISourceText
{
    public IReadOnlyList<SourceLine> Lines(ulong documentId, int first, int last) =>
        [.. sources.Lines(documentId, first, last).Select(line => new SourceLine(line.Number, line.Page, line.Text))];
}
