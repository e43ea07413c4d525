namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>A table without rules as far as it stands on this page.</summary>
/// <param name="Cells">By rows, then from left to right.</param>
/// <param name="Edges">Left sides of pieces on its lines that white space parts from others, on this page and those before.</param>
/// <param name="Pitch">Of the lines in its cells.</param>
/// <param name="IsGuessed">White space leaves more than one reading.</param>
internal sealed record UnruledPart(PageBox Box, int Rows, IReadOnlyList<PlacedCell> Cells, double[] Edges, LinePitch Pitch, bool IsGuessed)
    : TableItem(Box, [.. Cells.Select(cell => cell.Text.Lines)])
{
    private readonly PlacedCell[][] _byRow =
        [.. Enumerable.Range(0, Rows).Select(row => Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).ToArray())];

    public override PagedTable Begin() => new UnruledOverPages();

    /// <summary>That begin in a row or touch it.</summary>
    public IReadOnlyList<PlacedCell> CellsOf(int row) => _byRow[row];

    /// <summary>White space between neighbours in each row.</summary>
    public IEnumerable<(double From, double To)> Gaps()
    {
        for (int row = 0; row < Rows; row++)
        {
            double? right = null;
            foreach (PlacedCell cell in CellsOf(row).OrderBy(cell => cell.Text.Box.Left))
            {
                if (right is { } from && cell.Text.Box.Left > from)
                    yield return (from, cell.Text.Box.Left);
                right = Math.Max(right ?? 0, cell.Text.Box.Right);
            }
        }
    }
}
