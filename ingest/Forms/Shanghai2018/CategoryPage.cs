namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The rows of one page and the category labels between them.</summary>
/// <param name="labels">In the order of the text.</param>
/// <param name="before">The last category of the page before; null on the first.</param>
/// <param name="complete">All four categories are printed, each page in the form's order.</param>
internal sealed class CategoryPage(LabelPiece[] labels, IndicatorRow[] rows, FormLabel? before, bool complete)
{
    public Categories.Category[] Assign()
    {
        if (labels.Length == 0)
            return [.. rows.Select(row => Guess(row, before))];
        int[] segments = [.. rows.Select(row => labels.Count(label => label.Span.Order < row.Span.Order))];
        bool[] filled = [.. Enumerable.Range(0, labels.Length + 1).Select(segment => segments.Contains(segment))];
        if (!complete || !Categories.IsAscending(labels, acrossPages: false))
            return Irregular(segments);

        bool labelFirst = !filled[0] && filled[1..].All(full => full);
        bool labelLast = !filled[^1] && filled[..^1].All(full => full);
        int[]? sure = labels.Length == 1 ? [.. segments.Select(_ => 0)]
            : labelFirst ? [.. segments.Select(segment => segment - 1)]
            : labelLast ? segments
            : null;
        if (sure is not null)
            return Agrees(sure) && ContinuesFromPageBefore(filled) ? Take(sure, Decision.Order) : Irregular(segments);

        // Rows before the first and behind the last label: the labels stand amid their rows, what lies between is open.
        int[] asFirst = [.. segments.Select(segment => Math.Max(0, segment - 1))];
        if (filled[0] && filled[^1] && filled.All(full => full) && Agrees(asFirst))
        {
            Categories.Category[] open = Take(asFirst, Decision.Position);
            return [.. open.Select((category, i) => !IsUnusual(rows[i], category.Label!.Value) && (segments[i] == labels.Length || (segments[i] == 0 && before == labels[0].Label)) ? category with { Decision = Decision.Order } : category)];
        }

        return Irregular(segments);
    }

    /// <summary>Rows above the first label of a page may go on with the category of the page before, if its label was not repeated.</summary>
    private bool ContinuesFromPageBefore(bool[] filled) => !filled[0] || before is null || before == labels[0].Label;

    private bool Agrees(int[] assigned) =>
        !rows.Where((row, i) => CategoryWords.Only(Name(row)) is { } only && only != labels[assigned[i]].Label).Any();

    /// <summary>A name that mostly stands elsewhere leaves room for a label that was lost.</summary>
    private Categories.Category[] Take(int[] assigned, Decision decision) =>
        [.. assigned.Select((index, i) => new Categories.Category(labels[index].Label, IsUnusual(rows[i], labels[index].Label) ? Decision.Position : decision, labels[index]))];

    private static bool IsUnusual(IndicatorRow row, FormLabel label) => CategoryWords.Likely(Name(row)) is { } likely && likely != label;

    /// <summary>The order of the labels proves nothing here: wording first, then the label that stands nearest before the row.</summary>
    private Categories.Category[] Irregular(int[] segments) =>
        [.. rows.Select((row, i) => Guess(row, Nearest(row, segments[i])))];

    /// <summary>Wording has its say before; so a name that comes here is none of management.</summary>
    private FormLabel Nearest(IndicatorRow row, int segment)
    {
        LabelPiece label = labels[Math.Max(0, segment - 1)];
        LabelPiece? other = label.Label == FormLabel.Management
            ? labels.Where(other => other.Label != FormLabel.Management).MinBy(other => Math.Abs(other.Span.Order - row.Span.Order))
            : null;
        return (other ?? label).Label;
    }

    private Categories.Category Guess(IndicatorRow row, FormLabel? nearest)
    {
        FormLabel? likely = CategoryWords.Likely(Name(row));
        return new Categories.Category(
            likely ?? nearest,
            likely is not null ? Decision.Vocabulary : Decision.Nearest,
            labels.FirstOrDefault(label => label.Label == (likely ?? nearest)));
    }

    private static string Name(IndicatorRow row) => ChineseText.Compact(row.Name.Value);
}
