namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>The parts of a table without rules, page by page → one table, whose columns are where white space lies above each other on all pages.</summary>
internal sealed class UnruledOverPages : PagedTable
{
    /// <summary>Rows that an edge of columns must part.</summary>
    private const int LeastRows = 2;

    private bool? _provesMiddle;
    private readonly List<(UnruledPart Part, (int First, int Last)?[] Lines)> _parts = [];

    public override TableItem LastPart => _parts[^1].Part;

    public override bool GoesOnWith(TableItem next) => next is UnruledPart && _parts.Exists(part => part.Part.Cells.Any(cell => Math.Abs(cell.Text.Box.Left - next.Box.Left) <= SameEdge));

    public override void Add(TableItem part, (int First, int Last)?[] lines) => _parts.Add(((UnruledPart)part, lines));

    public override DocumentTable ToTable(IReadOnlyList<PagedTable> all)
    {
        double[] columns = Columns();
        bool inMiddle = all.OfType<UnruledOverPages>().Any(table => table._provesMiddle ??= table.Runs(table.Columns()).Any(page => page.Any(run => run.ProvesMiddle)));
        SpannedRows rows = new([.. _parts.Select(part => part.Part)], Runs(columns), inMiddle);
        List<DocumentCell> cells = [];
        foreach ((UnruledPart part, (int First, int Last)?[] lines) in _parts)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                (int row, int span) = rows.Of(part.Cells[i]);
                PageBox box = part.Cells[i].Text.Box;
                int column = Column(columns, box.Left), last = Column(columns, box.Right - 2);
                DocumentCell own = new(row + 1, column + 1, span, Math.Max(1, last - column + 1), lines[i]?.First, lines[i]?.Last);
                // Neighbours that no edge of columns parts are one cell.
                bool beside = i > 0 && part.Cells[i - 1].Row == part.Cells[i].Row && cells[^1].Row == own.Row && span == 1;
                if (beside && cells[^1].Column + cells[^1].ColumnSpan > own.Column)
                    cells[^1] = cells[^1] with { ColumnSpan = Math.Max(cells[^1].ColumnSpan, own.Column + own.ColumnSpan - cells[^1].Column), LastLine = own.LastLine };
                else
                    cells.Add(own);
            }
        }

        return new DocumentTable(cells, WrapsByPage: true) { OrderIsGuessed = IsGuessed || rows.IsGuessed || _parts.Exists(part => part.Part.IsGuessed) };
    }

    private double[] Columns() => Gutters.Edges(_parts.SelectMany(part => part.Part.Gaps()), LeastRows);

    private IReadOnlyList<SpanRun>[] Runs(double[] columns) =>
        [.. _parts.Select((part, i) => SpanRun.Of(part.Part, columns, goesOn: i > 0, isOpen: i < _parts.Count - 1))];

    private static int Column(double[] columns, double at) => columns.Count(edge => edge <= at + 1);
}
