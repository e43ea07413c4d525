namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Names and targets of one page that were drawn apart: the cheapest pairing, and whether it is the only one.</summary>
internal static class TargetPairing
{
    private const double Forbidden = 1_000;

    /// <summary>Above this the search is greedy; a page holds some thirty rows, nearly all of them on one line.</summary>
    private const int MostExact = 8;

    /// <summary>Bare numbers from here on may be amounts.</summary>
    public const decimal LeastAmount = 1000;

    private const int MostLoose = 200;

    public sealed record Pair(NamePiece Name, Piece? Value, Decision Decision);

    /// <param name="rowsAreJoined">The page prints name and target of a row on one line, so what follows on the next line is of another row.</param>
    /// <param name="hasRemarks">The page ends with 备注, to which one of the values may belong.</param>
    public static IReadOnlyList<Pair> Solve(NamePiece[] names, Piece[] values, bool rowsAreJoined, bool hasRemarks)
    {
        if (names.Length == 0)
            return [];
        if (names.Length > MostLoose || values.Length > MostLoose)
            return [.. names.Select(name => new Pair(name, null, Decision.Position))];
        double[,] costs = Costs(names, values, rowsAreJoined);
        int[] chosen = Math.Max(names.Length, values.Length) <= MostExact ? Cheapest(costs) : Greedy(costs);
        Decision decision = Decide(names, values, chosen, hasRemarks);
        return [.. names.Select((name, i) => new Pair(name, chosen[i] < 0 ? null : values[chosen[i]], chosen[i] < 0 ? Decision.Position : decision))];
    }

    private static Decision Decide(NamePiece[] names, Piece[] values, int[] chosen, bool hasRemarks)
    {
        if (names.Length != values.Length)
            return Decision.Vocabulary;
        if (hasRemarks && values.Any(MayBeRemark))
            return Decision.Position;
        // So large a bare number may be an amount that no budget line took.
        if (values.Any(value => value is AmountPiece { Money.Amount: >= LeastAmount }))
            return Decision.Position;
        if (values.Select(Text).Distinct().Count() == 1)
            return names.All(name => Fits(name, values[0])) ? Decision.Count : Decision.Vocabulary;
        bool echoed = Enumerable.Range(0, names.Length).All(i => TargetWords.Echoes(Name(names[i]), Text(values[chosen[i]])));
        return echoed ? Decision.Vocabulary : Decision.Position;
    }

    /// <summary>无 is what 备注 says where there is nothing to remark.</summary>
    public static bool MayBeRemark(Piece value) => Text(value) == "无";

    private static double[,] Costs(NamePiece[] names, Piece[] values, bool rowsAreJoined)
    {
        var costs = new double[names.Length, values.Length];
        for (int i = 0; i < names.Length; i++)
        {
            for (int j = 0; j < values.Length; j++)
            {
                int distance = Math.Abs(names[i].Span.Order - values[j].Span.Order);
                bool wrapped = names[i].Span.Line != names[i].Span.LastLine || values[j].Span.Line != values[j].Span.LastLine;
                costs[i, j] = distance
                    + (TargetWords.Echoes(Name(names[i]), Text(values[j])) ? -20 : 0)
                    + (Fits(names[i], values[j]) ? 0 : 100)
                    + (rowsAreJoined && distance == 1 && !wrapped ? 50 : 0);
            }
        }

        return costs;
    }

    /// <summary>A share asks for a number, a quality for a word.</summary>
    private static bool Fits(NamePiece name, Piece value) =>
        TargetWords.AsksForNumber(Name(name)) is not { } number || number == value is not TargetPiece { Kind: ValueKind.Word };

    private static string Name(NamePiece name) => ChineseText.Compact(name.Text);

    private static string Text(Piece value) => ChineseText.Compact(value.Span.Printed);

    /// <returns>For each name the index of its value, or -1.</returns>
    private static int[] Cheapest(double[,] costs)
    {
        int names = costs.GetLength(0), values = costs.GetLength(1);
        var best = new int[names];
        var current = new int[names];
        double least = double.MaxValue;
        Search(0, 0, 0);
        return best;

        void Search(int name, int used, double cost)
        {
            if (cost - 20 * (names - name) >= least)
                return;
            if (name == names)
            {
                least = cost;
                current.CopyTo(best, 0);
                return;
            }

            for (int value = 0; value < values; value++)
            {
                if ((used >> value & 1) == 1)
                    continue;
                current[name] = value;
                Search(name + 1, used | 1 << value, cost + costs[name, value]);
            }

            if (names - name > values - int.PopCount(used))
            {
                current[name] = -1;
                Search(name + 1, used, cost + Forbidden);
            }
        }
    }

    private static int[] Greedy(double[,] costs)
    {
        int names = costs.GetLength(0), values = costs.GetLength(1);
        int[] chosen = [.. Enumerable.Repeat(-1, names)];
        var used = new bool[values];
        foreach ((int name, int value) in Enumerable.Range(0, names * values).Select(i => (i / Math.Max(values, 1), i % Math.Max(values, 1))).OrderBy(pair => costs[pair.Item1, pair.Item2]))
        {
            if (chosen[name] >= 0 || used[value])
                continue;
            chosen[name] = value;
            used[value] = true;
        }

        return chosen;
    }
}
