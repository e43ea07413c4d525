namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>A printed letter, or a printed blank, and where it stands.</summary>
/// <param name="Box">Its em box on the page.</param>
/// <param name="Start">Along the direction in which its line is read.</param>
/// <param name="End">Along the direction in which its line is read; not before <paramref name="Start"/>.</param>
/// <param name="Baseline">Across that direction, growing from line to line.</param>
/// <param name="Size">Of its font, in points.</param>
internal readonly record struct Glyph(string Text, PageBox Box, double Start, double End, double Baseline, double Size, LineDirection Direction)
{
    /// <summary>Share of the em box above the baseline, as Chinese fonts have it.</summary>
    public const double Ascent = 0.88;

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Not drawn: what a program recognised on a scan lies so under its picture.</summary>
    public bool IsHidden { get; init; }

    public double CentreX => (Box.Left + Box.Right) / 2;

    public double CentreY => (Box.Top + Box.Bottom) / 2;
}

/// <summary>Where a line of letters goes on the page, as it is seen.</summary>
internal enum LineDirection
{
    Right,
    Down,
    Left,
    Up,
}
