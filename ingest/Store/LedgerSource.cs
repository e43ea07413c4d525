using System.Globalization;

namespace PerfTargets.Store;

/// <summary>A ledger's file as SQL: every field of a row as text, or as the number that the file itself holds, nothing judged yet. Its texts get into a statement only as literals and quoted names.</summary>
internal sealed class LedgerSource
{
    private const string Whole = "whole";
    private const string Binary = "binary";

    private readonly LedgerTable _table;
    private readonly Dictionary<string, string?> _numbers = [];

    /// <summary>Of the file's columns; text where a column is missing here.</summary>
    private readonly Dictionary<string, string> _types;

    /// <summary>A database of its own that holds the rows of CSV; null of Parquet, which is read as it is.</summary>
    private readonly string? _staged;

    /// <summary>Whether lines of the file are no rows: each row below them has a higher number than it is stored under.</summary>
    private bool _broken;

    private LedgerSource(LedgerTable table, Dictionary<string, string> types, string? staged) => (_table, _types, _staged) = (table, types, staged);

    /// <summary>
    /// Gets a file ready to be read several times, before the transaction: one writes to one database. The engine numbers the
    /// rows of CSV only in one thread, or by the order they are stored in: so it reads them once, with all threads, into
    /// <c>ledger_file</c>, compressed. The lines that are no rows are in <c>reject_errors</c> then.
    /// </summary>
    public static LedgerSource Open(IStoreTransaction session, LedgerTable table)
    {
        Execute(session, "drop table if exists temp.reject_errors");
        Execute(session, "drop table if exists temp.reject_scans");
        if (table.Parquet)
        {
            return new LedgerSource(
                table,
                session.Query(
                    new SqlText($"select column_name, column_type from (describe select * from read_parquet({Literal(table.Path)}))"),
                    row => KeyValuePair.Create(row.GetString(0), row.GetString(1))).ToDictionary(StringComparer.Ordinal),
                staged: null);
        }
        LedgerSource source = new(table, [], Path.Combine(Path.GetTempPath(), $"perftargets-{Guid.NewGuid():N}.duckdb"));
        try
        {
            Execute(session, $"attach {Literal(source._staged!)} as ledger_stage (storage_version 'latest')");
            Execute(session, "set preserve_insertion_order = true");
            Execute(session, $"create table ledger_stage.ledger_file as from {Csv(table.Path, table.Rewriting is null ? table.Delimiter : LedgerRewriting.Delimiter)}");
            Execute(session, "set preserve_insertion_order = false");
            source._broken = session.Query(new SqlText("select 1 from duckdb_tables() where database_name = 'temp' and table_name = 'reject_errors' and estimated_size > 0"), _ => true).Count > 0;
            // Of the lines that are no rows: below how many rows each stands, and how many stand above the row that comes next.
            if (source._broken)
                Execute(session, "create table ledger_stage.ledger_gap as select line - 1 - shift as row, max(shift) as shift from (select line, row_number() over (order by line) as shift from (select distinct line from reject_errors)) group by row");
            return source;
        }
        catch
        {
            source.Close(session);
            throw;
        }
    }

    public void Close(IStoreTransaction session)
    {
        if (_staged is null)
            return;
        Execute(session, "detach database if exists ledger_stage");
        File.Delete(_staged);
        File.Delete(_staged + ".wal");
    }

    /// <summary>Rows of the file in its order, with a number of their own from 0 under <c>n</c> (see <see cref="Line"/>); one select, or one a year whose amounts stand in columns of their own.</summary>
    /// <param name="fields">Each becomes a column of its name, a text unless the file holds it as a <see cref="Number"/>; null where the file has none.</param>
    public string Rows(IEnumerable<string> fields)
    {
        string[] names = [.. fields];
        int?[] years = Years;
        return string.Join("\nunion all\n", (years.Length == 0 ? [null] : years).Select((year, part) =>
            $"select {(years.Length < 2 ? "n" : $"n * {years.Length} + {part} as n")}, {string.Join(", ", names.Select(field => $"{Cell(field, year)} as {Name(field)}"))}\nfrom ({Numbered}){Said(year)}"));
    }

    /// <summary>The line of the file that a row stands in: the header is line 1, and a line may tell a row a year.</summary>
    /// <param name="n">A row's number.</param>
    public string Line(string n) => Years is { Length: > 1 } years ? $"{n} // {years.Length} + 2" : $"{n} + 2";

    /// <summary>The header of a file.</summary>
    public static IReadOnlyList<string> Columns(Func<SqlText, IReadOnlyList<string>> query, string path, bool parquet, char? delimiter)
    {
        string file = parquet ? $"read_parquet({Literal(path)})" : Csv(path, delimiter);
        return query(new SqlText($"select column_name from (describe select * from {file})"));
    }

    /// <summary>What a row's project is known by: its code where there is one, else its name.</summary>
    public const string ProjectKey = "coalesce('#' || \"projectCode\", project)";

    /// <summary>How many decimals a field's numbers have where the file holds them exactly; null where they are texts, or binary.</summary>
    public int? Decimals(string field) => Number(field) is not { } type || type == Binary ? null : type == Whole ? 0 : int.Parse(type.AsSpan(type.IndexOf(',', StringComparison.Ordinal) + 1).TrimEnd(')'), CultureInfo.InvariantCulture);

    /// <summary>Whether the file holds a field as numbers, exact or binary.</summary>
    public bool IsNumber(string field) => Number(field) is not null;

    /// <summary>Whether the file tells a field.</summary>
    public bool Has(string field) => _table.Columns.Any(column => column.Field == field) || (field == "year" && _table.Columns.Any(column => column.Year is not null));

    /// <summary>Whether a name is none: null, or white space of any width, as <see cref="Declarations.Identity.Normalise"/> leaves out.</summary>
    public static string Blank(string name) => $"({name} is null or regexp_full_match({name}, '[\\s\\p{{Z}}]*'))";

    public static string Literal(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    public static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private int?[] Years => [.. _table.Columns.Select(column => column.Year).Where(year => year is not null).Distinct().Order()];

    /// <summary>The engine keeps the lines that are no rows of the table in <c>reject_errors</c>.</summary>
    private string Numbered => _table switch
    {
        { Parquet: true } => $"select *, file_row_number as n from read_parquet({Literal(_table.Path)}, file_row_number = true)",
        // n counts from the row below a header in the first.
        { Rewriting: not null } => $"select *, {Name(LedgerRewriting.RowColumn)}::bigint - 2 as n from ledger_stage.ledger_file",
        _ when _broken => "select f.*, f.rowid + coalesce(g.shift, 0) as n from ledger_stage.ledger_file f asof left join ledger_stage.ledger_gap g on f.rowid >= g.row",
        _ => "select *, rowid as n from ledger_stage.ledger_file",
    };

    public static string Csv(string path, char? delimiter) =>
        $"read_csv({Literal(path)}, header = true, all_varchar = true, quote = '\"', escape = '\"', store_rejects = true, rejects_limit = 0, max_line_size = 4194304{(delimiter is { } character ? $", delim = {Literal(character.ToString())}" : "")})";

    private string Said(int? year) => year is null
        ? ""
        : " where " + string.Join(" or ", _table.Columns.Where(column => column.Year == year).Select(column => $"{Text(column)} is not null"));

    private string Cell(string field, int? year)
    {
        if (field == "year" && year is { } known)
            return Literal(known.ToString(CultureInfo.InvariantCulture));
        LedgerColumn? column = _table.Columns.FirstOrDefault(one => one.Field == field && (one.Year is null || one.Year == year));
        return column is null ? "null::text" : IsNumber(field) && field != "year" ? Name(column.Name) : Text(column);
    }

    /// <summary>The one type of number that a field's columns have; null where they are texts, or where a number stands for nothing.</summary>
    private string? Number(string field) => _numbers.TryGetValue(field, out string? known) ? known : _numbers[field] = FindNumber(field);

    private string? FindNumber(string field)
    {
        string[] types = [.. _table.Columns.Where(column => column.Field == field).Select(column => TypeOf(column)).Distinct()];
        return types is [{ Length: > 0 } type] && !_table.Absent.Any(text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)) ? type : null;
    }

    private string TypeOf(LedgerColumn column) => _types.GetValueOrDefault(column.Name, "") switch
    {
        "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" => Whole,
        "FLOAT" or "DOUBLE" => Binary,
        var type when type.StartsWith("DECIMAL", StringComparison.Ordinal) => type,
        _ => "",
    };

    /// <summary>Null where the cell says nothing.</summary>
    private string Text(LedgerColumn column)
    {
        string text = _table.Parquet ? $"{Name(column.Name)}::text" : Name(column.Name);
        return _table.Absent.Count == 0 ? $"nullif({text}, '')" : $"case when {text} not in ('', {string.Join(", ", _table.Absent.Select(Literal))}) then {text} end";
    }

    private static void Execute(IStoreTransaction session, string sql) => session.Execute(new SqlText(sql));
}
