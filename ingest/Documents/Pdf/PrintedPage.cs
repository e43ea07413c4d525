namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What one page shows, turned as a reader sees it and cut to its crop box.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Points.</param>
/// <param name="Height">Points.</param>
/// <param name="Glyphs">In drawing order.</param>
/// <param name="Strokes">Merged where they are pieces of one rule; short ones (tick boxes) too.</param>
internal sealed record PrintedPage(
    int Number,
    double Width,
    double Height,
    IReadOnlyList<Glyph> Glyphs,
    IReadOnlyList<Stroke> Strokes,
    bool HasImages)
{
    /// <summary>Its images are what it shows, not what its text is illustrated with.</summary>
    public bool IsScan { get; init; }
}
