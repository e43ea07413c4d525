namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>Labels side by side that head the columns of a table inside the form.</summary>
/// <param name="Labels">From the first of what was asked for.</param>
internal sealed record GridHeading<TLabel>(FormGrid Grid, GridFields<TLabel> Fields, GridTable Table, IReadOnlyList<GridLabel<TLabel>> Labels)
    where TLabel : struct, Enum
{
    /// <summary>Headings that print all of the labels in one row.</summary>
    public static IEnumerable<GridHeading<TLabel>> Of(FormGrid grid, GridFields<TLabel> fields, params IReadOnlyList<TLabel> labels) =>
        from table in grid.Tables
        from row in table.Rows
        let found = labels.Select(label => table.Row(row).Select(fields.LabelOf).FirstOrDefault(printed => printed is not null && printed.Label.Equals(label) && printed.Cell.Cell!.Row == row)).ToArray()
        where found.All(label => label is not null)
        select new GridHeading<TLabel>(grid, fields, table, found!);

    /// <summary>Rows under the heading, down to one that prints another label than those that may stand among them, or another such heading.</summary>
    public IEnumerable<int> Rows(Func<TLabel, bool> mayStand) => Table.Rows
        .Where(row => row >= Labels[0].Cell.Cell!.Row + Labels[0].Cell.Cell!.RowSpan)
        .TakeWhile(row => Table.Row(row).All(cell => Fields.LabelOf(cell) is not { } label || (mayStand(label.Label) && !(label.Label.Equals(Labels[0].Label) && cell.Cell!.Row == row))));

    /// <summary>The printed cell of a row that stands under one of the labels, begins there, and is no label nor taken.</summary>
    public GridCell? Free(int row, int label) =>
        Cell(row, label) is { } cell && cell.Cell!.Row == row && Fields.LabelOf(cell) is null && Grid.IsFree(cell) ? cell : null;

    /// <summary>The printed cell that covers a row under one of the labels.</summary>
    public GridCell? Cell(int row, int label) => Table.At(row, Labels[label].Cell.Cell!.Column) is { IsEmpty: false } cell ? cell : null;

    /// <summary>Whether a page begins with the row: its cells may be the rest of those above.</summary>
    public bool OpensPage(int row)
    {
        int before = Table.Rows.LastOrDefault(other => other < row);
        return Page(row) is { } page && Page(before) is { } pageBefore && page > pageBefore;

        int? Page(int of) => Table.Row(of).FirstOrDefault(cell => cell.Cell!.Row == of && !cell.IsEmpty)?.FirstPage;
    }
}
