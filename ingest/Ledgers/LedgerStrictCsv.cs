using System.Text;
using CsvHelper;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>CSV that the engine cannot read, read by the letter (RFC 4180): titles above the header, mixed line ends; a row that breaks the rules is kept aside.</summary>
internal static class LedgerStrictCsv
{
    /// <summary>Bytes of a row; a quote that is never closed swallows no more.</summary>
    private const int LargestRecord = 16 << 20;

    private static readonly char[] Delimiters = [',', '\t', ';', '|'];

    /// <returns>The header, its rows rewritten; null where there is none.</returns>
    public static LedgerHead? Rewrite(Func<StreamReader> open, LedgerFiles files, LedgerMapping? mapping)
    {
        foreach (char delimiter in mapping?.Delimiter is { } told ? [told] : Delimiters)
        {
            using CsvReader opening = Open(open(), delimiter, null);
            if (LedgerHead.Find(Rows(opening), mapping) is not { } head)
                continue;
            using LedgerRewriter rewriter = new(files, head.Columns);
            using CsvReader csv = Open(open(), delimiter, bad => Aside(rewriter, head, bad));
            foreach ((long number, IReadOnlyList<string> cells) in Rows(csv).Where(row => row.Number > head.Row))
            {
                if (cells.Count < head.Columns.Count || cells.Skip(head.Columns.Count).Any(cell => cell.Length > 0))
                    rewriter.Aside(number, Encoding.UTF8.GetString(csv.RawRecord).TrimEnd('\r', '\n'), FormattableString.Invariant($"{cells.Count} 格，表头 {head.Columns.Count} 格 / {cells.Count} cells (expected {head.Columns.Count})"));
                else
                    rewriter.Row(number, cells);
            }
            return head;
        }
        return null;
    }

    private static CsvReader Open(StreamReader text, char delimiter, Action<CsvMalformedRecord>? bad) => CsvReader.Create(text, new CsvReaderOptions
    {
        Separator = delimiter,
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = bad,
        TrackLineNumbers = true,
        MaxRecordSize = LargestRecord,
    });

    private static IEnumerable<(long Number, IReadOnlyList<string> Cells)> Rows(CsvReader csv)
    {
        while (csv.Read())
            yield return (csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
    }

    private static void Aside(LedgerRewriter rewriter, LedgerHead head, CsvMalformedRecord bad)
    {
        if (bad.LineNumber > head.Row)
            rewriter.Aside(bad.LineNumber, bad.RawRecord, Reason(bad.Reason));
    }

    private static string Reason(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "未加引号的单元格中有引号 / a quote inside a cell that is not quoted (expected \"…\" around it, and \"\" for a quote)",
        CsvMalformedReason.TextAfterClosingQuote => "右引号之后还有文字 / text after the closing quote (expected \"\" for a quote inside a cell)",
        CsvMalformedReason.UnterminatedQuote => "引号没有闭合 / a quote that is never closed",
        _ => reason.ToString(),
    };
}
