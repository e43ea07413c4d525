using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Pages.Declaration;

namespace PerfTargets.Dashboard.Pages.Flags;

/// <summary>The rows of ledgers that evidence rests on, as their files have them. Read when somebody asks: a large file takes seconds.</summary>
public sealed class EvidenceRows(MeasureQueries queries, Viewer viewer, ISourceText source)
{
    /// <param name="declaration">The flag's own, where the evidence names none.</param>
    /// <returns>Those that tell of declarations the viewer sees, each with what it is evidence of; none where the file cannot be had.</returns>
    public IReadOnlyList<(SourceRow Row, EvidenceLine Line)> Of(ulong declaration, IReadOnlyList<EvidenceLine> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ILookup<(ulong, ulong, long?), PlaceList> told = queries.Rows<PlaceList>(MeasureQuery.All.Where("declaration_id", Comparison.In, evidence.Select(line => line.DeclarationId ?? declaration).Distinct().ToArray()), viewer).Rows
            .ToLookup(place => (place.DeclarationId, place.DocumentId, place.Line));
        (EvidenceLine Line, string Sha256)[] wanted = [.. evidence.SelectMany(line => told[(line.DeclarationId ?? declaration, line.DocumentId, line.Line)].Take(1).Select(place => (line, place.Sha256)))];
        Dictionary<(string, long), SourceRow> rows = wanted.GroupBy(one => one.Sha256, one => one.Line.Line!.Value)
            .SelectMany(file => source.Rows(file.Key, [.. file.Distinct()]).Select(row => (file.Key, Row: row)))
            .ToDictionary(one => (one.Key, one.Row.Line), one => one.Row);
        return [.. wanted.Where(one => rows.ContainsKey((one.Sha256, one.Line.Line!.Value))).Select(one => (rows[(one.Sha256, one.Line.Line!.Value)], one.Line))];
    }
}
