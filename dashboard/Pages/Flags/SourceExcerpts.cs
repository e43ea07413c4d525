using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Pages.Declaration;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>The printed lines around each piece of evidence, read once for all of them.</summary>
public sealed class SourceExcerpts
{
    private const int Around = 1;

    private readonly Dictionary<(ulong Document, int Number), SourceLine> _lines;

    private SourceExcerpts(Dictionary<(ulong, int), SourceLine> lines) => _lines = lines;

    public static SourceExcerpts Of(ISourceText source, Viewer viewer, IEnumerable<EvidenceLine> evidence)
    {
        ArgumentNullException.ThrowIfNull(source);
        Dictionary<(ulong, int), SourceLine> lines = [];
        foreach (IGrouping<ulong, EvidenceLine> document in evidence.Where(line => line.Line is not null).GroupBy(line => line.DocumentId))
            foreach (SourceLine line in source.Source(viewer, document.Key, (int)document.Min(one => one.Line!.Value) - Around, (int)document.Max(one => one.Line!.Value) + Around).Lines)
                lines[(document.Key, line.Number)] = line;
        return new SourceExcerpts(lines);
    }

    /// <summary>The line with its neighbours; empty for a format without lines.</summary>
    public IReadOnlyList<SourceLine> At(EvidenceLine evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Line is not { } number ? [] : [.. Enumerable.Range((int)number - Around, (2 * Around) + 1)
            .Select(near => _lines.GetValueOrDefault((evidence.DocumentId, near)))
            .OfType<SourceLine>()];
    }
}
