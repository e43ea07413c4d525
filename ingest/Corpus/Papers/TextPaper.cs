namespace PerfTargets.Corpus.Papers;

/// <summary>Prints a paper as text the way the real ones arrive: scrambled, wrapped, with rows joined and amounts orphaned.</summary>
public sealed class TextPaper(Random random, Paper truth, TextLayout layout)
{
    private readonly List<string> _cells = [];

    private readonly List<string> _pages = [];

    private readonly PaperStyle _style = PaperStyle.Of(random);

    public static string Write(Random random, Paper truth, TextLayout layout)
    {
        var writer = new TextPaper(random, truth, layout);
        if (layout != TextLayout.Scrambled)
            writer.WriteLaidOut();
        else
            writer.WriteScrambled();
        return "\n" + string.Join("\n\n\n\n", writer._pages) + "\n";
    }

    private void WriteLaidOut()
    {
        Title();
        Cell($"项目名称 {truth.Project}");
        Cell("项目类型", _style.Boxes(Paper.ProjectTypes, truth.ProjectType, 3));
        Cell("资金用途", _style.Boxes(Paper.FundPurposes, truth.FundPurpose, 3));
        Cell($"开始时间 {_style.Day(truth.Start)} 结束时间 {_style.Day(truth.End)}");
        foreach ((string label, string field) in Paper.NarrativeLabels[..4])
            Cell(label, Paragraph(field));
        AmountRows();
        Cell("项目当年投入资金构成");
        Cell("子项目名称 预算金额（元）");
        foreach ((string name, decimal amount) in truth.BudgetLines)
            Cell($"{name} {_style.Money(amount)}");
        EndPage();
        foreach ((string label, string field) in Paper.NarrativeLabels[4..])
            Cell(label, Paragraph(field));
        Cell("分解目标内容");
        Cell("分解目标 绩效指标 指标目标值");
        foreach (string category in Paper.Categories)
        {
            Cell(category);
            foreach ((_, string name, string target) in truth.Indicators.Where(indicator => indicator.Category == category))
                Cell($"{name} {target}");
        }

        Cell(truth.Remarks is { } remarks ? $"备注 {remarks}" : "备注");
        EndPage();
    }

    private void WriteScrambled()
    {
        (string Name, decimal Amount)[] lines = [.. truth.BudgetLines.OrderBy(_ => random.Next())];
        int onFirst = lines.Length > 4 && random.Next(2) == 0 ? random.Next(1, lines.Length) : 0;
        FirstPage(lines[..onFirst]);
        int rows = truth.Indicators.Count;
        int onSecond = rows > 6 ? random.Next(3, rows) : rows;
        SecondPage(lines[onFirst..], onFirst > 0, [.. truth.Indicators.Take(onSecond)], last: onSecond == rows);
        if (onSecond < rows)
            LastPage([.. truth.Indicators.Skip(onSecond)]);
    }

    private void FirstPage((string Name, decimal Amount)[] lines)
    {
        foreach (string label in new[] { "项目名称", "资金用途", "开始时间", "项目概况", "立项依据" })
            Cell(label);
        var blocks = new List<Action>
        {
            () => { Title(); Cell(truth.Project); },
            () => Cell("项目类型", _style.Boxes(Paper.ProjectTypes, truth.ProjectType, 3)),
            () => Cell(_style.Boxes(Paper.FundPurposes, truth.FundPurpose, random.Next(2, 4))),
            () => { Cell(Paragraph("overview")); Cell(Paragraph("basis")); },
            () => { Cell(Label("项目设立的必要性")); Cell(Paragraph("necessity")); },
            () => Cell($"{_style.Day(truth.Start)} 结束时间 {_style.Day(truth.End)}"),
            () => { Cell(Label("保证项目实施的制度、措施")); Cell(Paragraph("safeguards")); },
        };
        if (lines.Length > 0)
        {
            blocks.Add(AmountRows);
            blocks.Add(() => BudgetRows(lines, label: true));
        }

        Draw(blocks);
        EndPage();
    }

    private void SecondPage((string Name, decimal Amount)[] lines, bool continued, List<(string, string, string)> indicators, bool last)
    {
        foreach (string label in new[] { "项目实施计划", "项目总目标", "年度绩效目标", "分解目标内容" })
            Cell(label);
        if (last)
            Cell("备注");
        var blocks = new List<Action>();
        if (!continued)
            blocks.Add(AmountRows);
        if (lines.Length > 0)
            blocks.Add(() => BudgetRows(lines, label: true));
        blocks.Add(() => { Cell(Paragraph("plan")); Cell(Paragraph("overallGoal")); Cell(Paragraph("annualGoal")); });
        blocks.Add(() => { Cell("分解目标"); Cell("绩效指标 指标目标值"); IndicatorRows(indicators); });
        Draw(blocks);
        if (last)
            Remarks();
        EndPage();
    }

    private void LastPage(List<(string, string, string)> indicators)
    {
        Cell("备注");
        IndicatorRows(indicators);
        Remarks();
        EndPage();
    }

    private void Remarks()
    {
        if (truth.Remarks is { } remarks)
            Cell(remarks);
    }

    /// <summary>Blocks mostly in the form's order, sometimes in another.</summary>
    private void Draw(List<Action> blocks)
    {
        if (random.Next(2) == 0)
            blocks = [.. blocks.OrderBy(_ => random.Next())];
        foreach (Action block in blocks)
            block();
    }

    private void Title()
    {
        Cell(Paper.Title, $"({truth.Year}年 )");
        Cell($"申报单位名称：{truth.Unit}");
    }

    private void AmountRows()
    {
        string total = _style.Money(truth.TotalBudget), current = _style.Money(truth.CurrentBudget);
        if (random.Next(3) == 0)
            Cell($"{total} {current}项目总预算（元） 项目当年预算（元）");
        else
            Cell($"项目总预算（元） {total} 项目当年预算（元） {current}");
        if (truth.PriorBudget is not { } prior || truth.PriorExecuted is not { } executed)
        {
            Cell("同名项目上年预算额（元）", "同名项目上年预算执行数");
            Cell("（元）");
        }
        else if (random.Next(3) == 0)
        {
            Cell($"{_style.Money(prior)} {_style.Money(executed)}同名项目上年预算额（元）", "同名项目上年预算执行数");
            Cell("（元）");
        }
        else
        {
            Cell($"同名项目上年预算额（元） {_style.Money(prior)}", "同名项目上年预算执行数");
            Cell("（元）", _style.Money(executed));
        }
    }

    private void BudgetRows((string Name, decimal Amount)[] lines, bool label)
    {
        int orphan = lines.Length > 2 && random.Next(3) == 0 ? random.Next(lines.Length) : -1;
        Cell("子项目名称 预算金额（元）");
        if (orphan >= 0)
            Cell(_style.Money(lines[orphan].Amount));
        for (int i = 0; i < lines.Length; i++)
        {
            string gap = random.Next(4) == 0 ? "\t\t \t " : " ";
            Cell(i == orphan ? lines[i].Name + "\t\t\t" : $"{lines[i].Name}{gap}{_style.Money(lines[i].Amount)}");
        }

        if (label)
            Cell(Label("项目当年投入资金构成"));
    }

    /// <summary>A category's label stands before its rows, on some pages after them, on few amid them.</summary>
    private void IndicatorRows(List<(string Category, string Name, string Target)> indicators)
    {
        int style = random.Next(10);
        foreach (IGrouping<string, (string Category, string Name, string Target)> group in indicators.GroupBy(indicator => indicator.Category))
        {
            (string Category, string Name, string Target)[] rows = [.. group.OrderBy(_ => random.Next())];
            int before = style == 0 ? rows.Length : style == 1 ? random.Next(rows.Length + 1) : 0;
            for (int i = 0; i <= rows.Length; i++)
            {
                if (i == before)
                    Cell(Label(group.Key));
                if (i < rows.Length)
                    IndicatorRow(rows[i].Name, rows[i].Target);
            }
        }
    }

    private void IndicatorRow(string name, string target)
    {
        if (PrintedText.Width(name) > 15)
        {
            Cell(PrintedText.Wrap(name, 15));
            Cell(target);
        }
        else if (target[0] is '=' or '≥' && target[^1] == '%' && random.Next(12) == 0)
        {
            Cell(target + name);
        }
        else
        {
            Cell($"{name} {target}");
        }
    }

    private string[] Paragraph(string field) =>
        truth.Narratives.TryGetValue(field, out string? text) ? [.. text.Split('\n').SelectMany(item => PrintedText.Wrap(item, 36))] : [];

    private string Label(string label) => random.Next(3) > 0 && label.Length > 6 ? label.Insert(6, "\n") : label;

    private void Cell(params string[] lines)
    {
        if (lines.Length > 0)
            _cells.Add(string.Join('\n', lines.Select(line => _style.Text(line))));
    }

    private void Cell(string label, string[] lines) => Cell([label, .. lines]);

    private void EndPage()
    {
        _pages.Add(string.Join(layout == TextLayout.Dense ? "\n" : "\n\n", _cells));
        _cells.Clear();
    }
}
