using PerfTargets.Corpus.Papers;
using PerfTargets.Tests.Documents.Troubles;

namespace PerfTargets.Tests.Forms;

/// <summary>A form as text that was copied out of a workbook: tabs between cells, quotation marks around those of several lines.</summary>
internal static class TabbedForm
{
    public static string Of(PrintedForm form) => string.Join('\n', [.. form.Above, "", .. form.Tables.SelectMany(table => Rows(table).Append("")), ""]);

    private static IEnumerable<string> Rows(PaperTable table)
    {
        int columns = table.Cells.Max(cell => cell.Column + cell.ColumnSpan);
        return Enumerable.Range(0, table.Rows).Select(row => string.Join('\t', Enumerable.Range(0, columns).Select(column => Quoted(table.Cells.FirstOrDefault(cell => cell.Row == row && cell.Column == column)?.Text ?? ""))));
    }

    private static string Quoted(string text) => text.Contains('\n', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
