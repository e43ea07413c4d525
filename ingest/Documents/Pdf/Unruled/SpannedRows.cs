namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>The rows of a table, counted through all its pages, that each of its cells covers.</summary>
internal sealed class SpannedRows
{
    private readonly Dictionary<PlacedCell, (int Row, int Span)> _rows = new(ReferenceEqualityComparer.Instance);

    /// <param name="inMiddle">Elsewhere in the document texts of merged cells are known to stand in the middle of their rows.</param>
    public SpannedRows(IReadOnlyList<UnruledPart> parts, IReadOnlyList<SpanRun>[] runs, bool inMiddle)
    {
        for (int i = 0, offset = 0; i < parts.Count; offset += parts[i++].Rows)
        {
            foreach (PlacedCell cell in parts[i].Cells)
                _rows.Add(cell, (offset + cell.Row, cell.RowSpan));
            foreach (SpanRun run in runs[i])
            {
                if (run.ProvesMiddle || (run.Middles.Count == 1 && (inMiddle || run.Texts.Count == 0)))
                    Spread(run, run.Middles[0], offset);
                else
                    IsGuessed |= run.Middles.Count > 0 || !run.InFirst;
            }
        }
    }

    /// <summary>More than one way to part the rows remains, or none.</summary>
    public bool IsGuessed { get; private set; }

    /// <returns>Row from 0, and how many.</returns>
    public (int Row, int Span) Of(PlacedCell cell) => _rows[cell];

    private void Spread(SpanRun run, int[] way, int offset)
    {
        for (int i = 0; i < run.Texts.Count; i++)
            _rows[run.Texts[i]] = (offset + way[i], way[i + 1] - way[i]);
        if (way[0] > run.First)
            GoOn(run, offset, way[0]);
        // Whose text is on the next page is not told here.
        IsGuessed |= way[^1] <= run.Last;
    }

    /// <summary>The first rows of a page stand for the text above them on the page before.</summary>
    private void GoOn(SpanRun run, int row, int count)
    {
        PlacedCell? above = _rows.Where(known => known.Value.Row + known.Value.Span == row && known.Key.Text.Box.Left >= run.Left && known.Key.Text.Box.Left < run.Right)
            .Select(known => known.Key).FirstOrDefault();
        if (above is not null)
            _rows[above] = (_rows[above].Row, _rows[above].Span + count);
        else
            IsGuessed |= run.Texts.Count > 0;
    }
}
