using System.Data.Common;
using PerfTargets.Analytics.Lineages;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>A row of <c>FiledYears.sql</c>.</summary>
internal sealed record FiledRow(ulong Family, ulong UnitId, ulong ProjectId, string Name, FiledYear Year)
{
    public static IReadOnlyList<FiledRow> Read(IStoreReader store, string sql, IReadOnlyDictionary<string, object?> values) => store.Query(new SqlText(sql, values), Of);

    /// <summary>Projects over years that follow each other, a name that comes back later as another span; of a year in two currencies the first.</summary>
    /// <param name="rows">Of one family, in order of projects and years.</param>
    public static IReadOnlyList<ProjectSpan> Spans(IEnumerable<FiledRow> rows)
    {
        List<ProjectSpan> spans = [];
        foreach (IGrouping<ulong, FiledRow> project in rows.GroupBy(row => row.ProjectId))
        {
            FiledYear[] years = [.. project.Select(row => row.Year).DistinctBy(filed => filed.Year)];
            FiledRow row = project.First();
            for (int first = 0, next = 1; next <= years.Length; next++)
            {
                if (next < years.Length && years[next].Year == years[next - 1].Year + 1)
                    continue;
                spans.Add(new ProjectSpan(row.UnitId, row.ProjectId, row.Name, years[first..next], ComesBack: next < years.Length, WasBefore: first > 0));
                first = next;
            }
        }
        return spans;
    }

    private static FiledRow Of(DbDataReader row) => new(
        row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<ulong>(2), row.GetString(3),
        new FiledYear(
            row.GetInt32(4), row.GetFieldValue<ulong>(5), row.GetString(6), Amount(row, 7), Amount(row, 8), Amount(row, 9), Amount(row, 10), Amount(row, 11), Text(row, 12), Text(row, 13)));

    private static decimal? Amount(DbDataReader row, int n) => row.IsDBNull(n) ? null : row.GetDecimal(n);

    private static string? Text(DbDataReader row, int n) => row.IsDBNull(n) ? null : row.GetString(n);
}
