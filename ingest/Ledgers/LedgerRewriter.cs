using System.Globalization;
using System.Text;
using CsvHelper;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>Writes a ledger's rows, one by one, as CSV that the engine reads without doubt, each with its number in the original; bad rows go into a file of their own.</summary>
internal sealed class LedgerRewriter : IDisposable
{
    /// <summary>Characters of a row; the engine takes lines of up to 4 MiB.</summary>
    public const int LongestRow = 1 << 20;

    private const int LongestRaw = 1000;

    private readonly CsvWriter _rows;
    private readonly CsvWriter _aside;
    private readonly int _width;

    /// <param name="columns">The header.</param>
    public LedgerRewriter(LedgerFiles files, IReadOnlyList<string> columns)
    {
        _rows = CsvWriter.Create(new StreamWriter(files.Rows, append: false, new UTF8Encoding(false)), new CsvWriterOptions { NewLine = "\n" });
        _aside = CsvWriter.Create(new StreamWriter(files.Aside, append: false, new UTF8Encoding(false)), new CsvWriterOptions { NewLine = "\n" });
        _width = columns.Count;
        _rows.WriteRecord([LedgerRewriting.RowColumn, .. columns]);
    }

    /// <param name="number">In the original, from 1.</param>
    /// <param name="cells">As many as the header has; one that is missing counts as empty.</param>
    public void Row(long number, IReadOnlyList<string> cells)
    {
        if (cells.Sum(cell => cell.Length) is > LongestRow and var length)
        {
            Aside(number, string.Join(',', cells.Select(cell => cell.Length > LongestRaw ? cell[..LongestRaw] : cell)), FormattableString.Invariant($"长 {length} 字，最长 {LongestRow} / {length} characters (expected {LongestRow} at most)"));
            return;
        }
        _rows.WriteField(number.ToString(CultureInfo.InvariantCulture));
        for (int n = 0; n < _width; n++)
            _rows.WriteField(n < cells.Count ? cells[n] : "");
        _rows.EndRecord();
    }

    /// <summary>Keeps aside a row that is none of the table.</summary>
    /// <param name="number">In the original, from 1.</param>
    public void Aside(long number, string raw, string reason)
    {
        _aside.WriteField(number.ToString(CultureInfo.InvariantCulture));
        _aside.WriteField(raw.Length > LongestRaw ? raw[..LongestRaw] : raw);
        _aside.WriteField(reason);
        _aside.EndRecord();
    }

    public void Dispose()
    {
        _rows.Dispose();
        _aside.Dispose();
    }
}

/// <summary>Files for the engine, beside nothing of the user's; removed when disposed.</summary>
internal sealed class LedgerFiles : IDisposable
{
    private readonly string _stem = Path.Combine(Path.GetTempPath(), "perftargets-" + Guid.NewGuid().ToString("N"));

    public string Rows => _stem + ".csv";

    public string Aside => _stem + ".aside.csv";

    public void Dispose()
    {
        File.Delete(Rows);
        File.Delete(Aside);
    }
}
