using System.Globalization;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>Rows of a ledger as its file has them.</summary>
/// <param name="Columns">The header.</param>
/// <param name="Rows">Each with its line, as facts tell it, and a cell for each column; empty where the file says nothing.</param>
public sealed record LedgerLines(IReadOnlyList<string> Columns, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)
{
    private const string Number = "\"number of the row\"";

    /// <summary>Lines of a ledger that are no rows, as its loads told.</summary>
    public static IReadOnlyCollection<long> Broken(IStoreReader store, string sha256)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Query(
            new SqlText(
                "select distinct q.first_line from quarantine q join document d using (document_id) where d.sha256 = $sha256 and q.message_id = $broken and q.first_line is not null",
                new Dictionary<string, object?> { ["sha256"] = sha256, ["broken"] = LedgerMessages.LineBroken.Id }),
            row => row.GetInt64(0));
    }

    /// <param name="path">A file as <see cref="LedgerTable"/> tells of it.</param>
    /// <param name="broken">Lines of a CSV that are no rows: the engine does not count them.</param>
    /// <param name="lines">From 2, the line below the header; one that is none is left out.</param>
    /// <exception cref="LedgerUnreadableException">The engine cannot read the file.</exception>
    public static LedgerLines Read(string path, bool parquet, char? delimiter, bool rewritten, IReadOnlyCollection<long> broken, IReadOnlyCollection<long> lines)
    {
        ArgumentNullException.ThrowIfNull(broken);
        ArgumentNullException.ThrowIfNull(lines);
        char? delimited = rewritten ? LedgerRewriting.Delimiter : delimiter;
        Dictionary<long, long> wanted = lines.Except(broken).Distinct().ToDictionary(line => parquet || rewritten ? line : line - broken.Count(other => other < line));
        try
        {
            // Of its own: one thread numbers the rows of CSV as they stand, and nobody else is told of lines that are no rows.
            using DuckDBConnection engine = new("DataSource=:memory:;threads=1;autoinstall_known_extensions=false;autoload_known_extensions=false");
            engine.Open();
            string[] header = [.. LedgerSource.Columns(sql => DuckDbTransaction.Rows(engine, sql, row => row.GetString(0)), path, parquet, delimited)];
            string[] columns = [.. header.Where(name => !rewritten || name != LedgerRewriting.RowColumn)];
            string rows = parquet ? $"select file_row_number + 2 as {Number}, * from read_parquet({LedgerSource.Literal(path)}, file_row_number = true)"
                : rewritten ? $"select {LedgerSource.Name(LedgerRewriting.RowColumn)}::bigint as {Number}, * from {LedgerSource.Csv(path, delimited)}"
                : $"select row_number() over () + 1 as {Number}, * from {LedgerSource.Csv(path, delimited)} limit {wanted.Keys.DefaultIfEmpty(0).Max()}";
            string numbers = string.Join(", ", wanted.Keys.Select(number => number.ToString(CultureInfo.InvariantCulture)));
            return new LedgerLines(columns, numbers.Length == 0 ? [] : DuckDbTransaction.Rows(
                engine,
                new SqlText($"select {Number}, {string.Join(", ", columns.Select(name => LedgerSource.Name(name) + "::text"))} from ({rows}) where {Number} in ({numbers}) order by {Number}"),
                row => (wanted[row.GetInt64(0)], (IReadOnlyList<string>)[.. Enumerable.Range(1, columns.Length).Select(n => row.IsDBNull(n) ? "" : row.GetString(n))])));
        }
        catch (DuckDBException error)
        {
            throw new LedgerUnreadableException(path, error.Message, error);
        }
    }
}
