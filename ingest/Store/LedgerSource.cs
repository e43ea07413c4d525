using System.Globalization;
using System.Text;

namespace PerfTargets.Store;

/// <summary>Text of the select that reads a ledger's file: every cell as text under its field's name, nothing judged yet.</summary>
internal static class LedgerSource
{
    /// <summary>Fields of a ledger row, in the order of the staging tables.</summary>
    public static readonly IReadOnlyList<string> Texts = ["unit", "project", "projectCode", "year", "department", "projectTypes", "fundPurposes", "currency"];

    public static readonly IReadOnlyList<string> Amounts = ["totalBudget", "currentBudget", "priorBudget", "priorExecuted", "approved", "revised", "executed"];

    public static readonly IReadOnlyList<string> Indicators = ["level1", "level2", "indicator", "target", "targetValue", "operator", "measureUnit", "actual", "weight", "score"];

    /// <summary>The file as a relation; the names of bad lines are kept by the engine (<c>reject_errors</c>).</summary>
    public static string Relation(LedgerTable table)
    {
        string path = Literal(table.Path);
        if (table.Parquet)
            return $"read_parquet({path})";
        string delimiter = table.Delimiter is { } character ? $", delim = {Literal(character.ToString())}" : "";
        return $"read_csv({path}, header = true, all_varchar = true, store_rejects = true, rejects_limit = 0, null_padding = false, max_line_size = 4194304{delimiter})";
    }

    /// <summary>One select, or one for each year whose amounts stand in columns of their own.</summary>
    public static string Select(LedgerTable table, IEnumerable<string> fields)
    {
        int?[] years = [.. table.Columns.Select(column => column.Year).Where(year => year is not null).Distinct().Order()];
        return years.Length == 0
            ? Select(table, fields, null)
            : string.Join("\nunion all\n", years.Select(year => Select(table, fields, year)));
    }

    /// <summary>A text of the file's as SQL: the only way by which one gets into a statement.</summary>
    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string Select(LedgerTable table, IEnumerable<string> fields, int? year)
    {
        StringBuilder text = new("select ");
        text.AppendJoin(", ", fields.Select(field => $"{Cell(table, field, year)} as {Quoted(field)}"));
        text.Append(" from ").Append(Relation(table));
        if (year is not null)
            text.Append(" where ").AppendJoin(" or ", table.Columns.Where(column => column.Year == year).Select(column => $"{Text(table, column)} is not null"));
        return text.ToString();
    }

    private static string Cell(LedgerTable table, string field, int? year)
    {
        if (field == "year" && year is { } known)
            return Literal(known.ToString(CultureInfo.InvariantCulture));
        LedgerColumn? column = table.Columns.FirstOrDefault(one => one.Field == field && (one.Year is null || one.Year == year));
        return column is null ? "null::text" : Text(table, column);
    }

    /// <summary>A cell's text without white space around it; null where it says nothing.</summary>
    private static string Text(LedgerTable table, LedgerColumn column)
    {
        string text = $"nullif(trim({Quoted(column.Name)}{(table.Parquet ? "::text" : "")}), '')";
        return table.Absent.Count == 0 ? text : $"case when {text} not in ({string.Join(", ", table.Absent.Select(Literal))}) then {text} end";
    }

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
