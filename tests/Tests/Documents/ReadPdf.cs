using PerfTargets.Ingest.Documents;

namespace PerfTargets.Tests.Documents;

/// <summary>What the reader makes of a PDF.</summary>
internal static class ReadPdf
{
    public static DocumentContent Of(DrawnPdf pdf) => Of(pdf.ToBytes());

    public static DocumentContent Of(byte[] bytes) => new PdfReader().Read("test.pdf", bytes);

    public static List<(int Row, int Column, int RowSpan, int ColumnSpan, string Text)> Cells(DocumentContent content, int table) =>
        [.. content.Tables[table].Cells.Select(cell => (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan,
            cell.FirstLine is { } first ? string.Join('\n', content.Lines.Where(line => line.Number >= first && line.Number <= cell.LastLine).Select(line => line.Text)) : ""))];
}
