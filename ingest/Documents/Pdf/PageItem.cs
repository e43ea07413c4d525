namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What stands on a page: a line of text, or a table.</summary>
internal abstract record PageItem;

/// <param name="AfterGap">More than the usual distance below the line before it.</param>
internal sealed record OpenText(TextLine Line, bool AfterGap) : PageItem;

/// <summary>A table as far as it stands on this page.</summary>
/// <param name="Xs">Edges of its columns, growing.</param>
/// <param name="Texts">Of each cell.</param>
internal sealed record TablePart(PageBox Box, double[] Xs, int Rows, IReadOnlyList<GridCell> Cells, IReadOnlyList<TextLine>[] Texts) : PageItem
{
    /// <summary>Points by which the edges of a table's parts may differ.</summary>
    public const double SameEdge = 3;

    public static bool AreOfOneTable(PageBox one, PageBox next) =>
        Math.Abs(one.Left - next.Left) <= SameEdge && Math.Abs(one.Right - next.Right) <= SameEdge;
}
