namespace PerfTargets.Corpus.Papers;

/// <summary>Draws a form's only table row after row.</summary>
/// <param name="shares">Of its columns in the width.</param>
internal sealed class TableDrawing(PaperStyle style, TableShape shape, double[] shares)
{
    /// <summary>Labels are broken behind so many characters.</summary>
    private const int LongLabel = 6;

    private readonly List<PaperCell> _cells = [];
    private readonly List<(int Row, int Last)> _heads = [];
    private int _row;

    public PaperTable Ended() => new(null, 0, _row, _cells, _heads) { Shares = shares };

    public void EndRow() => _row++;

    /// <summary>The row that is being drawn heads so many after it.</summary>
    public void Heads(int rows) => _heads.Add((_row, _row + rows));

    public void Label(string label, int column, int columns = 1, int rows = 1) =>
        Add(column, columns, shape.BrokenLabels && column == 0 && label.Length > LongLabel ? label.Insert(LongLabel, "\n") : label, rows, isLabel: true);

    public void Text(string? text, int column, int columns = 1) => Add(column, columns, text ?? "");

    public void Value(string text, int column) => Add(column, 1, text, isValue: true);

    public void Day(DateOnly day, int column, int columns = 1) => Add(column, columns, style.Day(day), day: day);

    /// <param name="inTenThousands">In 万元, else in yuan.</param>
    public void Money(decimal amount, bool inTenThousands, int column, int columns = 1) =>
        Add(column, columns, inTenThousands ? style.TenThousands(amount) : style.Money(amount), amount: inTenThousands ? amount / 10_000 : amount);

    /// <summary>A label and what stands right of it, both over so many columns.</summary>
    public void Pair(string label, string? text, int column, int labelColumns, int textColumns)
    {
        Label(label, column, labelColumns);
        Text(text, column + labelColumns, textColumns);
    }

    /// <summary>Levels of indicators: one that goes on over several rows is printed as the document prints categories.</summary>
    /// <param name="levels">Of all rows, in their order.</param>
    /// <param name="at">The row that is being drawn.</param>
    public void Level(IReadOnlyList<string> levels, int at, int column, Func<int, bool> goesOn)
    {
        bool first = at == 0 || !goesOn(at);
        if (shape.Categories != CategoryCells.Merged)
            Add(column, 1, first || shape.Categories == CategoryCells.Repeated ? levels[at] : "", isLabel: true);
        else if (first)
            Add(column, 1, levels[at], 1 + Enumerable.Range(at + 1, levels.Count - at - 1).TakeWhile(goesOn).Count(), isLabel: true);
    }

    private void Add(int column, int columns, string text, int rows = 1, bool isLabel = false, decimal? amount = null, DateOnly? day = null, bool isValue = false) =>
        _cells.Add(new PaperCell(_row, column, rows, columns, style.Text(text), isLabel, amount, day, isValue));
}
