using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I07: a goal promises that nothing goes wrong, and an indicator's target lets it (文本与指标矛盾).</summary>
public sealed partial class GoalContradictsTarget : DeclarationRule
{
    private static readonly Threshold Kept = new("kept", new("与“无”“零”相称的目标值", "target that keeps the promise"), 95, ThresholdUnit.Percent, 0, 100);

    private static readonly string[] NeverOnes = ["故障", "事故", "差错", "出错"];

    /// <summary>What an indicator's name has that measures the trouble.</summary>
    private static readonly Dictionary<string, string[]> MeasuredBy = new()
    {
        ["故障"] = ["完好率", "可用率", "正常运行率", "在线率", "故障"],
        ["事故"] = ["事故"],
        ["投诉"] = ["投诉"],
        ["差错"] = ["差错", "准确率"],
        ["失误"] = ["差错", "准确率"],
        ["延误"] = ["及时率"],
        ["出错"] = ["出错", "准确率"],
    };

    public override string Id => "I07";

    public override Bilingual Title { get; } = new("文本与指标矛盾", "Goal and target disagree");

    public override Bilingual Question { get; } = new("目标承诺“无故障”，指标是否允许出故障？", "The goal promises no failures: does the target allow them?");

    public override Bilingual Formula { get; } = new(
        "总目标或年度目标的一句中写有“无故障”“零故障（事故、投诉、差错、失误、延误）”或“杜绝、不发生……故障（事故、差错、出错）”，而相关的正向百分比指标目标值 < {0}",
        "A clause of the overall or annual goal says 无故障, 零 with 故障 事故 投诉 差错 失误 延误, or 杜绝 / 不发生 … 故障 事故 差错 出错, and the target of a related percent indicator, where more is better, is < {0}");

    public override Bilingual? Exclusions { get; } = new(
        "“无重大故障”不算；句中另有数字（年份除外）时不判断",
        "无重大故障 does not count; silent where the clause has a digit that is no year");

    public override Bilingual Why { get; } = new("文字目标与指标应当一致，否则无法判断以哪个为准。", "Goals in words and targets should agree; otherwise nobody knows which one holds.");

    public override Bilingual Source { get; } = new("相关性审核", "Review of relevance");

    public override Review Review => Review.Relevance;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Kept];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Goal("确保2018年度系统无故障运行。", "硬件运行完好率", 80), Severity.Warn),
        Fires(Goal("确保系统无任何故障", "平台在线率", 90), Severity.Warn),
        Fires(Goal("做到零投诉；按时完成", "投诉按期答复率", 90), Severity.Warn),
        Fires(Goal("杜绝各类安全事故", "事故隐患排查率", 90), Severity.Warn),
        Fires(Goal("不发生信息出错", "数据准确率", 90), Severity.Warn),
        Silent(Goal("确保系统无重大故障发生", "硬件运行完好率", 80)),
        Silent(Goal("系统无故障运行时间大于98%", "硬件运行完好率", 80)),
        Silent(Goal("做到零延误", "硬件运行完好率", 80)),
        Silent(Sample.With(Sample.Indicator("效果目标", "硬件运行完好率", "≥80%", Operator.AtLeast, 80, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "故障率", "≤5%", Operator.AtMost, 5, "%")) with { OverallGoal = Sample.Text("系统无故障") }),
        Silent(Sample.With(Sample.Indicator("效果目标", "硬件完好台数", "≥80台", Operator.AtLeast, 80, "台")) with { OverallGoal = Sample.Text("系统无故障") }),
        Edge(Goal("系统无故障", "硬件运行完好率", 95)),
        Edge(Goal("系统无故障", "硬件运行完好率", 94.9m), Severity.Warn),
        Edge(Goal("系统无故障，全年巡检１２次", "硬件运行完好率", 80), Severity.Warn),
        Edge(Goal("全年１２次巡检系统无故障", "硬件运行完好率", 80)),
        Edge(Goal("系统无故障", "硬件运行完好率", 80) with { OverallGoal = Sample.Text("做到零故障") }, Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        decimal kept = settings[Kept];
        IndicatorText[] loose = [.. paper.Indicators.Where(indicator => PercentFloor.Of(indicator) < kept)];
        if (loose.Length == 0)
            yield break;
        Promise[] promises = [.. Promises("overallGoal", paper.Plain(paper.Declaration.OverallGoal)), .. Promises("annualGoal", paper.Plain(paper.Declaration.AnnualGoal))];
        if (promises.Length == 0)
            yield break;
        foreach (NamedIndicator named in NamedIndicator.Of(loose))
        {
            Promise[] broken = [.. promises.Where(promise => MeasuredBy[promise.Trouble].Any(word => named.Plain.Contains(word, StringComparison.Ordinal)))];
            if (broken.Length == 0)
                continue;
            Bilingual goal = FieldNames.Of(broken[0].Field);
            yield return new Finding(
                Severity.Warn,
                named.Field,
                Say.Both(
                    $"{goal.Zh}写“{broken[0].Words}”，而指标“{named.Name}”的目标值为 {named.Targets}，低于 {kept}%",
                    $"The {goal.En.ToLowerInvariant()} says “{broken[0].Words}”, but the target of “{named.Name}” is {named.Targets}, below {kept}%"),
                null,
                [.. broken.Select(promise => promise.Field).Distinct().Select(field => new EvidenceField(field)), .. named.Evidence]);
        }
    }

    private static IEnumerable<Promise> Promises(string field, string? goal)
    {
        if (goal is null)
            yield break;
        foreach (string clause in goal.Split(',', '。', ';'))
        {
            if (!Flawless().IsMatch(clause) || Year().Replace(clause, "").Any(char.IsDigit))
                continue;
            foreach (Match match in None().Matches(clause))
                yield return new Promise(field, match.Value, match.Groups["trouble"].Value);
            if (Never().Match(clause) is { Success: true } never)
                foreach (string trouble in NeverOnes.Where(trouble => clause.IndexOf(trouble, never.Index, StringComparison.Ordinal) >= 0))
                    yield return new Promise(field, clause[never.Index..], trouble);
        }
    }

    [GeneratedRegex("[无零]|杜绝|不发生", RegexOptions.CultureInvariant)]
    private static partial Regex Flawless();

    [GeneratedRegex("无(任何)?(?<trouble>故障)|零(?<trouble>故障|事故|投诉|差错|失误|延误)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex None();

    [GeneratedRegex("杜绝|不发生", RegexOptions.CultureInvariant)]
    private static partial Regex Never();

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    private static Declaration Goal(string annual, string name, decimal percent) =>
        Sample.With(Sample.Indicator("效果目标", name, FormattableString.Invariant($"≥{percent}%"), Operator.AtLeast, percent, "%")) with { AnnualGoal = Sample.Text(annual) };

    private sealed record Promise(string Field, string Words, string Trouble);
}
