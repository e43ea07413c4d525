namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// Categories that are printed nowhere in the form. One has no rows, or its label was lost: then its rows would pass for
/// those of its neighbour.
/// </summary>
/// <param name="Missing">Of the four.</param>
/// <param name="Before">The last category of the page before; null on the first.</param>
/// <param name="After">The first category of the pages behind; null on the last.</param>
internal sealed record CategoryGaps(IReadOnlySet<FormLabel> Missing, FormLabel? Before, FormLabel? After)
{
    /// <summary>A label may be lost between the two; null stands for an end of the page.</summary>
    public bool Between(FormLabel? first, FormLabel? second)
    {
        FormLabel from = first ?? Before ?? FormLabel.Management - 1, to = second ?? After ?? FormLabel.Impact + 1;
        return Missing.Any(label => label > from && label < to);
    }
}
