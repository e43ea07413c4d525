using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages;

/// <summary>The words of the field behind the codes of store and JSON.</summary>
public static class Labels
{
    private static readonly Dictionary<string, (string Icon, Bilingual Word)> Confidences = new()
    {
        ["good"] = ("✓", new("确定", "Good")),
        ["check"] = ("?", new("待核对", "Check")),
        ["poor"] = ("✗", new("矛盾", "Poor")),
    };

    private static readonly Dictionary<string, Bilingual> Stages = new()
    {
        ["申报数"] = new("申报数", "asked"),
        ["上年预算额"] = new("上年预算额", "prior budget"),
        ["批复数"] = new("批复数", "approved"),
        ["调整后预算数"] = new("调整后预算数", "revised"),
        ["自评表"] = new("自评表", "self-evaluation"),
        ["台账"] = new("台账", "ledger"),
        ["申报表填列"] = new("申报表填列", "as declared"),
    };

    private static readonly Dictionary<string, Bilingual> Steps = new()
    {
        ["waiting"] = new("等待", "waiting"),
        ["reading"] = new("读取", "reading"),
        ["done"] = new("完成", "done"),
        ["failed"] = new("失败", "failed"),
    };

    private static readonly Dictionary<string, Bilingual> Kinds = new()
    {
        ["targets"] = new("绩效目标申报", "Targets"),
        ["self-evaluation"] = new("绩效自评", "Self-evaluation"),
        ["ledger"] = new("台账", "Ledger"),
    };

    private static readonly Dictionary<string, string> FundingFields = new()
    {
        [FundingStages.Total] = "totalBudget",
        [FundingStages.Asked] = "currentBudget",
        [FundingStages.Approved] = "approved",
        [FundingStages.Revised] = "revised",
        [FundingStages.Executed] = "executed",
    };

    /// <summary>Also of rows: <c>indicators[3].target</c>.</summary>
    public static string Field(string field) => FieldNames.Of(field).ToString();

    /// <param name="code">Of a flag's severity, or of an issue's, which says <c>warning</c>.</param>
    public static (string Icon, Bilingual Word) Severity(string code)
    {
        Severity severity = Severities.Find(code == "warning" ? "warn" : code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, null);
        return (severity switch { Analytics.Rules.Severity.Severe => "▲", Analytics.Rules.Severity.Error => "✖", Analytics.Rules.Severity.Warn => "◆", _ => "●" }, Severities.Name(severity));
    }

    public static (string Icon, Bilingual Word) Confidence(string code) => Confidences.TryGetValue(code, out var known) ? known : ("?", new(code, code));

    public static string Cause(string code) => Analytics.Rules.Cause.Of(code).Name.ToString();

    public static string Stage(string code) => Stages.TryGetValue(code, out Bilingual? word) ? word.ToString() : code;

    private static readonly Bilingual HigherIsBetter = new("正向", "more is better");
    private static readonly Bilingual LowerIsBetter = new("反向", "less is better");

    /// <param name="code">Of a declaration: <c>self-evaluation</c>.</param>
    public static string Kind(string code) => Kinds.TryGetValue(code, out Bilingual? word) ? word.ToString() : code;

    /// <param name="code">One of <see cref="FundingStages"/>: the amount that it is a part of.</param>
    public static string FundingStage(string code) => FundingFields.TryGetValue(code, out string? field) ? Field(field) : code;

    /// <param name="code">One of <see cref="Directions"/>; null where none is printed.</param>
    public static string Direction(string? code) => code switch
    {
        Directions.Higher => HigherIsBetter.ToString(),
        Directions.Lower => LowerIsBetter.ToString(),
        _ => "—",
    };

    public static string Step(string code) => Steps.TryGetValue(code, out Bilingual? word) ? word.ToString() : code;
}
