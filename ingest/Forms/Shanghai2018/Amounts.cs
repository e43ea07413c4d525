using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The four amounts of a project. They stand two on a row, each before or after its label, or both before both labels.</summary>
internal static class Amounts
{
    private static readonly Label[] Four = [Label.TotalBudget, Label.CurrentBudget, Label.PriorBudget, Label.PriorExecuted];

    public static IReadOnlyDictionary<Label, Sourced<Money>> Read(Sheet sheet)
    {
        Dictionary<Label, Sourced<Money>> amounts = [];
        HashSet<Label> seen = [];
        foreach (IReadOnlyList<Piece> run in Runs(sheet))
            foreach ((Piece[] labels, Piece[] numbers) in Pairs(run))
                Assign(sheet, amounts, seen, labels, numbers);
        return amounts;
    }

    /// <summary>Labels of amounts and bare amounts without anything else between them, at least one of them a label.</summary>
    private static List<List<Piece>> Runs(Sheet sheet)
    {
        List<List<Piece>> runs = [[]];
        foreach (Piece piece in sheet.Pieces)
        {
            bool label = piece.Label is { } is4 && Four.Contains(is4);
            bool number = piece.IsFree && AmountText.TryParse(piece.Text, out _);
            if ((label || number) && (runs[^1].Count == 0 || runs[^1][^1].Page == piece.Page))
                runs[^1].Add(piece);
            else if (runs[^1].Count > 0)
                runs.Add(label || number ? [piece] : []);
        }
        return [.. runs.Where(run => run.Any(piece => piece.Label is not null))];
    }

    /// <summary>Pairs each group of labels with the group of numbers that follows it, or with the one before when the run begins with numbers.</summary>
    private static IEnumerable<(Piece[] Labels, Piece[] Numbers)> Pairs(IReadOnlyList<Piece> run)
    {
        List<List<Piece>> groups = [];
        foreach (Piece piece in run)
        {
            if (groups.Count > 0 && (groups[^1][0].Label is null) == (piece.Label is null))
                groups[^1].Add(piece);
            else
                groups.Add([piece]);
        }
        bool numbersFirst = groups[0][0].Label is null;
        for (int n = 0; n < groups.Count; n++)
        {
            if (groups[n][0].Label is null)
                continue;
            int at = numbersFirst ? n - 1 : n + 1;
            yield return ([.. groups[n]], at >= 0 && at < groups.Count ? [.. groups[at]] : []);
        }
    }

    private static void Assign(Sheet sheet, Dictionary<Label, Sourced<Money>> amounts, HashSet<Label> seen, Piece[] labels, Piece[] numbers)
    {
        if (labels.Any(label => !seen.Add(label.Label!.Value)))
            return;
        if (numbers.Length == 0)
            return;
        if (numbers.Length > labels.Length && labels[0].Line == numbers[0].Line)
            numbers = [.. numbers.Where(number => labels.Any(label => Math.Abs(label.Line - number.Line) <= 2)).Take(labels.Length)];
        if (numbers.Length != labels.Length)
        {
            sheet.Report(IssueMessages.AmountsUnsettled, null, labels[0], string.Join("、", labels.Select(label => Labels.Text(label.Label!.Value))));
            return;
        }
        bool certain = labels.Length == 1 || Falls(numbers);
        for (int n = 0; n < labels.Length; n++)
        {
            Money amount = AmountText.Parse(numbers[n].Text);
            amounts[labels[n].Label!.Value] = Sheet.Take(amount, [numbers[n]], labels.Length == 1 ? "label" : "row", certain ? Confidence.Good : Confidence.Check);
        }
        if (!certain)
            sheet.Report(IssueMessages.AmountsUnsettled, Field(labels[0].Label!.Value), numbers[0], string.Join("、", labels.Select(label => Labels.Text(label.Label!.Value))));
    }

    /// <summary>A row's second amount is part of its first (当年 of 总预算, 执行 of 预算): only then the order of two is beyond doubt.</summary>
    private static bool Falls(Piece[] numbers)
    {
        Money[] amounts = [.. numbers.Select(number => AmountText.Parse(number.Text))];
        return amounts.Length % 2 == 0 && amounts.Chunk(2).All(pair => pair[0] >= pair[1]);
    }

    public static string Field(Label label) => label switch
    {
        Label.TotalBudget => "totalBudget",
        Label.CurrentBudget => "currentBudget",
        Label.PriorBudget => "priorBudget",
        Label.PriorExecuted => "priorExecuted",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };
}
