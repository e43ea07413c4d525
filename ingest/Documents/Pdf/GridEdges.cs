namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Where the rules of a table stand, and between which two of its places one is drawn.</summary>
internal sealed class GridEdges
{
    /// <summary>Level rules that reach further than the outermost upright one by this much (points) have an open column there.</summary>
    private const double OpenSide = 8;

    private readonly bool[,] _levels;
    private readonly bool[,] _uprights;

    private GridEdges(Stroke[] rules, double[] xs, double[] ys)
    {
        (Xs, Ys) = (xs, ys);
        _levels = new bool[ys.Length, Columns];
        _uprights = new bool[xs.Length, Rows];
        foreach (Stroke rule in rules)
            Mark(rule, rule.IsLevel ? _levels : _uprights, rule.IsLevel ? ys : xs, rule.IsLevel ? xs : ys);
    }

    /// <summary>Edges of the columns, growing.</summary>
    public double[] Xs { get; }

    /// <summary>Edges of the rows, growing downwards.</summary>
    public double[] Ys { get; }

    public int Columns => Xs.Length - 1;

    public int Rows => Ys.Length - 1;

    /// <returns>Null where fewer than two rules cross two others.</returns>
    public static GridEdges? Of(Stroke[] rules)
    {
        Stroke[] levels = [.. rules.Where(rule => rule.IsLevel)], uprights = [.. rules.Where(rule => !rule.IsLevel)];
        if (levels.Length < 2 || uprights.Length < 2)
            return null;
        double[] xs = Places(uprights, levels), ys = Places(levels, uprights);
        if (xs.Length < 2 || ys.Length < 2)
            return null;
        var all = new GridEdges(rules, xs, ys);
        double[] usedXs = Used(xs, all._uprights), usedYs = Used(ys, all._levels);
        return usedXs.Length == xs.Length && usedYs.Length == ys.Length ? all : new GridEdges(rules, usedXs, usedYs);
    }

    /// <summary>A rule parts the row above this edge from the one below in this column.</summary>
    public bool HasLevel(int edge, int column) => _levels[edge, column];

    /// <summary>A rule parts the column left of this edge from the one right of it in this row.</summary>
    public bool HasUpright(int edge, int row) => _uprights[edge, row];

    /// <returns>Between which two edges a point lies, from 0; -1 where outside.</returns>
    public static int Place(double[] edges, double point)
    {
        int index = Array.BinarySearch(edges, point);
        index = index >= 0 ? index : ~index - 1;
        return index >= 0 && index < edges.Length - 1 ? index : -1;
    }

    private static double[] Places(Stroke[] rules, Stroke[] crossing)
    {
        var places = new List<double>();
        foreach (double at in rules.Select(rule => rule.At).Order())
        {
            if (places.Count == 0 || at - places[^1] > StrokeMerging.Across)
                places.Add(at);
        }

        (double from, double to) = (crossing.Min(rule => rule.From), crossing.Max(rule => rule.To));
        if (from < places[0] - OpenSide)
            places.Insert(0, from);
        if (to > places[^1] + OpenSide)
            places.Add(to);
        return [.. places];
    }

    private static double[] Used(double[] places, bool[,] marks) =>
        [.. places.Where((_, edge) => edge == 0 || edge == places.Length - 1 || Enumerable.Range(0, marks.GetLength(1)).Any(place => marks[edge, place]))];

    /// <summary>A rule counts between two places where it covers the middle half.</summary>
    private static void Mark(Stroke rule, bool[,] marks, double[] across, double[] along)
    {
        int edge = Nearest(across, rule.At);
        if (Math.Abs(across[edge] - rule.At) > StrokeMerging.Across)
            return;
        for (int place = Math.Max(0, Array.FindIndex(along, at => at >= rule.From) - 1); place < along.Length - 1 && along[place] < rule.To; place++)
        {
            double quarter = (along[place + 1] - along[place]) / 4;
            marks[edge, place] |= rule.From <= along[place] + quarter && rule.To >= along[place + 1] - quarter;
        }
    }

    internal static int Nearest(IReadOnlyList<double> places, double at)
    {
        int nearest = 0;
        for (int i = 1; i < places.Count; i++)
        {
            if (Math.Abs(places[i] - at) < Math.Abs(places[nearest] - at))
                nearest = i;
        }

        return nearest;
    }
}
