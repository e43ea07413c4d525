namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Rules of a page → its grids, one for each set of rules that meet.</summary>
internal static class RuledGrids
{
    /// <summary>Shorter ones belong to letters and pictures.</summary>
    private const double ShortestRule = 4;

    /// <summary>Of one direction; with more, the page is a drawing.</summary>
    private const int MostRules = 2_000;

    /// <returns>From top to bottom; those inside of another are left out.</returns>
    public static List<RuledGrid> Of(PrintedPage page)
    {
        Stroke[] rules = [.. page.Strokes.Where(stroke => stroke.Length >= ShortestRule).OrderBy(stroke => stroke.IsLevel ? 0 : 1)];
        int level = rules.Count(rule => rule.IsLevel);
        if (level < 2 || rules.Length - level < 2 || level > MostRules || rules.Length - level > MostRules)
            return [];
        var sets = new DisjointSets(rules.Length);
        for (int i = 0; i < level; i++)
        {
            for (int j = level; j < rules.Length; j++)
            {
                if (rules[i].Meets(rules[j]))
                    sets.Join(i, j);
            }
        }

        JoinOpenSides(rules, level, sets);
        List<RuledGrid> grids = [.. Enumerable.Range(0, rules.Length).GroupBy(sets.Root, rule => rules[rule]).Select(RuledGrid.Of).OfType<RuledGrid>()];
        RuledGrid[] tables = [.. grids.Where(grid => !grid.IsFrame)];
        return [.. grids.Where(grid => !tables.Any(table => table != grid && table.Holds(grid))).OrderBy(grid => grid.Box.Top).ThenBy(grid => grid.Box.Left)];
    }

    /// <summary>Where a page break cuts a merged cell, no level rule meets its outer side; but it is as long as the other upright ones.</summary>
    private static void JoinOpenSides(Stroke[] rules, int level, DisjointSets sets)
    {
        int[] alone = [.. Enumerable.Range(level, rules.Length - level).Where(rule => sets.Root(rule) == rule)];
        int[] met = [.. Enumerable.Range(level, rules.Length - level).Except(alone)];
        foreach (int side in alone)
        {
            int other = Array.FindIndex(met, rule => Math.Abs(rules[rule].From - rules[side].From) <= PagedTable.SameEdge && Math.Abs(rules[rule].To - rules[side].To) <= PagedTable.SameEdge);
            if (other >= 0)
                sets.Join(side, met[other]);
        }
    }
}
