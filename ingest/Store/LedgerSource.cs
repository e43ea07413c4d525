using System.Globalization;

namespace PerfTargets.Store;

/// <summary>A ledger's file as SQL: every field of a row as text, nothing judged yet. Its texts get into a statement only as literals and quoted names.</summary>
internal sealed class LedgerSource(LedgerTable table)
{
    /// <summary>Rows of the file in its order, with their number from 0 under <c>n</c>; one select, or one a year whose amounts stand in columns of their own.</summary>
    /// <param name="fields">Each becomes a text column of its name; null where the file has none.</param>
    public string Rows(IEnumerable<string> fields)
    {
        string[] names = [.. fields];
        int?[] years = [.. table.Columns.Select(column => column.Year).Where(year => year is not null).Distinct().Order()];
        return string.Join("\nunion all\n", (years.Length == 0 ? [null] : years).Select(year =>
            $"select n, {string.Join(", ", names.Select(field => $"{Cell(field, year)} as {Name(field)}"))}\nfrom ({Numbered}){Said(year)}"));
    }

    /// <summary>The header of a file.</summary>
    public static IReadOnlyList<string> Columns(Func<SqlText, IReadOnlyList<string>> query, string path, bool parquet, char? delimiter)
    {
        string file = parquet ? $"read_parquet({Literal(path)})" : Csv(path, delimiter);
        return query(new SqlText($"select column_name from (describe select * from {file})"));
    }

    /// <summary>What a row's project is known by: its code where there is one, else its name.</summary>
    public const string ProjectKey = "coalesce('#' || \"projectCode\", project)";

    /// <summary>Whether the file tells a field.</summary>
    public bool Has(string field) => table.Columns.Any(column => column.Field == field) || (field == "year" && table.Columns.Any(column => column.Year is not null));

    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>The engine keeps the lines that are no rows of the table in <c>reject_errors</c>.</summary>
    private string Numbered => table switch
    {
        { Parquet: true } => $"select *, file_row_number as n from read_parquet({Literal(table.Path)}, file_row_number = true)",
        // n counts from the row below a header in the first.
        { Rewriting: not null } => $"select *, {Name(LedgerRewriting.RowColumn)}::bigint - 2 as n from {Csv(table.Path, LedgerRewriting.Delimiter)}",
        _ => $"select *, row_number() over () - 1 as n from {Csv(table.Path, table.Delimiter)}",
    };

    private static string Csv(string path, char? delimiter) =>
        $"read_csv({Literal(path)}, header = true, all_varchar = true, quote = '\"', escape = '\"', store_rejects = true, rejects_limit = 0, max_line_size = 4194304{(delimiter is { } character ? $", delim = {Literal(character.ToString())}" : "")})";

    private string Said(int? year) => year is null
        ? ""
        : " where " + string.Join(" or ", table.Columns.Where(column => column.Year == year).Select(column => $"{Text(column)} is not null"));

    private string Cell(string field, int? year)
    {
        if (field == "year" && year is { } known)
            return Literal(known.ToString(CultureInfo.InvariantCulture));
        LedgerColumn? column = table.Columns.FirstOrDefault(one => one.Field == field && (one.Year is null || one.Year == year));
        return column is null ? "null::text" : Text(column);
    }

    /// <summary>Null where the cell says nothing.</summary>
    private string Text(LedgerColumn column)
    {
        string text = table.Parquet ? $"{Name(column.Name)}::text" : Name(column.Name);
        return table.Absent.Count == 0 ? $"nullif({text}, '')" : $"case when {text} not in ('', {string.Join(", ", table.Absent.Select(Literal))}) then {text} end";
    }
}
