namespace PerfTargets.Corpus.Papers;

/// <summary>How the category (分解目标) of several indicators is printed.</summary>
internal enum CategoryCells
{
    /// <summary>In one cell over all rows.</summary>
    Merged,

    /// <summary>In each row.</summary>
    Repeated,

    /// <summary>In the first row, the others are blank.</summary>
    First,
}

/// <param name="UnitInside">The unit is a row of the table, not a line above it.</param>
/// <param name="Parted">Budget lines and indicators are tables of their own, with a caption each.</param>
/// <param name="BrokenLabels">Long labels of the left column are two paragraphs.</param>
internal sealed record TableShape(bool UnitInside, bool Parted, CategoryCells Categories, bool BrokenLabels);

/// <param name="Row">From 0.</param>
/// <param name="Column">From 0, of the form's columns, in every table.</param>
/// <param name="Text">Paragraphs parted by newlines; empty where nothing is printed.</param>
/// <param name="Amount">Where the text is one: the number that is printed, whatever unit of money it is in.</param>
/// <param name="Day">Where the text is one.</param>
/// <param name="IsValue">What is to be reached, or was.</param>
internal sealed record PaperCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text, bool IsLabel, decimal? Amount = null, DateOnly? Day = null, bool IsValue = false);

/// <summary>A paper as a ruled table, or as a part of one.</summary>
/// <param name="Caption">The line above it, null where there is none.</param>
/// <param name="FirstColumn">1 where the column of labels on the left is missing.</param>
/// <param name="Heads">Rows that head other rows: the row and the last one under it.</param>
internal sealed record PaperTable(string? Caption, int FirstColumn, int Rows, IReadOnlyList<PaperCell> Cells, IReadOnlyList<(int Row, int Last)> Heads)
{
    /// <summary>Of the form of 2018.</summary>
    public const int Columns = 5;

    private static readonly double[] Widths = [0.16, 0.15, 0.21, 0.18, 0.30];

    /// <summary>Shares of the form's columns in the width: one a column, also of those left of the first.</summary>
    public IReadOnlyList<double> Shares { get; init; } = Widths;

    public static IReadOnlyList<PaperTable> Of(Paper paper, PaperStyle style, TableShape shape)
    {
        List<PaperTable> tables = [];
        Drawing drawing = new(style, shape);
        drawing.Opening(paper);
        if (shape.Parted)
        {
            foreach (int i in new[] { 4, 5, 6 })
                drawing.Narrative(paper, i);
            tables.Add(drawing.Ended(null, 0));
            drawing.BudgetLines(paper, label: false);
            tables.Add(drawing.Ended("项目当年投入资金构成", 1));
            drawing.Indicators(paper, label: false);
            drawing.Remarks(paper, column: 1);
            tables.Add(drawing.Ended("分解目标内容", 1));
            return tables;
        }
        drawing.BudgetLines(paper, label: true);
        foreach (int i in new[] { 4, 5, 6 })
            drawing.Narrative(paper, i);
        drawing.Indicators(paper, label: true);
        drawing.Remarks(paper, column: 0);
        tables.Add(drawing.Ended(null, 0));
        return tables;
    }

    /// <summary>Draws row after row.</summary>
    private sealed class Drawing(PaperStyle style, TableShape shape)
    {
        private List<PaperCell> _cells = [];
        private List<(int Row, int Last)> _heads = [];
        private int _row;

        public PaperTable Ended(string? caption, int firstColumn)
        {
            PaperTable table = new(caption, firstColumn, _row, _cells, _heads);
            (_cells, _heads, _row) = ([], [], 0);
            return table;
        }

        public void Opening(Paper paper)
        {
            if (shape.UnitInside)
                Row("申报单位名称", paper.Unit);
            Row("项目名称", paper.Project);
            Row("项目类型", string.Join('\n', style.Boxes(Paper.ProjectTypes, paper.ProjectType, 3)));
            Row("资金用途", string.Join('\n', style.Boxes(Paper.FundPurposes, paper.FundPurpose, 3)));
            Label("开始时间", 0, 1);
            Add(1, 2, style.Day(paper.Start), day: paper.Start);
            Label("结束时间", 3, 1);
            Add(4, 1, style.Day(paper.End), day: paper.End);
            _row++;
            for (int i = 0; i < 4; i++)
                Narrative(paper, i);
            Amounts("项目总预算（元）", paper.TotalBudget, "项目当年预算（元）", paper.CurrentBudget);
            Amounts("同名项目上年预算额（元）", paper.PriorBudget, "同名项目上年预算执行数（元）", paper.PriorExecuted);
        }

        public void Narrative(Paper paper, int index) => Row(Paper.NarrativeLabels[index].Label, paper.Narratives.GetValueOrDefault(Paper.NarrativeLabels[index].Field) ?? "");

        public void Remarks(Paper paper, int column)
        {
            Label("备注", column, 1);
            Add(column + 1, Columns - column - 1, paper.Remarks ?? "");
            _row++;
        }

        public void BudgetLines(Paper paper, bool label)
        {
            _heads.Add((_row, _row + paper.BudgetLines.Count));
            if (label)
                Label("项目当年投入资金构成", 0, 1 + paper.BudgetLines.Count);
            Heading("子项目名称", 1, 3);
            Heading("预算金额（元）", 4, 1);
            _row++;
            foreach ((string name, decimal amount) in paper.BudgetLines)
            {
                Add(1, 3, name);
                Add(4, 1, style.Money(amount), amount);
                _row++;
            }
        }

        public void Indicators(Paper paper, bool label)
        {
            _heads.Add((_row, _row + paper.Indicators.Count));
            if (label)
                Label("分解目标内容", 0, 1 + paper.Indicators.Count);
            Heading("分解目标", 1, 1);
            Heading("绩效指标", 2, 2);
            Heading("指标目标值", 4, 1);
            _row++;
            string? above = null;
            for (int i = 0; i < paper.Indicators.Count; i++)
            {
                (string category, string name, string target) = paper.Indicators[i];
                bool first = category != above;
                if (shape.Categories != CategoryCells.Merged)
                    Add(1, 1, first || shape.Categories == CategoryCells.Repeated ? category : "", label: true);
                else if (first)
                    Add(1, 1, category, label: true, rows: paper.Indicators.Skip(i).TakeWhile(indicator => indicator.Category == category).Count());
                Add(2, 2, name);
                Add(4, 1, target, isValue: true);
                above = category;
                _row++;
            }
        }

        private void Row(string label, string value)
        {
            Label(label, 0, 1);
            Add(1, Columns - 1, value);
            _row++;
        }

        private void Amounts(string left, decimal? first, string right, decimal? second)
        {
            Label(left, 0, 1);
            Add(1, 2, first is { } one ? style.Money(one) : "", first);
            Label(right, 3, 1);
            Add(4, 1, second is { } other ? style.Money(other) : "", second);
            _row++;
        }

        /// <summary>Of the left column, or in it.</summary>
        private void Label(string label, int column, int rows) =>
            Add(column, 1, shape.BrokenLabels && label.Length > 6 ? label.Insert(6, "\n") : label, label: true, rows: rows);

        private void Heading(string heading, int column, int columns) => Add(column, columns, heading, label: true);

        private void Add(int column, int columns, string text, decimal? amount = null, DateOnly? day = null, bool label = false, int rows = 1, bool isValue = false) =>
            _cells.Add(new PaperCell(_row, column, rows, columns, style.Text(text), label, amount, day, isValue));
    }
}
