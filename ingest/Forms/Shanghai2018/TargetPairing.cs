using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// Pairs names and targets that were drawn apart. A row's two strings, drawn one after the other, share a line; so two
/// that follow each other on different lines are of different rows, unless the name is wrapped.
/// </summary>
internal static class TargetPairing
{
    private const int Impossible = 100_000;
    private const int LeftOver = 60;
    private const int Affinity = 40;
    private const int MostSearched = 7;

    public static void Pair(Sheet sheet, List<Draft> drafts, List<Piece> targets)
    {
        PairWrapped(sheet, drafts, targets);
        if (!PairInTurn(sheet, drafts, targets))
        {
            foreach (int page in drafts.Select(draft => draft.Page).Distinct().Order().ToArray())
                PairApart(sheet, [.. Open(drafts).Where(draft => draft.Page == page)], targets, piece => piece.Page == page);
            PairApart(sheet, [.. Open(drafts)], targets, _ => true);
        }
        // A line that is no name and found no target was no indicator: it stays free, and is told as unplaced.
        drafts.RemoveAll(draft => draft.Target is null && !IndicatorNames.LooksLikeOne(draft.Name));
        foreach (Draft draft in Open(drafts))
            sheet.Report(IssueMessages.TargetMissing, "indicators.target", draft.NameParts[0], draft.Name);
    }

    private static IEnumerable<Draft> Open(List<Draft> drafts) => drafts.Where(draft => draft.Target is null).OrderBy(draft => draft.Line);

    private static void PairWrapped(Sheet sheet, List<Draft> drafts, List<Piece> targets)
    {
        foreach (Draft draft in Open(drafts).Where(draft => draft.Wrapped).ToArray())
            if (Next(sheet, draft.NameParts[^1]) is { } next && targets.Remove(next))
                draft.Target = Sheet.Take(TargetText.Parse(next.Text), [next], "wrapped name", Confidence.Good);
    }

    /// <summary>Cells one by one, name, target, name, target: text laid out row by row, where no row shares a line.</summary>
    private static bool PairInTurn(Sheet sheet, List<Draft> drafts, List<Piece> targets)
    {
        Draft[] open = [.. Open(drafts)];
        if (open.Length < 3 || open.Length != targets.Count || drafts.Any(draft => draft.Target is not null && !draft.Wrapped))
            return false;
        if (open.Any(draft => Next(sheet, draft.NameParts[^1]) is not { } next || !targets.Contains(next)))
            return false;
        foreach (Draft draft in open)
        {
            Piece target = Next(sheet, draft.NameParts[^1])!;
            draft.Target = Sheet.Take(TargetText.Parse(target.Text), [target], "in turn", Confidence.Good);
        }
        targets.Clear();
        return true;
    }

    private static void PairApart(Sheet sheet, Draft[] names, List<Piece> targets, Func<Piece, bool> within)
    {
        Piece[] candidates = [.. targets.Where(within).OrderBy(piece => piece.Line)];
        if (names.Length == 0 || candidates.Length == 0)
            return;
        int[] best = Search(sheet, names, candidates);
        bool alike = candidates.Select(piece => piece.Key).Distinct().Count() == 1;
        bool certain = names.Length == candidates.Length && (names.Length == 1 || alike);
        for (int n = 0; n < names.Length; n++)
        {
            if (best[n] < 0)
                continue;
            Piece target = candidates[best[n]];
            bool sure = certain && IndicatorNames.LooksLikeOne(names[n].Name);
            names[n].Target = Sheet.Take(TargetText.Parse(target.Text), [target], certain ? "the only one left" : "nearest", sure ? Confidence.Good : Confidence.Check);
            if (!sure)
                sheet.Report(IssueMessages.TargetPaired, "indicators.target", target, target.Text, names[n].Name);
            targets.Remove(target);
        }
    }

    /// <summary>Cheapest assignment: by depth-first search while few are open, name by name beyond that. −1 where a name gets none.</summary>
    private static int[] Search(Sheet sheet, Draft[] names, Piece[] targets)
    {
        int[,] cost = new int[names.Length, targets.Length];
        for (int n = 0; n < names.Length; n++)
            for (int t = 0; t < targets.Length; t++)
                cost[n, t] = Cost(sheet, names[n], targets[t]);
        int[] best = [.. Enumerable.Repeat(-1, names.Length)];
        int bestCost = int.MaxValue;
        int[] current = [.. best];
        bool[] used = new bool[targets.Length];
        void Try(int n, int sum)
        {
            if (sum >= bestCost)
                return;
            if (n == names.Length)
            {
                bestCost = sum;
                current.CopyTo(best, 0);
                return;
            }
            IEnumerable<int> choices = Enumerable.Range(0, targets.Length).Where(t => !used[t] && cost[n, t] < Impossible).OrderBy(t => cost[n, t]);
            foreach (int t in names.Length > MostSearched ? choices.Take(1).ToArray() : [.. choices])
            {
                used[t] = true;
                current[n] = t;
                Try(n + 1, sum + cost[n, t]);
                used[t] = false;
            }
            current[n] = -1;
            Try(n + 1, sum + LeftOver * 4);
        }
        Try(0, 0);
        return best;
    }

    private static int Cost(Sheet sheet, Draft name, Piece target)
    {
        bool touching = Next(sheet, name.NameParts[^1]) == target || Next(sheet, target) == name.NameParts[0];
        if (touching && !name.Wrapped)
            return Impossible;
        int affinity = IndicatorNames.Answers(name.Name, target.Text) ? Affinity : 0;
        int mismatch = target.Key == "无" || (TargetText.IsQuantity(target.Text) && name.Name.EndsWith('性')) ? LeftOver : 0;
        return Math.Max(0, Math.Abs(name.Line - target.Line) - affinity) + mismatch;
    }

    private static Piece? Next(Sheet sheet, Piece piece)
    {
        int at = sheet.IndexOf(piece) + 1;
        return at < sheet.Pieces.Count && sheet.Pieces[at] is { Label: null } next && next.Page == piece.Page ? next : null;
    }
}
