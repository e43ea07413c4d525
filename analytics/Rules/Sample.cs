using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>
/// A declaration that raises no flag, from which the worked examples of rules differ in what they show:
/// <c>Sample.Paper with { CurrentBudget = Sample.Money(90_000) }</c>.
/// </summary>
public static class Sample
{
    /// <summary>Complete, arithmetically right, and asked for in the form of 2018.</summary>
    public static Declaration Paper { get; } = new()
    {
        Form = "shanghai-targets-2018",
        Unit = Text("某市测绘院"),
        Year = new Sourced<int>(2018, Place("2018")),
        Project = Text("测绘成果整理"),
        ProjectTypes = new Sourced<IReadOnlyList<string>>(["经常性专项业务费"], Place("经常性专项业务费√")),
        FundPurposes = new Sourced<IReadOnlyList<string>>(["其他事业专业类"], Place("其他事业专业类√")),
        Start = Day(2018, 1, 1),
        End = Day(2018, 12, 31),
        Overview = Text("按照职责对全市测绘成果进行整理、核对并建立目录，供各单位查询使用。"),
        Basis = Text("《中华人民共和国测绘法》关于成果汇交的规定"),
        Necessity = Text("测绘成果数量逐年增加，需要集中整理后才能提供查询。"),
        Safeguards = Text("《测绘院项目管理办法》、《测绘院财务管理制度》"),
        TotalBudget = Money(90_000),
        CurrentBudget = Money(90_000),
        PriorBudget = Money(88_000),
        PriorExecuted = Money(86_000),
        BudgetLines = [Line("纸质成果整理", 50_000), Line("电子目录编制", 40_000)],
        Plan = Text("一季度完成收集，二季度至三季度整理并编目，四季度核对，纸质成果整理与电子目录编制同步推进。"),
        OverallGoal = Text("建成完整的测绘成果目录，方便各单位查询。"),
        AnnualGoal = Text("2018年整理测绘成果并编制目录，核对无误后提供查询。"),
        Indicators =
        [
            Indicator("投入和管理目标", "预算执行率", "≥95%", Operator.AtLeast, 95, "%"),
            Indicator("投入和管理目标", "单件整理成本", "≤30元", Operator.AtMost, 30, "元"),
            Indicator("产出目标", "整理成果数量", "≥3000件", Operator.AtLeast, 3000, "件"),
            Indicator("产出目标", "编目完成率", "≥98%", Operator.AtLeast, 98, "%"),
            Indicator("效果目标", "查询单位满意度", "≥90%", Operator.AtLeast, 90, "%"),
            Indicator("影响力目标", "目录使用单位数", "≥40个", Operator.AtLeast, 40, "个"),
        ],
        Sources = [new Source("example.txt", new string('0', 64), 1, 1, 1, 60)],
    };

    /// <summary>A self-evaluation that raises no flag: all its points are what spending and achievement make.</summary>
    public static Declaration Evaluation { get; } = new()
    {
        Form = "self-evaluation",
        Kind = Kind.SelfEvaluation,
        Unit = Text("某市测绘院"),
        Year = new Sourced<int>(2020, Place("2020")),
        Project = Text("测绘成果整理"),
        Approved = Money(90_000),
        Revised = Money(100_000),
        Executed = Money(96_000),
        ExecutionWeight = Points(10),
        ExecutionScore = Points(9.6m),
        AnnualGoal = Text("整理测绘成果并编制目录。"),
        AnnualResult = Text("测绘成果已整理，目录已编制。"),
        Indicators =
        [
            Evaluated("产出指标", "整理成果数量", ("≥3000件", Operator.AtLeast, 3000, "件"), ("3100件", 3100, "件"), 30, 30),
            Evaluated("产出指标", "编目完成率", ("≥98%", Operator.AtLeast, 98, "%"), ("98%", 98, "%"), 20, 20),
            Evaluated("效益指标", "查询便利程度", ("明显提高", null, null, null), ("明显提高", null, null), 30, 30),
            Evaluated("满意度指标", "查询单位满意度", ("≥90%", Operator.AtLeast, 90, "%"), ("93%", 93, "%"), 10, 10),
        ],
        Score = Points(99.6m),
        Grade = Text("优"),
        Sources = [new Source("example.html", new string('0', 64), 1, 1, 1, 60)],
    };

    public static Sourced<decimal> Points(decimal points) => new(points, Place(FormattableString.Invariant($"{points}")));

    /// <summary>An indicator with what became of it, as printed, and its points.</summary>
    public static Indicator Evaluated(
        string level1, string name, (string Text, Operator? Comparison, decimal? Value, string? Unit) target, (string Text, decimal? Value, string? Unit) actual, decimal? weight, decimal? score, string? deviation = null) =>
        Indicator(level1, name, target.Text, target.Comparison, target.Value, target.Unit) with
        {
            Actual = new Sourced<Target>(new Target(actual.Text, null, actual.Value, null, actual.Unit), Place(actual.Text)),
            Weight = weight is { } full ? Points(full) : null,
            Score = score is { } points ? Points(points) : null,
            Deviation = deviation is null ? null : Text(deviation),
        };

    /// <summary>The evaluation sample with its first indicator in place of another.</summary>
    public static Declaration EvaluationWith(Indicator first) => Evaluation with { Indicators = [first, .. Evaluation.Indicators.Skip(1)] };

    public static Sourced<string> Text(string text) => new(text, Place(text));

    public static Sourced<Money> Money(decimal yuan) => new(new Money(yuan), Place(FormattableString.Invariant($"{yuan}")));

    public static Sourced<DateOnly> Day(int year, int month, int day) => new(new DateOnly(year, month, day), Place(FormattableString.Invariant($"{year}-{month:00}-{day:00}")));

    public static Sourced<IReadOnlyList<string>> Ticks(params IReadOnlyList<string> ticked) => new(ticked, Place(string.Join("√ ", ticked)));

    public static BudgetLine Line(string name, decimal yuan) => new(Text(name), Money(yuan));

    /// <param name="printed">As the form prints the target.</param>
    public static Indicator Indicator(string level1, string name, string printed, Operator? comparison = null, decimal? value = null, string? unit = null, string? level2 = null) =>
        new(Text(level1), level2 is null ? null : Text(level2), Text(name), new Sourced<Target>(new Target(printed, comparison, value, null, unit), Place(printed)));

    /// <summary>The sample with one more indicator.</summary>
    public static Declaration With(Indicator indicator) => Paper with { Indicators = [.. Paper.Indicators, indicator] };

    /// <summary>The sample without the indicators of some name or level.</summary>
    public static Declaration Without(Func<Indicator, bool> left) => Paper with { Indicators = [.. Paper.Indicators.Where(indicator => !left(indicator))] };

    /// <summary>A row as declared on the form of 2018, or as the self-evaluation of 2017 states it: prior budget, prior execution, and what is asked for.</summary>
    public static ExecutionGap Execution(decimal budget, decimal executed, decimal? asked, string basis = "申报表填列", string projectType = "经常性专项业务费") => new(
        1, "某市测绘院", null, 1, "测绘成果整理", 2018, 2017, "CNY", projectType, "其他事业专业类", basis, Say.IsSelfEvaluation(basis) ? "调整后预算数" : "上年预算额", budget, executed, budget - executed,
        budget > 0 ? (double)(executed / budget) : null, asked, asked - budget, asked is { } ask && budget > 0 ? (double)(ask / budget) - 1 : null,
        Say.IsSelfEvaluation(basis) ? 2ul : 1, Say.IsSelfEvaluation(basis) ? 2ul : 1, 1);

    /// <summary>A row of the form of 2018: what is asked for beside the year before.</summary>
    /// <param name="previousStage">Of the year before's own papers where the form leaves the prior budget out.</param>
    public static AskedTrend Trend(decimal budget, decimal? previous, string previousStage = "上年预算额") => new(
        1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", "经常性专项业务费", "其他事业专业类", budget, previous, previous is null ? null : previousStage, budget - previous,
        previous > 0 ? (double)(budget / previous.Value) - 1 : null, 1);

    /// <summary>The sample beside another declaration of its unit and year.</summary>
    public static DeclarationPair Pair(
        string other, decimal? otherBudget = 80_000, bool sameName = false, int lines = 2, int otherLines = 2, int sharedLines = 0, int names = 4, int otherNames = 4, int sharedNames = 0)
    {
        int all = names + otherNames - sharedNames, longer = Math.Max(lines, otherLines);
        return new DeclarationPair(
            1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", "经常性专项业务费", "其他事业专业类", 1, 2, other, 2, sameName, otherBudget == 90_000, 90_000, otherBudget,
            lines, otherLines, sharedLines, longer > 0 ? (double)sharedLines / longer : null, names, otherNames, sharedNames, all > 0 ? (double)sharedNames / all : null, Nearest: true);
    }

    /// <summary>The form of 2018 beside the papers of 2017: what it states of that year, and what they do.</summary>
    public static PriorStatement Prior(decimal? budget, decimal? ownAsked, decimal? executed = null, decimal? ownExecuted = null) => new(
        1, "某市测绘院", null, 1, "测绘成果整理", 2018, "CNY", "经常性专项业务费", "其他事业专业类", 1, budget, ownAsked, null, null, ownAsked is null ? null : 2, null, null, budget - ownAsked, null, null,
        budget == ownAsked && budget is not null ? "申报数" : null, executed, ownExecuted, ownExecuted is null ? null : "自评表", ownExecuted is null ? null : 3, executed - ownExecuted,
        Math.Max(Math.Abs(budget - ownAsked ?? 0), Math.Abs(executed - ownExecuted ?? 0)), 1);

    /// <summary>The form of 2018 after the self-evaluations of 2016 and 2017.</summary>
    public static ExecutionRun Run(decimal earlierBudget, decimal earlierExecuted, decimal budget, decimal executed, decimal asked) => new(
        1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", "经常性专项业务费", "其他事业专业类", "自评表", "调整后预算数", budget, executed, (double)(executed / budget), 2, 2,
        "自评表", "调整后预算数", earlierBudget, earlierExecuted, (double)(earlierExecuted / earlierBudget), 3, 3, asked, 1);

    /// <summary>An indicator of 2018 beside the same of 2017, on forms that ask for 90,000 each.</summary>
    public static TargetChange Target(string name, string? sign, double target, double? previous, string unit = "%", double? actual = null) => new(
        1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", "经常性专项业务费", "其他事业专业类", name, 0, sign, target, unit, null, previous is null ? null : name, previous is null ? null : 0, sign, previous, unit, previous is null ? null : 2,
        actual is null ? null : name, actual is null ? null : 0, actual, actual is null ? null : unit, actual is null ? null : 3, 90_000, 90_000, "申报数", 1);

    /// <summary>A quantity of 2018 beside the same of 2017, with what both forms ask for.</summary>
    public static UnitCost Cost(decimal budget, double quantity, decimal previousBudget, double previousQuantity) => new(
        1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", "经常性专项业务费", "其他事业专业类", "整理成果数量", 2, quantity, "件", "整理成果数量", 2, previousQuantity, "件", "件", budget, previousBudget, 2, 1);

    /// <summary>A target in percent beside the median of thirty peers of twelve units, none of which is as weak.</summary>
    public static PeerTarget PeerTarget(double target, double median, int direction = 1)
    {
        double gap = direction * (median - target);
        return new(1, "某市测绘院", 1, "测绘成果整理", 2018, null, "经常性专项业务费", "其他事业专业类", "编目完成率", "完成率", direction, "%", 3, 1, target, median, 2.5, gap, gap / 2.5, 30, 12, 0.04, true, false, 1, 1);
    }

    /// <summary>A budget of 2018 beside that of the year before; those of thirty peers of twelve units stayed as they were.</summary>
    public static PeerGrowth PeerGrowth(decimal asked, decimal previous)
    {
        double growth = (double)(asked / previous);
        return new(1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", null, "经常性专项业务费", "其他事业专业类", growth > 1 ? -1 : 1, 1, asked, previous, "上年预算额", growth - 1, 0, 0.10, Math.Abs(Math.Log(growth)) / 0.10, 30, 12, 0.04, true, false, 1);
    }

    /// <summary>What one of so many costs, beside the median of thirty peers of twelve units, none of which is as far out.</summary>
    public static PeerCost PeerCost(decimal budget, double quantity, double median)
    {
        double cost = (double)budget / quantity;
        return new(
            1, "某市测绘院", 1, "测绘成果整理", 2018, "CNY", null, "经常性专项业务费", "其他事业专业类", "整理成果数量", "成果数量", 2, cost > median ? -1 : 1, 1, budget, quantity, "件", cost, median, 0.10,
            Math.Abs(Math.Log(cost / median)) / 0.10, 30, 12, 0.04, true, false, 1);
    }

    /// <summary>A printed text that the reader could give to no field.</summary>
    public static Issue StrayText(string printed) => new(
        new IssueMessage("text-unexplained", new Bilingual("文字“{0}”未能归入任何栏目", "the text “{0}” fits no field")), [printed], IssueSeverity.Warning, null, Place(printed));

    private static Place Place(string printed) => new(1, 1, 1, null, printed, "row", Confidence.Good);
}
