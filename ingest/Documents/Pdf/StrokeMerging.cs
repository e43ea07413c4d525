namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>Pieces of one rule → the rule: dashes, edges of neighbouring cells, a line drawn twice.</summary>
internal static class StrokeMerging
{
    /// <summary>Points by which pieces of one rule may lie apart across.</summary>
    public const double Across = 1.5;

    /// <summary>Points between two dashes.</summary>
    private const double Gap = 3;

    public static List<Stroke> Merge(List<Stroke> pieces)
    {
        pieces.Sort((a, b) => a.IsLevel != b.IsLevel ? a.IsLevel.CompareTo(b.IsLevel) : a.At.CompareTo(b.At));
        var merged = new List<Stroke>();
        for (int from = 0, to; from < pieces.Count; from = to)
        {
            for (to = from + 1; to < pieces.Count && pieces[to].IsLevel == pieces[from].IsLevel && pieces[to].At - pieces[from].At <= Across;)
                to++;
            AddRules(pieces.GetRange(from, to - from), merged);
        }

        return merged;
    }

    private static void AddRules(List<Stroke> pieces, List<Stroke> merged)
    {
        double at = pieces.Average(piece => piece.At);
        pieces.Sort((a, b) => a.From.CompareTo(b.From));
        Stroke open = pieces[0] with { At = at };
        foreach (Stroke piece in pieces)
        {
            if (piece.From - open.To > Gap)
            {
                merged.Add(open);
                open = piece with { At = at };
            }
            else if (piece.To > open.To)
            {
                open = open with { To = piece.To };
            }
        }

        merged.Add(open);
    }
}
