using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>The lines of kept documents. A viewer of some units sees those of their own declarations only: the next form may be another's.</summary>
internal sealed class SourceText(Home home, MeasureQueries queries) : ISourceText
{
    public IReadOnlyList<SourceLine> Lines(Viewer viewer, ulong documentId, int first, int last)
    {
        IReadOnlyList<DocumentPart> parts = queries.Rows<DocumentPart>(MeasureQuery.All.Where("document_id", documentId), viewer).Rows;
        if (parts.Count == 0)
            return [];
        return [.. home.Opener.Open(parts[0].Document, home.Document(parts[0].Sha256)).Lines
            .Where(line => line.Number >= first && line.Number <= last && (viewer.Units is null || parts.Any(part => part.FirstLine <= line.Number && line.Number <= part.LastLine)))
            .Select(line => new SourceLine(line.Number, line.Page, line.Text))];
    }
}
