using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Corpus.Papers;

/// <summary>What one declaration on the form of 2018 (上海市财政支出项目绩效目标申报表) says, before it is printed; amounts in yuan, with at most two decimals.</summary>
public sealed record Paper : FormPaper
{
    public const string FormId = "shanghai-targets-2018";

    public const string Title = "上海市财政支出项目绩效目标申报表";

    /// <summary>What 分解目标 can be, in the form's order.</summary>
    public static readonly string[] Categories = ["投入和管理目标", "产出目标", "效果目标", "影响力目标"];

    /// <summary>The boxes of 项目类型, in the form's order.</summary>
    public static readonly string[] ProjectTypes = ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];

    /// <summary>The boxes of 资金用途, in the form's order.</summary>
    public static readonly string[] FundPurposes = ["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务", "资产购置类", "其他事业专业类"];

    /// <summary>The narratives in the form's order: label and JSON name; the amounts stand between the fourth and the fifth.</summary>
    public static readonly (string Label, string Field)[] NarrativeLabels =
    [
        ("项目概况", "overview"), ("立项依据", "basis"), ("项目设立的必要性", "necessity"), ("保证项目实施的制度、措施", "safeguards"),
        ("项目实施计划", "plan"), ("项目总目标", "overallGoal"), ("年度绩效目标", "annualGoal"),
    ];

    public override string Form => FormId;

    /// <summary>The box that is ticked, one of <see cref="ProjectTypes"/>.</summary>
    public required string ProjectType { get; init; }

    /// <summary>The box that is ticked, one of <see cref="FundPurposes"/>.</summary>
    public required string FundPurpose { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required decimal TotalBudget { get; init; }

    public required decimal CurrentBudget { get; init; }

    /// <summary>Null, as <see cref="PriorExecuted"/>, for a new project.</summary>
    public decimal? PriorBudget { get; init; }

    public decimal? PriorExecuted { get; init; }

    /// <summary>They add up to <see cref="CurrentBudget"/>.</summary>
    public required IReadOnlyList<(string Name, decimal Amount)> BudgetLines { get; init; }

    /// <summary>By category, in the order of <see cref="Categories"/>; target as printed.</summary>
    public required IReadOnlyList<(string Category, string Name, string Target)> Indicators { get; init; }

    /// <summary>Paragraphs by JSON name; items of a list parted by newlines.</summary>
    public required IReadOnlyDictionary<string, string> Narratives { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The text of a field by its JSON name, amounts as <see cref="Amount"/> has them; null where nothing is printed.</summary>
    public string? Scalar(string field) => field switch
    {
        "unit" => Unit,
        "project" => Project,
        "year" => Year.ToString(CultureInfo.InvariantCulture),
        "projectTypes" => ProjectType,
        "fundPurposes" => FundPurpose,
        "start" => Day(Start),
        "end" => Day(End),
        "totalBudget" => Amount(TotalBudget),
        "currentBudget" => Amount(CurrentBudget),
        "priorBudget" => PriorBudget is { } prior ? Amount(prior) : null,
        "priorExecuted" => PriorExecuted is { } executed ? Amount(executed) : null,
        "remarks" => Remarks,
        _ => Narratives.GetValueOrDefault(field),
    };

    internal override string? Goal => Narratives.GetValueOrDefault("annualGoal");

    internal override IEnumerable<(string Name, string Target)> Asked => Indicators.Select(indicator => (indicator.Name, indicator.Target));

    internal override DrawnPaper Drawn(PaperStyle style, TableShape shape) =>
        new(Title, style.Text($"（{Year}年）"), shape.UnitInside ? [] : [style.Text($"申报单位名称：{Unit}")], PaperTable.Of(this, style, shape));

    internal override void Tell(Utf8JsonWriter json)
    {
        json.List("projectTypes", ProjectType);
        json.List("fundPurposes", FundPurpose);
        json.WriteString("start", Day(Start));
        json.WriteString("end", Day(End));
        json.Amount("totalBudget", TotalBudget);
        json.Amount("currentBudget", CurrentBudget);
        json.Amount("priorBudget", PriorBudget);
        json.Amount("priorExecuted", PriorExecuted);
        json.Rows("budgetLines", BudgetLines, line =>
        {
            json.WriteString("name", line.Name);
            json.Amount("amount", line.Amount);
        });
        foreach ((_, string field) in NarrativeLabels)
            json.WriteString(field, Narratives.GetValueOrDefault(field));
        json.WriteString("remarks", Remarks);
        json.Rows("indicators", Indicators, indicator =>
        {
            json.WriteString("level1", indicator.Category);
            json.WriteString("name", indicator.Name);
            json.WriteString("target", indicator.Target);
        });
    }

    /// <summary>E.g. <c>2018-01-01</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>E.g. <c>1,069,600.00</c>.</summary>
    public static string Amount(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
