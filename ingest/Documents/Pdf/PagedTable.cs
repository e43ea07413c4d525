namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>A table that may go on from page to page.</summary>
internal abstract class PagedTable
{
    /// <summary>Points by which the edges of a table's parts may differ.</summary>
    public const double SameEdge = 3;

    /// <summary>Where it stands on the last page that was added.</summary>
    public abstract TableItem LastPart { get; }

    /// <summary>How its cells lie is not sure, on any of its pages.</summary>
    public bool IsGuessed { get; set; }

    public abstract bool GoesOnWith(TableItem next);

    /// <param name="lines">First and last line of each cell; null where it is empty.</param>
    public abstract void Add(TableItem part, (int First, int Last)?[] lines);

    /// <param name="all">Tables of the document, this one among them: where nothing is drawn, one tells how others are printed.</param>
    public abstract DocumentTable ToTable(IReadOnlyList<PagedTable> all);
}
