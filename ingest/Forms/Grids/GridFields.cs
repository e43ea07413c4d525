using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>The labels of a form in tables, and the values right of them; what a page break cuts goes on below.</summary>
internal sealed class GridFields<TLabel>
    where TLabel : struct, Enum
{
    private readonly FormGrid _grid;
    private readonly decimal? _unit;
    private readonly Dictionary<GridCell, GridLabel<TLabel>> _labels = new(ReferenceEqualityComparer.Instance);

    public GridFields(FormGrid grid, GridLabels<TLabel> labels)
    {
        _grid = grid;
        foreach (GridLabel<TLabel> label in grid.Printed.Select(labels.Of).OfType<GridLabel<TLabel>>())
        {
            _labels[label.Cell] = label;
            grid.Take(label.Cell);
        }
        GridCell[] units = [.. grid.Free.Where(cell => UnitOfMoney.OfForm(cell.Compact) is not null)];
        if (units.Select(cell => UnitOfMoney.OfForm(cell.Compact)).Distinct().ToArray() is not [var unit])
            return;
        _unit = unit;
        Array.ForEach(units, grid.Take);
    }

    /// <summary>An amount at a label or under a heading, in the unit that is printed with it, or else by that, or else over the form.</summary>
    public Sourced<Money>? Amount(GridLabel<TLabel> label, string text, IReadOnlyList<Place> places)
    {
        if (!AmountText.TryParse(text, out Money money, label.Unit ?? _unit ?? 1))
            return null;
        Sourced<Money> amount = new(money, places);
        return label.Unit is { } own && _unit is { } other && own != other ? amount.As(Decision.UnitsDiffer) : amount;
    }

    public GridLabel<TLabel>? LabelOf(GridCell? cell) => cell is null ? null : _labels.GetValueOrDefault(cell);

    public IEnumerable<GridLabel<TLabel>> Labels(TLabel label) => _labels.Values.Where(printed => printed.Label.Equals(label)).OrderBy(printed => printed.Cell.FirstLine);

    /// <summary>A short text; one that is printed twice must be the same.</summary>
    public Sourced<string>? Word(TLabel label) => Each(label, value => value.Text(cell => cell.Word), (first, second) => Identity.Normalise(first) == Identity.Normalise(second));

    /// <summary>A text of paragraphs; it goes on where a page break repeats its label.</summary>
    public Sourced<string>? Paragraphs(TLabel label)
    {
        Sourced<string>? text = null;
        foreach (GridValue<TLabel> value in Values(label))
        {
            if (value.Text(cell => cell.Paragraphs) is not { Length: > 0 } printed)
                continue;
            text = text is null ? value.Hold(printed)
                : text.Value == printed ? text with { Places = [.. text.Places, .. value.Places] }
                : new Sourced<string>(text.Value + printed, [.. text.Places, .. value.Places.Select(place => place.As(Decision.Repair))]);
        }
        return text;
    }

    public Sourced<Money>? Amount(TLabel label) => Each(label, value => Amount(value.Label, value.Text(cell => cell.Word), value.Places));

    /// <summary>The unit of money that the labels print; null where they print none, or several.</summary>
    public decimal? UnitOver(TLabel label) => Labels(label).Select(printed => printed.Unit).OfType<decimal>().Distinct().ToArray() is [var one] ? one : null;

    /// <summary>Of a form that may say the unit at a heading over the labels, or nowhere: then a person has to check.</summary>
    public Sourced<Money>? Amount(TLabel label, decimal? overLabels) => Each(label, value => Amount(value, overLabels));

    /// <summary>Amounts at every label of a kind, each by itself; a stroke tells that there is none.</summary>
    public IReadOnlyList<(GridLabel<TLabel> Label, Sourced<Money> Amount)> Amounts(TLabel label, decimal? overLabels)
    {
        List<(GridLabel<TLabel>, Sourced<Money>)> found = [];
        foreach (GridValue<TLabel> value in Values(label))
        {
            if (Amount(value, overLabels) is { } amount)
                found.Add((value.Label, amount));
            else if (!value.Cells.All(cell => AbsentText.Is(cell.Compact)))
                value.GiveBack(_grid);
        }
        return found;
    }

    /// <summary>A cell in a table of amounts.</summary>
    /// <param name="unit">Printed at its heading, its row or over its table; null where none is.</param>
    public Sourced<Money>? Amount(GridCell cell, decimal? unit)
    {
        if (!AmountText.TryParse(cell.Word, out Money money, unit ?? _unit ?? 1))
            return null;
        Sourced<Money> amount = cell.Hold(money, Decision.Row);
        return unit is { } own && _unit is { } other && own != other ? amount.As(Decision.UnitsDiffer)
            : (unit ?? _unit) is null && !SaysUnit(cell.Word) ? amount.As(Decision.UnitMissing)
            : amount;
    }

    private Sourced<Money>? Amount(GridValue<TLabel> value, decimal? overLabels)
    {
        string text = value.Text(cell => cell.Word);
        if ((value.Label.Unit ?? _unit) is not null)
            return Amount(value.Label, text, value.Places);
        if (!AmountText.TryParse(text, out Money money, overLabels ?? 1))
            return null;
        Sourced<Money> amount = new(money, value.Places);
        return overLabels is null && !SaysUnit(text) ? amount.As(Decision.UnitMissing) : amount;
    }

    private static bool SaysUnit(string text) => text.AsSpan().ContainsAny('元', '万', '亿');

    /// <summary>From when to when; a year or a month alone is all of it.</summary>
    public Sourced<(DateOnly Start, DateOnly End)>? Period(TLabel label) => Each(label, value =>
        PeriodText.TryParse(value.Text(cell => cell.Word), out DateOnly start, out DateOnly end) ? new Sourced<(DateOnly, DateOnly)>((start, end), value.Places) : null);

    public Sourced<DateOnly>? Day(TLabel label) => Each(label, value =>
    {
        string text = ChineseText.Fold(value.Text(cell => cell.Word)).Trim();
        return text.Length > 0 && DateText.TryMatchAt(text, 0, out DateOnly day, out int length) && text[length..].Trim() is "" or "00:00:00" ? new Sourced<DateOnly>(day, value.Places) : null;
    });

    public Sourced<IReadOnlyList<string>>? Ticks(TLabel label, IReadOnlyList<string> options)
    {
        GridValue<TLabel>[] values = [.. Values(label)];
        string compact = string.Concat(values.Select(value => ChineseText.Compact(value.Text(cell => cell.Word))));
        if (compact.Length == 0)
            return null;
        TickText.Reading reading = options.Contains(compact) ? new([compact], 0) : TickText.Read(compact, options);
        if (reading.Missing == options.Count)
            return null;
        Decision decision = reading.Missing > 0 ? Decision.BoxesMissing : reading.Likely > 0 ? Decision.Repair : Decision.Boxes;
        return new Sourced<IReadOnlyList<string>>(reading.Ticks, [.. values.SelectMany(value => value.Places).Select(place => place.As(decision))]);
    }

    private Sourced<T>? Each<T>(TLabel label, Func<GridValue<TLabel>, Sourced<T>?> read)
        where T : struct, IEquatable<T>
    {
        Sourced<T>? found = null;
        foreach (GridValue<TLabel> value in Values(label))
        {
            if (read(value) is not { } one)
            {
                value.GiveBack(_grid);
                continue;
            }
            found = found is null ? one : found.Value.Equals(one.Value) ? found : found with { Places = [found.Places[0], value.Places[0].As(Decision.PrintedTwice)] };
        }
        return found;
    }

    private Sourced<string>? Each(TLabel label, Func<GridValue<TLabel>, string> read, Func<string, string, bool> same)
    {
        Sourced<string>? found = null;
        foreach (GridValue<TLabel> value in Values(label))
        {
            if (read(value) is not { Length: > 0 } one)
                continue;
            found = found is null ? new Sourced<string>(one, value.Places) : same(found.Value, one) ? found : found with { Places = [found.Places[0], value.Places[0].As(Decision.PrintedTwice)] };
        }
        return found;
    }

    private IEnumerable<GridValue<TLabel>> Values(TLabel label)
    {
        foreach (GridLabel<TLabel> printed in Labels(label))
        {
            if (printed.Rest is { Length: > 0 })
            {
                yield return new GridValue<TLabel>(printed, [], GoesOn: false);
                continue;
            }
            if (printed.Cell.Cell is null || _grid.Tables.FirstOrDefault(table => table.Cells.Contains(printed.Cell)) is not { } table)
                continue;
            List<GridCell> cells = [.. table.RightOf(printed.Cell).TakeWhile(cell => LabelOf(cell) is null).Where(_grid.IsFree)];
            if (cells.Count == 0 && Below(table, printed.Cell) is { } below)
                cells.Add(below);
            if (cells.Count == 0)
                continue;
            int before = cells.Count;
            while (GoesOnIn(table, printed.Cell, cells[^1]) is { } next)
                cells.Add(next);
            cells.ForEach(_grid.Take);
            yield return new GridValue<TLabel>(printed, cells, cells.Count > before);
        }
    }

    /// <summary>Labels side by side head the values under them; where merged cells are one cell and empty ones, with those between.</summary>
    private GridCell? Below(GridTable table, GridCell label)
    {
        DocumentCell place = label.Cell!;
        GridCell? right = table.RightOf(label).FirstOrDefault();
        bool heads = right is null ? place.Column + place.ColumnSpan > table.LastColumn || table.Row(place.Row).Count(cell => LabelOf(cell) is not null) > 2 : LabelOf(right) is not null;
        return heads && table.RowBelow(label) is > 0 and var row && table.At(row, place.Column) is { IsEmpty: false } below
            && below.Cell!.Column == place.Column && below.Cell.ColumnSpan == place.ColumnSpan && LabelOf(below) is null && _grid.IsFree(below) ? below : null;
    }

    /// <summary>The rest of a cell that a page break cuts: the row below, on the next page, without a label.</summary>
    private GridCell? GoesOnIn(GridTable table, GridCell label, GridCell value) =>
        value.Cell is not null && table.RowBelow(value) is > 0 and var row
        && table.At(row, label.Cell!.Column) is null or { IsEmpty: true }
        && table.At(row, value.Cell.Column) is { IsEmpty: false } next && LabelOf(next) is null && _grid.IsFree(next)
        && next.FirstPage == value.LastPage + 1 && next.Cell!.Row == row && table.Row(row).Count(cell => !cell.IsEmpty) == 1 ? next : null;
}

/// <summary>What stands at a label.</summary>
/// <param name="Cells">Empty where the label's own cell says it.</param>
/// <param name="GoesOn">A page break cut it.</param>
internal sealed record GridValue<TLabel>(GridLabel<TLabel> Label, IReadOnlyList<GridCell> Cells, bool GoesOn)
    where TLabel : struct, Enum
{
    public IReadOnlyList<Place> Places => Cells.Count == 0
        ? [Label.Cell.At(Decision.Label)]
        : [.. Cells.Select(cell => cell.At(Cells.Count == 1 ? Decision.Label : Decision.Repair))];

    public string Text(Func<GridCell, string> text) => Cells.Count == 0 ? Label.Rest! : string.Join(GoesOn ? "" : "\n", Cells.Select(text)).Trim();

    public Sourced<string> Hold(string text) => new(text, Places);

    /// <summary>It is none of the label's kind: let it be told that nothing explains it.</summary>
    public void GiveBack(FormGrid grid)
    {
        foreach (GridCell cell in Cells.DefaultIfEmpty(Label.Cell))
            grid.GiveBack(cell);
    }
}
