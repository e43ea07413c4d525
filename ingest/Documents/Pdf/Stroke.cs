namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>A rule (表格线), or a piece of one, on the page.</summary>
/// <param name="IsLevel">Horizontal; else it is vertical.</param>
/// <param name="At">Its distance from the upper edge of the page where it is level, from the left edge where not.</param>
/// <param name="From">Its lesser end.</param>
internal readonly record struct Stroke(bool IsLevel, double At, double From, double To)
{
    /// <summary>Rules that are drawn to meet miss each other by their own width.</summary>
    private const double Meeting = 2.5;

    public double Length => To - From;

    public bool Meets(Stroke other) =>
        At >= other.From - Meeting && At <= other.To + Meeting && other.At >= From - Meeting && other.At <= To + Meeting;
}
