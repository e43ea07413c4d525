using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// The level (投入和管理, 产出, 效果, 影响力) of each indicator. Its label is one cell beside many rows, drawn before,
/// among or after them. Where a page's labels come in the form's order, each before its rows, position settles it;
/// elsewhere the vocabulary of the levels helps, and the reader of the page is asked.
/// </summary>
internal static class Levels
{
    public static void Assign(Sheet sheet, IReadOnlyList<Draft> drafts)
    {
        Label? before = null;
        foreach (IGrouping<int, Draft> page in drafts.GroupBy(draft => draft.Page).OrderBy(group => group.Key))
        {
            Piece[] labels = [.. sheet.Pieces.Where(piece => piece.Page == page.Key && piece.Label is { } label && Labels.Categories.Contains(label))];
            AssignPage(sheet, [.. page], labels, before);
            before = labels.Length > 0 ? labels[^1].Label : before;
        }
    }

    private static void AssignPage(Sheet sheet, Draft[] drafts, Piece[] labels, Label? before)
    {
        bool inOrder = labels.Zip(labels.Skip(1)).All(pair => pair.First.Label < pair.Second.Label);
        HashSet<Piece> empty = [.. labels.Where((label, n) => !drafts.Any(draft => draft.Line > label.Line && (n + 1 == labels.Length || draft.Line < labels[n + 1].Line)))];
        foreach (Draft draft in drafts)
        {
            (Label? level, bool settled) = ByPosition(draft, labels, before, empty);
            Label? spoken = IndicatorNames.LevelOf(draft.Name);
            if (level is null)
                Give(sheet, draft, spoken, labels, certain: false, "vocabulary");
            else if (settled && inOrder && (empty.Count == 0 || draft.Line < empty.Min(label => label.Line) - 8))
                Give(sheet, draft, level, labels, spoken is null || spoken == level, "position");
            else if (spoken is not null && spoken != level && (before == spoken || labels.Any(label => label.Label == spoken)))
                Give(sheet, draft, spoken, labels, certain: false, "vocabulary");
            else if (!inOrder && level == Label.Management && spoken is null)
                Give(sheet, draft, Label.Output, labels, certain: false, "vocabulary");
            else
                Give(sheet, draft, level, labels, certain: settled && inOrder && empty.Count == 0, "position");
        }
    }

    /// <summary>The label before the row; before the page's first label, the level that goes on from the page before.</summary>
    private static (Label? Level, bool Settled) ByPosition(Draft draft, Piece[] labels, Label? before, HashSet<Piece> empty)
    {
        int at = Array.FindLastIndex(labels, label => label.Line <= draft.Line);
        Piece? next = at + 1 < labels.Length ? labels[at + 1] : null;
        if (at >= 0)
            return next is not null && empty.Contains(next) ? (next.Label, false) : (labels[at].Label, true);
        if (next is null)
            return (before, false);
        bool goesOn = next.Label == before || (before is null && next.Label == Label.Management);
        return (next.Label, goesOn);
    }

    private static void Give(Sheet sheet, Draft draft, Label? level, Piece[] labels, bool certain, string decidedBy)
    {
        if (level is not { } known)
        {
            sheet.Report(IssueMessages.CategoryOpen, "indicators.level1", draft.NameParts[0], draft.Name, "—", "—");
            return;
        }
        Piece printed = labels.Where(label => label.Label == known).Concat(sheet.Of(known)).FirstOrDefault() ?? draft.NameParts[0];
        Confidence confidence = certain ? Confidence.Good : Confidence.Check;
        draft.Level = new Sourced<string>(
            Labels.Text(known), new Place(printed.Page, printed.Line, printed.LastLine, null, printed.Text, decidedBy, confidence));
        if (!certain)
            sheet.Report(IssueMessages.CategoryOpen, "indicators.level1", draft.NameParts[0], draft.Name, Labels.Text(known), decidedBy == "position" ? "位置 / position" : "用词 / vocabulary");
    }
}
