using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>How many columns a printed table has: five as on the form of 2018, or more.</summary>
internal static class TableWidth
{
    public static int ColumnsOf(PaperTable table) => Math.Max(PaperTable.Columns, table.Cells.Max(cell => cell.Column + cell.ColumnSpan));
}
