using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The four amounts of the form's head (总预算, 当年预算, 上年预算额, 上年预算执行数): first those on one row with their label, then the rest.</summary>
internal sealed class HeaderAmounts(Sheet sheet)
{
    private readonly Dictionary<FormLabel, Sourced<Money>> _amounts = [];

    public Sourced<Money>? this[FormLabel label] => _amounts.GetValueOrDefault(label);

    /// <summary>Values and labels of a row may be drawn in either order; they are as many, and both from left to right.</summary>
    public void PairOnRows()
    {
        foreach (List<Piece> line in Groups(piece => piece.Span.Line))
            PairBesideLabel(line);
        foreach (List<Piece> line in Groups(piece => piece.Span.Line))
        {
            if (!HasLooseAmounts(line))
                PairInOrder(line, Decision.Row);
        }

        foreach (List<Piece> block in Groups(piece => piece.Span.Block))
            PairInOrder(block, Decision.Order);
        AmountBounds.Check(_amounts);
    }

    /// <summary>What stands apart from its label, after the budget lines took theirs.</summary>
    /// <param name="linesTotal">What the budget lines add up to; null without lines.</param>
    public void PairRest(Money? linesTotal)
    {
        FormLabel[] labels = [.. OpenLabels().Where(label => !_amounts.ContainsKey(label)).Distinct().Order()];
        AmountPiece[] amounts = [.. sheet.Free<AmountPiece>().Where(amount => amount.Span.Page <= LastHeadPage())];
        if (labels.Contains(FormLabel.CurrentBudget) && linesTotal is { } total && amounts.FirstOrDefault(amount => amount.Money == total) is { } current)
        {
            Set(FormLabel.CurrentBudget, current, labels.Length == 1 && amounts.Length == 1 ? Decision.Sum : Decision.Position);
            labels = [.. labels.Where(label => label != FormLabel.CurrentBudget)];
            amounts = [.. amounts.Where(sheet.IsFree)];
        }

        if (labels.Length == amounts.Length)
        {
            foreach ((FormLabel label, AmountPiece amount) in labels.Zip(amounts))
                Set(label, amount, Decision.Position);
        }

        AmountBounds.Check(_amounts);
    }

    private int LastHeadPage() => sheet.Pieces.OfType<LabelPiece>().Where(piece => piece.Label.IsAmount()).Select(piece => piece.Span.Page).DefaultIfEmpty(0).Max();

    private IEnumerable<FormLabel> OpenLabels() =>
        sheet.Free<LabelPiece>().Where(piece => piece.Label.IsAmount()).Select(piece => piece.Label);

    private IEnumerable<List<Piece>> Groups(Func<Piece, int> key)
    {
        Piece[] open = [.. sheet.Pieces.Where(piece => piece is AmountPiece or LabelPiece { Label: >= FormLabel.TotalBudget and <= FormLabel.PriorExecuted } && sheet.IsFree(piece))];
        return open.GroupBy(key).Select(group => group.ToList());
    }

    /// <summary>An amount before its label may be the rest of a row that is broken: then the whole block must come out even.</summary>
    private bool HasLooseAmounts(List<Piece> line) =>
        line[0] is AmountPiece && sheet.Free<AmountPiece>().Any(amount => amount.Span.Block == line[0].Span.Block && amount.Span.Line != line[0].Span.Line);

    private void PairBesideLabel(List<Piece> line)
    {
        if (line[0] is not LabelPiece)
            return;
        for (int i = 0; i + 1 < line.Count; i++)
        {
            // 总预算 当年预算 100 90: neither stands beside its label alone.
            if (line[i] is LabelPiece label && line[i + 1] is AmountPiece amount && (i + 2 == line.Count || line[i + 2] is LabelPiece) && (i == 0 || line[i - 1] is AmountPiece))
                Set(label, amount, Decision.Row);
        }
    }

    private void PairInOrder(List<Piece> group, Decision decision)
    {
        LabelPiece[] labels = [.. group.OfType<LabelPiece>()];
        AmountPiece[] amounts = [.. group.OfType<AmountPiece>()];
        if (labels.Length != amounts.Length || labels.Length == 0)
            return;
        for (int i = 0; i < labels.Length; i++)
            Set(labels[i], amounts[i], decision);
    }

    private void Set(LabelPiece label, AmountPiece amount, Decision decision)
    {
        sheet.Take(label);
        Set(label.Label, amount, decision);
    }

    private void Set(FormLabel label, AmountPiece amount, Decision decision)
    {
        sheet.Take(amount);
        Sourced<Money> value = amount.Span.Hold(amount.Money, decision);
        _amounts[label] = _amounts.TryGetValue(label, out Sourced<Money>? before) && before.Value != value.Value
            ? value with { Places = [before.Places[0], amount.Span.At(Decision.PrintedTwice)] }
            : value;
    }
}
