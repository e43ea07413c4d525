using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>An indicator while it is put together: its name, its target once one is found, its level once it is known.</summary>
internal sealed class Draft(string name, IReadOnlyList<Piece> nameParts)
{
    public string Name { get; } = name;

    public IReadOnlyList<Piece> NameParts { get; } = nameParts;

    public Sourced<Target>? Target { get; set; }

    public Sourced<string>? Level { get; set; }

    public int Line => NameParts[0].Line;

    public int Page => NameParts[0].Page;

    /// <summary>A name over two lines cannot have shared one with its target.</summary>
    public bool Wrapped => NameParts.Count > 1;
}

/// <summary>The indicator table: names and targets that share a line, and those drawn apart, paired so that each name has one target.</summary>
internal static class Indicators
{
    public static IReadOnlyList<Draft> Read(Sheet sheet)
    {
        List<Draft> drafts = [];
        List<Piece> targets = [];
        foreach (IReadOnlyList<Piece> block in Zone(sheet))
            Sort(block, drafts, targets);
        TargetPairing.Pair(sheet, drafts, targets);
        foreach (Draft draft in drafts)
            foreach (Piece part in draft.NameParts)
                part.Taken = true;
        return [.. drafts.OrderBy(draft => draft.Line)];
    }

    /// <summary>Free blocks from the page on which the table begins.</summary>
    private static IEnumerable<IReadOnlyList<Piece>> Zone(Sheet sheet)
    {
        Piece[] heads = [.. Labels.Categories.Append(Label.IndicatorName).SelectMany(sheet.Of)];
        if (heads.Length == 0)
            return [];
        int page = heads.Min(head => head.Page);
        return sheet.FreeBlocks().Where(block => block[0].Page >= page);
    }

    private static void Sort(IReadOnlyList<Piece> block, List<Draft> drafts, List<Piece> targets)
    {
        List<Piece> waiting = [];
        foreach (Piece piece in block)
        {
            if (IndicatorRow.Split(piece.Text) is var (name, target) && !(waiting.Count > 0 && name.Length > 4 && !IndicatorNames.LooksLikeOne(name)))
            {
                bool tail = waiting.Count > 0 && name.Length <= 4 && !IndicatorNames.LooksLikeOne(waiting[^1].Key);
                if (!tail)
                    Flush(waiting, drafts);
                Piece[] parts = tail ? [.. waiting, piece] : [piece];
                string whole = string.Concat(waiting.Take(tail ? waiting.Count : 0).Select(part => part.Text)) + name;
                waiting.Clear();
                drafts.Add(new Draft(whole, parts) { Target = Sheet.Take(TargetText.Parse(target), [piece with { Text = target }], "row", Confidence.Good) });
            }
            else if (TargetText.IsQuantity(piece.Text) || IndicatorNames.IsWord(piece.Text))
            {
                if (waiting.Count > 0)
                {
                    Draft draft = new(string.Concat(waiting.Select(part => part.Text)), [.. waiting]) { Target = Sheet.Take(TargetText.Parse(piece.Text), [piece], "block", Confidence.Good) };
                    drafts.Add(draft);
                    waiting.Clear();
                }
                else
                    targets.Add(piece);
            }
            else
                waiting.Add(piece);
        }
        Flush(waiting, drafts);
    }

    private static void Flush(List<Piece> waiting, List<Draft> drafts)
    {
        if (waiting.Count > 0)
            drafts.Add(new Draft(string.Concat(waiting.Select(part => part.Text)), [.. waiting]));
        waiting.Clear();
    }
}
