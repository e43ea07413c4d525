namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Which of the amounts add up to a sum: as many rows as possible, and loose amounts as needed.</summary>
/// <param name="Rows">Rows that belong.</param>
/// <param name="Orphans">Loose amounts that belong.</param>
/// <param name="IsUnique">No other choice adds up, but for one that swaps equal amounts.</param>
internal sealed record ExactCover(bool[] Rows, bool[] Orphans, bool IsUnique)
{
    private const int MostOrphans = 10;

    /// <summary>The form has some twenty; the search is as deep as there are rows.</summary>
    private const int MostRows = 300;

    private const int MostSteps = 20_000;

    /// <param name="names">At most this many loose amounts have a name to go to.</param>
    public static ExactCover? Find(decimal[] rows, decimal[] orphans, decimal sum, int names)
    {
        if (orphans.Length > MostOrphans || rows.Length > MostRows)
            return null;
        decimal all = rows.Sum();
        ExactCover? found = null;
        int steps = 0;
        for (int mask = 0; mask < 1 << orphans.Length; mask++)
        {
            if (int.PopCount(mask) > names)
                continue;
            decimal surplus = all - sum;
            for (int i = 0; i < orphans.Length; i++)
                surplus += (mask >> i & 1) == 1 ? orphans[i] : 0;
            if (surplus < 0)
                continue;
            foreach (bool[] dropped in Drops(rows, surplus, ref steps))
            {
                bool[] kept = [.. dropped.Select(drop => !drop)];
                bool[] chosen = [.. orphans.Select((_, i) => (mask >> i & 1) == 1)];
                if (found is null)
                    found = new ExactCover(kept, chosen, true);
                else if (!SameAmounts(rows, kept, found.Rows) || !SameAmounts(orphans, chosen, found.Orphans))
                    return Better(found, new ExactCover(kept, chosen, false)) with { IsUnique = false };
                else if (!kept.SequenceEqual(found.Rows))
                    found = found with { IsUnique = false };
            }
        }

        return found is { } cover && (cover.Rows.Contains(true) || cover.Orphans.Contains(true)) ? cover with { IsUnique = cover.IsUnique && steps < MostSteps } : null;
    }

    /// <summary>The choice that leaves fewer rows out.</summary>
    private static ExactCover Better(ExactCover first, ExactCover second) =>
        first.Rows.Count(kept => !kept) <= second.Rows.Count(kept => !kept) ? first : second;

    private static bool SameAmounts(decimal[] amounts, bool[] first, bool[] second) =>
        amounts.Where((_, i) => first[i]).Order().SequenceEqual(amounts.Where((_, i) => second[i]).Order());

    /// <summary>At most two choices of rows to leave out that add up to the surplus.</summary>
    private static List<bool[]> Drops(decimal[] rows, decimal surplus, ref int steps)
    {
        var choices = new List<bool[]>();
        Search(rows, surplus, 0, new bool[rows.Length], choices, ref steps);
        return choices;
    }

    private static void Search(decimal[] rows, decimal left, int from, bool[] dropped, List<bool[]> choices, ref int steps)
    {
        if (left == 0)
        {
            choices.Add([.. dropped]);
            return;
        }

        for (int i = from; i < rows.Length && choices.Count < 2 && ++steps < MostSteps; i++)
        {
            if (rows[i] > left)
                continue;
            dropped[i] = true;
            Search(rows, left - rows[i], i + 1, dropped, choices, ref steps);
            dropped[i] = false;
        }
    }
}
