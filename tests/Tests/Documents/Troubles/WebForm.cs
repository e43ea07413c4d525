using System.Net;
using System.Text;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Forms as a saved web page.</summary>
internal static class WebForm
{
    public static byte[] Of(params PrintedForm[] forms) => Page(string.Concat(forms.Select(Body)));

    public static byte[] Page(string body) => Encoding.UTF8.GetBytes($"<html><body>{body}</body></html>");

    public static string Body(PrintedForm form) => string.Concat(form.Above.Select(line => $"<p>{Text(line)}</p>\n")) + string.Concat(form.Tables.Select(Table));

    private static string Table(PaperTable table)
    {
        ILookup<int, PaperCell> rows = table.Cells.ToLookup(cell => cell.Row);
        string caption = table.Caption is { } text ? $"<p>{Text(text)}</p>\n" : "";
        return $"{caption}<table border=1>\n{string.Concat(Enumerable.Range(0, table.Rows).Select(row => $"<tr>{string.Concat(rows[row].Select(Cell))}</tr>\n"))}</table>\n";
    }

    private static string Cell(PaperCell cell) => FormattableString.Invariant($"<td rowspan={cell.RowSpan} colspan={cell.ColumnSpan}>{Text(cell.Text)}</td>");

    private static string Text(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
