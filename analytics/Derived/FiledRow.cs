using System.Data.Common;
using PerfTargets.Analytics.Lineages;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>A row of <c>FiledYears.sql</c>.</summary>
internal sealed record FiledRow(ulong Family, ulong UnitId, ulong ProjectId, string Name, FiledYear Year)
{
    public static IReadOnlyList<FiledRow> Read(IStoreReader store, string sql, IReadOnlyDictionary<string, object?> values) => store.Query(new SqlText(sql, values), Of);

    /// <summary>Projects over their years; of a year in two currencies the first.</summary>
    /// <param name="rows">Of one family, in order of projects and years.</param>
    public static IReadOnlyList<ProjectSpan> Spans(IEnumerable<FiledRow> rows) =>
        [.. rows.GroupBy(row => row.ProjectId).Select(project => new ProjectSpan(project.First().UnitId, project.Key, project.First().Name, [.. project.Select(row => row.Year).DistinctBy(filed => filed.Year)]))];

    private static FiledRow Of(DbDataReader row) => new(
        row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<ulong>(2), row.GetString(3),
        new FiledYear(
            row.GetInt32(4), row.GetFieldValue<ulong>(5), row.GetString(6), Amount(row, 7), Amount(row, 8), Amount(row, 9), Amount(row, 10), Amount(row, 11), Text(row, 12), Text(row, 13)));

    private static decimal? Amount(DbDataReader row, int n) => row.IsDBNull(n) ? null : row.GetDecimal(n);

    private static string? Text(DbDataReader row, int n) => row.IsDBNull(n) ? null : row.GetString(n);
}
