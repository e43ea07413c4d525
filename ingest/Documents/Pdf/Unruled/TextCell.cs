namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>Lines that stand under each other, as close as those of one cell do.</summary>
internal sealed record TextCell(IReadOnlyList<TextLine> Lines)
{
    public PageBox Box { get; } = Lines.Select(line => line.Box).Aggregate(TextLine.Union);

    public double Centre => (Box.Top + Box.Bottom) / 2;

    public bool IsBeside(TextCell other) => Math.Min(Box.Bottom, other.Box.Bottom) - Math.Max(Box.Top, other.Box.Top) > Slack(other);

    public bool IsUnderOrAbove(TextCell other) => Math.Min(Box.Right, other.Box.Right) > Math.Max(Box.Left, other.Box.Left);

    /// <summary>Points by which boxes of neighbours may overlap: an eighth of the font size.</summary>
    private double Slack(TextCell other) => Math.Min(Lines[0].Size, other.Lines[0].Size) / 8;
}
