using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>
/// A ledger in a workbook (xlsx): the first visible sheet with a ledger's header among its first rows. Rows go by one at a
/// time; the reader holds the workbook's shared texts only.
/// </summary>
internal static class LedgerWorkbook
{
    /// <summary>Bytes; a sheet of Excel's million rows and thirty columns stays below.</summary>
    private const long LargestUnpacked = 4L << 30;

    /// <summary>Bytes of the texts that cells share, which are held in memory.</summary>
    private const long LargestTexts = 256L << 20;

    /// <summary>Sheets pack to a tenth or a thirtieth; what packs to less is made to fill memory.</summary>
    private const int TightestPacking = 200;

    private const long LittleEnough = 64L << 20;

    private const int MostRows = 1_048_576;

    private const int MostColumns = 16_384;

    private const string Texts = "sharedStrings.xml";

    // ExcelDataReader 3.6.0 asks for code page 1252, whatever it reads.
    static LedgerWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool IsOne(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8);

    /// <returns>The header, its rows rewritten; null where no visible sheet has one.</returns>
    /// <exception cref="InvalidMappingException">No visible sheet has the columns of the mapping.</exception>
    /// <exception cref="LedgerUnreadableException">It is no workbook, or damaged.</exception>
    /// <exception cref="LedgerTooLargeException">It would unpack to more than can be a ledger.</exception>
    public static (LedgerHead Head, IReadOnlyList<string> Others)? Rewrite(string path, LedgerFiles files, LedgerMapping? mapping)
    {
        try
        {
            CheckSize(path);
            using FileStream file = File.OpenRead(path);
            using IExcelDataReader reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration());
            return Rewrite(reader, files, mapping);
        }
        catch (Exception error) when (error is EndOfStreamException or not (IOException or UnauthorizedAccessException or LedgerTooLargeException or InvalidMappingException or OutOfMemoryException))
        {
            // A damaged workbook makes the reader throw almost anything.
            throw new LedgerUnreadableException(path, "it is no workbook that can be read (expected xlsx without a password): " + error.Message, error);
        }
    }

    private static (LedgerHead Head, IReadOnlyList<string> Others)? Rewrite(IExcelDataReader reader, LedgerFiles files, LedgerMapping? mapping)
    {
        LedgerHead? taken = null;
        List<string> others = [];
        do
        {
            if (reader.VisibleState != "visible" || LedgerHead.Find(Opening(reader), mapping) is not { } head)
                continue;
            if (taken is not null)
            {
                others.Add(reader.Name);
                continue;
            }
            taken = head;
            using LedgerRewriter rewriter = new(files, head.Columns);
            Copy(reader, rewriter, head, mapping);
        }
        while (reader.NextResult());
        if (taken is null && mapping is not null)
            throw new InvalidMappingException($"no visible sheet has the columns {string.Join(", ", mapping.Columns.Keys)} in one of its first {LedgerHead.Deepest} rows");
        return taken is null ? null : (taken, others);
    }

    private static IEnumerable<(long Number, IReadOnlyList<string> Cells)> Opening(IExcelDataReader reader)
    {
        while (reader.Read())
            yield return (reader.Depth + 1, [.. Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Select(column => LedgerCell.Text(reader, column, isAmount: false, decimalComma: false))]);
    }

    /// <summary>What a merged cell says holds for all its rows, unless it is an amount: that would count several times.</summary>
    private static void Copy(IExcelDataReader reader, LedgerRewriter rewriter, LedgerHead head, LedgerMapping? mapping)
    {
        LedgerMapping fields = mapping ?? LedgerHeader.Read(head.Columns)!;
        bool[] amounts = [.. head.Columns.Select(name => fields.Columns.TryGetValue(name, out LedgerMapping.Column? column) && LedgerFields.Find(column.Field) is { IsAmount: true })];
        Dictionary<(int Row, int Column), int> merged = (reader.MergeCells ?? []).Where(range => range.ToRow > range.FromRow && range.FromColumn < amounts.Length && !amounts[range.FromColumn])
            .DistinctBy(range => (range.FromRow, range.FromColumn)).ToDictionary(range => (range.FromRow, range.FromColumn), range => range.ToRow);
        (string Text, int Until)[] held = [.. amounts.Select(_ => ("", -1))];
        string[] cells = new string[amounts.Length];
        while (reader.Read() && reader.Depth < MostRows)
        {
            for (int column = 0; column < cells.Length; column++)
                cells[column] = LedgerCell.Text(reader, column, amounts[column], fields.DecimalComma);
            if (cells.All(string.IsNullOrWhiteSpace))
                continue;
            for (int column = 0; merged.Count > 0 && column < cells.Length; column++)
            {
                if (merged.TryGetValue((reader.Depth, column), out int until))
                    held[column] = (cells[column], until);
                else if (reader.Depth <= held[column].Until)
                    cells[column] = held[column].Text;
            }
            rewriter.Row(reader.Depth + 1, cells);
        }
    }

    /// <summary>The sizes that the directory tells are binding: no part is unpacked beyond its own.</summary>
    private static void CheckSize(string path)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        long unpacked = 0;
        foreach (ZipArchiveEntry part in zip.Entries)
        {
            unpacked = long.MaxValue - unpacked < part.Length ? long.MaxValue : unpacked + part.Length;
            if (part.Name == Texts && part.Length > LargestTexts)
                throw new LedgerTooLargeException(FormattableString.Invariant($"its texts unpack to {part.Length >> 20} MiB (expected {LargestTexts >> 20} at most)"));
            if (part.Length > LittleEnough && part.Length / TightestPacking > part.CompressedLength)
                throw new LedgerTooLargeException(FormattableString.Invariant($"{part.FullName} unpacks to {part.Length >> 20} MiB, more than {TightestPacking} times what is packed"));
        }
        if (unpacked > LargestUnpacked)
            throw new LedgerTooLargeException(FormattableString.Invariant($"it unpacks to {unpacked >> 20} MiB (expected {LargestUnpacked >> 20} at most)"));
    }
}

/// <summary>A file that is not opened because it would fill memory or disk; says how large it is and what was expected.</summary>
internal sealed class LedgerTooLargeException(string reason) : Exception(reason);

/// <summary>A cell of a workbook as text.</summary>
internal static class LedgerCell
{
    /// <param name="isAmount">Of money: a percentage is none.</param>
    /// <param name="decimalComma">How amounts are to be written.</param>
    public static string Text(IExcelDataReader reader, int column, bool isAmount, bool decimalComma)
    {
        if (column >= reader.FieldCount)
            return "";
        return reader.GetValue(column) switch
        {
            null => "",
            string text => text,
            double number when !isAmount && IsPercentage(reader.GetNumberFormatString(column)) => Number(number * 100) + "%",
            double number => isAmount && decimalComma ? Number(number).Replace('.', ',') : Number(number),
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            object other => other.ToString() ?? "",
        };
    }

    /// <summary>Fifteen digits, as Excel shows them: 0.1 + 0.2 is 0.3.</summary>
    public static string Number(double number) =>
        // The conversion rounds to fifteen digits.
        number == 0 ? "0" : Math.Abs(number) is > 1e-12 and < 1e28 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);

    private static bool IsPercentage(string? format) => format?.Contains('%', StringComparison.Ordinal) == true;
}
