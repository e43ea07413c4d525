namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// 分解目标: each row's category. On a page the labels stand before their rows, after them, or amid them; only where one
/// of these readings is left is the category sure.
/// </summary>
internal static class Categories
{
    /// <param name="Label">Null where no category is printed at all.</param>
    /// <param name="Place">Of the label that was taken; null where the category stands on no page near.</param>
    public sealed record Category(FormLabel? Label, Decision Decision, LabelPiece? Place);

    /// <summary>One category for each row, in their order.</summary>
    public static Category[] Assign(Sheet sheet, IReadOnlyList<IndicatorRow> rows)
    {
        var categories = new Category[rows.Count];
        LabelPiece[] labels = [.. sheet.Pieces.OfType<LabelPiece>().Where(piece => piece.Label.IsCategory())];
        bool ascending = IsAscending(labels, acrossPages: true);
        HashSet<FormLabel> missing = [.. Enum.GetValues<FormLabel>().Where(label => label.IsCategory()).Except(labels.Select(label => label.Label))];
        FormLabel? before = null;
        foreach (int page in rows.Select(row => row.Span.Page).Distinct())
        {
            int[] indexes = [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Span.Page == page)];
            LabelPiece[] here = [.. labels.Where(label => label.Span.Page == page)];
            var gaps = new CategoryGaps(missing, before, labels.FirstOrDefault(label => label.Span.Page > page)?.Label);
            Category[] found = new CategoryPage(here, [.. indexes.Select(i => rows[i])], gaps, ascending, sheet.IsInOrder).Assign();
            for (int i = 0; i < indexes.Length; i++)
                categories[indexes[i]] = found[i];
            before = here.Length > 0 ? here.Max(label => label.Label) : before;
        }

        return categories;
    }

    internal static bool IsAscending(LabelPiece[] labels, bool acrossPages)
    {
        for (int i = 1; i < labels.Length; i++)
        {
            if (labels[i].Label < labels[i - 1].Label)
                return false;
            // A category is repeated on the next page only.
            if (labels[i].Label == labels[i - 1].Label && !(acrossPages && labels[i].Span.Page > labels[i - 1].Span.Page))
                return false;
        }

        return true;
    }
}
