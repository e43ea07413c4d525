namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The rows of one page and the category labels between them.</summary>
/// <param name="labels">In the order of the text.</param>
/// <param name="ascending">The labels stand in the form's order, on each page and from page to page.</param>
/// <param name="inOrder">The form prints its labels before what they are of.</param>
internal sealed class CategoryPage(LabelPiece[] labels, IndicatorRow[] rows, CategoryGaps gaps, bool ascending, bool inOrder)
{
    /// <summary>Of each row: how many labels stand before it.</summary>
    private readonly int[] _segments = [.. rows.Select(row => labels.Count(label => label.Span.Order < row.Span.Order))];

    public Categories.Category[] Assign()
    {
        if (labels.Length == 0)
            return [.. rows.Select(row => Guess(row, gaps.Before))];
        if (!ascending || !Categories.IsAscending(labels, acrossPages: false))
            return Irregular();
        bool[] filled = [.. Enumerable.Range(0, labels.Length + 1).Select(segment => _segments.Contains(segment))];
        if (!filled[0] && (inOrder || filled[1..].All(full => full)))
            return Settle(labelBefore: true, labelBehind: !inOrder && AnyStandsLike(segment => labels[segment]));
        if (!filled[^1] && filled[..^1].All(full => full))
            return ContinuesFromPageBefore() ? Settle(labelBefore: AnyStandsLike(segment => labels[segment - 1]), labelBehind: true) : Irregular();
        // Rows before the first and behind the last label: the labels stand amid their rows.
        return filled.All(full => full) && (labels.Length > 1 || ContinuesFromPageBefore()) ? Settle(labelBefore: true, labelBehind: true) : Irregular();
    }

    /// <summary>Rows above the first label of a page may go on with the category of the page before, if its label was not repeated.</summary>
    private bool ContinuesFromPageBefore() => gaps.Before is null || gaps.Before == labels[0].Label;

    /// <summary>Whether between two labels a name stands that mostly is of the one that the reading does not give it: then the labels may stand amid their rows.</summary>
    private bool AnyStandsLike(Func<int, LabelPiece> other) =>
        rows.Where((row, i) => _segments[i] > 0 && _segments[i] < labels.Length && CategoryWords.Likely(Name(row)) == other(_segments[i]).Label).Any();

    /// <summary>Each segment between two labels for itself, as long as no name in it contradicts the reading.</summary>
    /// <param name="labelBefore">The label before a row can be its own.</param>
    /// <param name="labelBehind">The label behind a row can be its own.</param>
    private Categories.Category[] Settle(bool labelBefore, bool labelBehind)
    {
        var settled = new Categories.Category[rows.Length];
        for (int segment = 0; segment <= labels.Length; segment++)
        {
            LabelPiece? before = segment > 0 ? labels[segment - 1] : null, behind = segment < labels.Length ? labels[segment] : null;
            bool gap = gaps.Between(before?.Label, behind?.Label) || (segment == 0 && !ContinuesFromPageBefore());
            int[] here = [.. Enumerable.Range(0, rows.Length).Where(i => _segments[i] == segment)];
            if (!Settle(here, labelBefore ? before : null, labelBehind ? behind : null, gap, settled))
                return Irregular();
        }

        return settled;
    }

    /// <summary>
    /// A category's rows stand together. So between two labels come rows of the first, then rows that a lost label may have had,
    /// then rows of the second; a name that only one of the two can hold settles all those on its side.
    /// </summary>
    /// <param name="before">Null where it cannot be the rows' own, as <paramref name="behind"/>.</param>
    /// <param name="gap">A label may be lost between the two.</param>
    /// <returns>False where a name contradicts both.</returns>
    private bool Settle(int[] here, LabelPiece? before, LabelPiece? behind, bool gap, Categories.Category[] settled)
    {
        FormLabel?[] only = [.. here.Select(i => CategoryWords.Only(Name(rows[i])))];
        int lastOfBefore = before is null ? -1 : Array.LastIndexOf(only, before.Label);
        int firstOfBehind = behind is null ? -1 : Array.IndexOf(only, behind.Label);
        if (firstOfBehind < 0)
            firstOfBehind = here.Length;
        if (lastOfBefore > firstOfBehind || only.Any(label => label is not null && label != before?.Label && label != behind?.Label))
            return false;
        bool oneReading = !gap && (before is null || behind is null);
        for (int n = 0; n < here.Length; n++)
        {
            LabelPiece label = before is null || n >= firstOfBehind ? behind! : before;
            bool settles = oneReading || n <= lastOfBefore || n >= firstOfBehind;
            bool enclosed = inOrder && oneReading && n > 0 && n < here.Length - 1;
            bool sure = settles && (enclosed || !IsUnusual(rows[here[n]], label.Label));
            settled[here[n]] = new Categories.Category(label.Label, sure ? Decision.Order : Decision.Position, label);
        }

        return true;
    }

    /// <summary>A name that mostly stands elsewhere leaves room for a label that was lost, or beside it for one that changed places with it.</summary>
    private static bool IsUnusual(IndicatorRow row, FormLabel label) => CategoryWords.Likely(Name(row)) is { } likely && likely != label;

    /// <summary>The order of the labels proves nothing here: wording first, then the label that stands nearest before the row.</summary>
    private Categories.Category[] Irregular() =>
        [.. rows.Select((row, i) => Guess(row, Nearest(row, _segments[i])))];

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
