namespace PerfTargets.Corpus.Papers;

/// <summary>Draws a form of targets after 2020, and knows which of its values a layout prints.</summary>
internal sealed class TargetsTable(TargetsPaper paper, PaperStyle style, TableShape shape)
{
    private static readonly double[] Five = [0.14, 0.15, 0.19, 0.27, 0.25];

    private static readonly double[] Eight = [0.14, 0.14, 0.22, 0.10, 0.13, 0.10, 0.08, 0.09];

    private static readonly string[] Headings = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "备注"];

    private readonly TableDrawing _drawing = new(style, shape, paper.TargetsLayout == TargetsLayout.Columns ? Eight : Five);

    public static bool PrintsCategory(TargetsLayout layout) => layout == TargetsLayout.Shanghai;

    public static bool PrintsPeriod(TargetsLayout layout) => layout != TargetsLayout.Columns;

    public static bool PrintsOverallGoal(TargetsLayout layout) => layout is TargetsLayout.Shanghai or TargetsLayout.Horizons;

    public static bool PrintsRemarks(TargetsLayout layout) => layout == TargetsLayout.Shanghai;

    public static bool PrintsWeights(TargetsLayout layout) => layout == TargetsLayout.Columns;

    /// <summary>The parts that a layout prints; stage <c>total</c> or <c>asked</c>.</summary>
    public static IEnumerable<(string Source, string Stage, decimal Amount)> Funding(TargetsPaper paper) => paper.TargetsLayout switch
    {
        TargetsLayout.Shanghai => paper.TotalParts.Select(part => (part.Source, "total", part.Amount)).Concat(Asked(paper)),
        TargetsLayout.TenThousands => Asked(paper),
        _ => [],
    };

    /// <summary>Shanghai says 数量 for what others call 数量指标.</summary>
    public static string Level2(TargetsPaper paper, TargetIndicator indicator) => indicator.Level2 + (paper.TargetsLayout == TargetsLayout.Shanghai ? "" : "指标");

    public DrawnPaper Drawn()
    {
        switch (paper.TargetsLayout)
        {
            case TargetsLayout.Shanghai:
                DrawShanghai();
                return new DrawnPaper("财政项目支出绩效目标申报表", style.Text($"（{paper.Year}年度）"), [], [_drawing.Ended()]);
            case TargetsLayout.TenThousands:
                DrawTenThousands();
                return new DrawnPaper("项目支出绩效目标表", style.Text($"（{paper.Year}年度）"), [], [_drawing.Ended()]);
            case TargetsLayout.Columns:
                DrawColumns();
                return new DrawnPaper("项目支出绩效目标表", style.Text($"（{paper.Year}年度）"), ["单位：元"], [_drawing.Ended()]);
            case TargetsLayout.Horizons:
                DrawHorizons();
                return new DrawnPaper(style.Text($"{paper.Year}年项目支出绩效目标申报表"), null, ["单位：万元"], [_drawing.Ended()]);
            default:
                throw new InvalidOperationException($"{paper.TargetsLayout} is no layout.");
        }
    }

    private static IEnumerable<(string, string, decimal)> Asked(TargetsPaper paper) => paper.CurrentParts.Select(part => (part.Source, "asked", part.Amount));

    private void DrawShanghai()
    {
        Row(("项目名称", paper.Project), ("项目性质", paper.Nature));
        Row(("项目类别", paper.Category), ("主管部门", paper.Department));
        _drawing.Pair("实施单位", Unit(), 0, 1, 2);
        _drawing.Label("计划开始日期", 3);
        _drawing.Day(paper.Start, 4);
        _drawing.EndRow();
        _drawing.Label("计划完成日期", 0);
        _drawing.Day(paper.End, 1, 2);
        _drawing.Pair("备注", paper.Remarks, 3, 1, 1);
        _drawing.EndRow();
        _drawing.Label("项目资金（元）", 0, rows: 4);
        Amounts(("项目资金总额", paper.TotalBudget), ("年度资金申请总额", paper.CurrentBudget));
        Amounts(("其中：财政资金", paper.TotalParts[0].Amount), ("其中：当年财政拨款", paper.CurrentParts[0].Amount));
        Amounts(("上年结转资金", paper.TotalParts[1].Amount), ("上年结转资金", paper.CurrentParts[1].Amount));
        Amounts(("其他资金", paper.TotalParts[2].Amount), ("其他资金", paper.CurrentParts[2].Amount));
        Row($"项目总目标（{paper.Start.Year}年-{paper.End.Year}年）", paper.OverallGoal);
        Row($"年度总体目标（{paper.Year}年）", paper.AnnualGoal);
        Indicators("年度(/项目)指标值");

        void Amounts((string Label, decimal Amount) left, (string Label, decimal Amount) right)
        {
            _drawing.Label(left.Label, 1);
            _drawing.Money(left.Amount, inTenThousands: false, 2);
            _drawing.Label(right.Label, 3);
            _drawing.Money(right.Amount, inTenThousands: false, 4);
            _drawing.EndRow();
        }
    }

    private void DrawTenThousands()
    {
        Row("项目名称", paper.Project);
        Row(("主管部门及编码", TargetsPaper.WithCode(TargetsPaper.DepartmentCode(paper.Code), paper.Department, CodeStyle.Brackets)), ("实施单位", Unit()));
        Row(("项目属性", paper.Nature), ("项目起止时间", paper.Months("yyyy.MM")));
        _drawing.Label("项目资金（万元）", 0, rows: 5);
        Amount("项目资金总额：", paper.TotalBudget);
        Amount("年度资金总额：", paper.CurrentBudget);
        Amount("其中：财政拨款", paper.CurrentParts[0].Amount);
        Amount("上年结转资金", paper.CurrentParts[1].Amount);
        Amount("其他资金", paper.CurrentParts[2].Amount);
        Row("年度目标", paper.AnnualGoal);
        Indicators("指标值");

        void Amount(string label, decimal amount)
        {
            _drawing.Label(label, 1, 2);
            _drawing.Money(amount, inTenThousands: true, 3, 2);
            _drawing.EndRow();
        }
    }

    private void DrawColumns()
    {
        _drawing.Pair("项目名称", paper.Project, 0, 1, 3);
        _drawing.Pair("单位名称", Unit(), 4, 1, 3);
        _drawing.EndRow();
        _drawing.Pair("主管部门", paper.Department, 0, 1, 3);
        _drawing.Pair("项目属性", paper.Nature, 4, 1, 3);
        _drawing.EndRow();
        _drawing.Label("项目总预算", 0);
        _drawing.Money(paper.TotalBudget, inTenThousands: false, 1, 3);
        _drawing.Label("年度预算", 4);
        _drawing.Money(paper.CurrentBudget, inTenThousands: false, 5, 3);
        _drawing.EndRow();
        _drawing.Pair("年度绩效目标", paper.AnnualGoal, 0, 1, 7);
        _drawing.EndRow();
        _drawing.Heads(paper.Indicators.Count);
        foreach ((int column, string heading) in Headings.Index())
            _drawing.Label(heading, column);
        _drawing.EndRow();
        for (int i = 0; i < paper.Indicators.Count; i++)
        {
            TargetIndicator indicator = paper.Indicators[i];
            Levels(i, 0);
            _drawing.Text(indicator.Name, 2);
            _drawing.Text(indicator.Operator, 3);
            _drawing.Text(indicator.Number, 4);
            _drawing.Text(indicator.Measure, 5);
            _drawing.Text(FormattableString.Invariant($"{indicator.Weight}"), 6);
            _drawing.Text("", 7);
            _drawing.EndRow();
        }
    }

    private void DrawHorizons()
    {
        Row("项目名称", paper.Project);
        Row(("主管部门及代码", TargetsPaper.WithCode(TargetsPaper.DepartmentCode(paper.Code), paper.Department, CodeStyle.Brackets)), ("项目单位", Unit()));
        Row(("项目性质", paper.Nature), ("项目期", paper.Months("yyyyMM")));
        _drawing.Label("资金情况", 0);
        _drawing.Label("中期资金总额", 1);
        _drawing.Money(paper.TotalBudget, inTenThousands: true, 2);
        _drawing.Label("年度资金总额", 3);
        _drawing.Money(paper.CurrentBudget, inTenThousands: true, 4);
        _drawing.EndRow();
        _drawing.Label("总体目标", 0, rows: 2);
        _drawing.Label($"中期目标（{paper.Start.Year}年—{paper.End.Year}年）", 1, 2);
        _drawing.Label($"年度目标（{paper.Year}年）", 3, 2);
        _drawing.EndRow();
        _drawing.Text(paper.OverallGoal, 1, 2);
        _drawing.Text(paper.AnnualGoal, 3, 2);
        _drawing.EndRow();
        Indicators("年度指标值");
    }

    /// <summary>In the form's five columns, 绩效指标 at their left.</summary>
    private void Indicators(string target)
    {
        _drawing.Heads(paper.Indicators.Count);
        _drawing.Label("绩效指标", 0, rows: 1 + paper.Indicators.Count);
        foreach ((int column, string heading) in new[] { "一级指标", "二级指标", "三级指标", target }.Index())
            _drawing.Label(heading, 1 + column);
        _drawing.EndRow();
        for (int i = 0; i < paper.Indicators.Count; i++)
        {
            Levels(i, 1);
            _drawing.Text(paper.Indicators[i].Name, 3);
            _drawing.Value(paper.Indicators[i].Target, 4);
            _drawing.EndRow();
        }
    }

    private void Levels(int i, int column)
    {
        IReadOnlyList<TargetIndicator> all = paper.Indicators;
        _drawing.Level([.. all.Select(indicator => indicator.Level1)], i, column, row => all[row].Level1 == all[row - 1].Level1);
        _drawing.Level([.. all.Select(indicator => Level2(paper, indicator))], i, column + 1, row => all[row].Level1 == all[row - 1].Level1 && all[row].Level2 == all[row - 1].Level2);
    }

    private string Unit() => TargetsPaper.WithCode(paper.Code, paper.Unit, paper.CodeStyle);

    private void Row(string label, string? text)
    {
        _drawing.Pair(label, text, 0, 1, 4);
        _drawing.EndRow();
    }

    private void Row((string Label, string? Text) left, (string Label, string? Text) right)
    {
        _drawing.Pair(left.Label, left.Text, 0, 1, 2);
        _drawing.Pair(right.Label, right.Text, 3, 1, 1);
        _drawing.EndRow();
    }
}
