namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What stands on a page: a line of text, or a table.</summary>
internal abstract record PageItem;

/// <param name="AfterGap">More than the usual distance below the line before it.</param>
internal sealed record OpenText(TextLine Line, bool AfterGap) : PageItem;

/// <summary>A table as far as it stands on this page.</summary>
/// <param name="Texts">Of each cell.</param>
internal abstract record TableItem(PageBox Box, IReadOnlyList<TextLine>[] Texts) : PageItem
{
    /// <summary>A table of which no part is there yet.</summary>
    public abstract PagedTable Begin();
}

/// <summary>A table between rules.</summary>
/// <param name="Xs">Edges of its columns, growing.</param>
internal sealed record TablePart(PageBox Box, double[] Xs, int Rows, IReadOnlyList<GridCell> Cells, IReadOnlyList<TextLine>[] Texts) : TableItem(Box, Texts)
{
    public override PagedTable Begin() => new TableOverPages();

    public static bool AreOfOneTable(PageBox one, PageBox next) =>
        Math.Abs(one.Left - next.Left) <= PagedTable.SameEdge && Math.Abs(one.Right - next.Right) <= PagedTable.SameEdge;
}
