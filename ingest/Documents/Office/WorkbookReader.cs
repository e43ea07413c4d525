using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace PerfTargets.Ingest.Documents.Office;

/// <summary>Excel workbooks (xlsx, xls): each visible sheet is a page with one table, whose rows and columns are the sheet's.</summary>
public sealed class WorkbookReader : IDocumentReader
{
    /// <summary>More is a ledger, not a form.</summary>
    private const int MostCells = 400_000;

    private const int MostColumns = 512;

    /// <summary>Excel's compound file (xls); Word's has the same signature and another part in it.</summary>
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    // ExcelDataReader asks for code page 1252, whatever it reads.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public bool IsInvolved => true;

    public Claim Claims(string name, ReadOnlySpan<byte> bytes) =>
        Package.Holds(bytes, "xl/workbook"u8) || (bytes.StartsWith(Compound) && bytes.IndexOf("W\0o\0r\0k\0b\0o\0o\0k\0"u8) >= 0) ? Claim.Format : Claim.None;

    public DocumentContent Read(string name, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            bool packed = Package.IsPacked(bytes.Span);
            if (packed)
                Package.Check(name, bytes, ReaderLimits.FromEnvironment());
            using MemoryStream stream = new(bytes.ToArray(), writable: false);
            using IExcelDataReader reader = packed ? ExcelReaderFactory.CreateOpenXmlReader(stream) : ExcelReaderFactory.CreateBinaryReader(stream);
            ContentBuilder content = new(name);
            int sheets = 0;
            bool synthetic = false;
            do
            {
                if (reader.VisibleState != "visible")
                    continue;
                content.Page = ++sheets;
                synthetic |= SyntheticMark.Opens(reader.Name);
                content.Table(Cells(name, reader));
            }
            while (reader.NextResult());
            return content.Build(packed ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "application/vnd.ms-excel", sheets) with { Synthetic = synthetic };
        }
        catch (Exception error) when (error is not (UnreadableDocumentException or OutOfMemoryException))
        {
            // A damaged workbook makes the reader throw almost anything.
            throw new UnreadableDocumentException(name, $"Excel 文件无法读取，请另存为不带密码的 xlsx / no workbook that can be read (expected xlsx or xls without a password): {error.Message}");
        }
    }

    private static IEnumerable<(int, int, int, int, string)> Cells(string name, IExcelDataReader reader)
    {
        Dictionary<(int, int), CellRange> merged = (reader.MergeCells ?? []).DistinctBy(range => (range.FromRow, range.FromColumn)).ToDictionary(range => (range.FromRow, range.FromColumn));
        int cells = 0;
        while (reader.Read())
        {
            for (int column = 0; column < Math.Min(reader.FieldCount, MostColumns); column++)
            {
                string text = WorkbookCell.Text(reader, column);
                bool isMerged = merged.TryGetValue((reader.Depth, column), out CellRange? range);
                if (text.Length == 0 && !isMerged)
                    continue;
                if (++cells > MostCells)
                    throw new UnreadableDocumentException(name, FormattableString.Invariant($"工作表超过 {MostCells} 个单元格，不是申报表 / a sheet of more than {MostCells} cells is no declaration (a ledger needs a header of known columns, or --mapping)"));
                yield return (reader.Depth + 1, column + 1, isMerged ? range!.ToRow - range.FromRow + 1 : 1, isMerged ? Math.Min(range!.ToColumn - range.FromColumn + 1, MostColumns) : 1, text);
            }
        }
    }
}

/// <summary>A cell of a workbook as Excel shows it.</summary>
internal static class WorkbookCell
{
    public static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        double number => Number(number, reader.GetNumberFormatString(column) ?? ""),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        bool truth => truth ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        object other => other.ToString() ?? "",
    };

    /// <summary>A percentage with the decimals that its format shows; other numbers whole, whatever the format rounds away.</summary>
    private static string Number(double number, string format)
    {
        string section = format.Split(';')[0];
        if (!section.Contains('%', StringComparison.Ordinal))
            return Plain(number);
        int point = section.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : section.Skip(point + 1).TakeWhile(character => character is '0' or '#').Count();
        string shown = Plain(number * 100);
        int printed = shown.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? shown.Length - at - 1 : 0;
        return (printed >= decimals ? shown : decimal.Parse(shown, CultureInfo.InvariantCulture).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) + "%";
    }

    /// <summary>Fifteen digits, as Excel shows them: 0.1 + 0.2 is 0.3.</summary>
    private static string Plain(double number) =>
        number == 0 ? "0" : Math.Abs(number) is > 1e-12 and < 1e28 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
}
