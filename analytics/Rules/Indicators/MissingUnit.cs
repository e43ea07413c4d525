using System.Text.RegularExpressions;
using PerfTargets.Analytics.Concepts;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I01: a rate, degree or share without a unit, or so small that the unit is doubtful (指标值缺单位).</summary>
public sealed partial class MissingUnit : DeclarationRule
{
    private static readonly Threshold Fraction = new("fraction", new("疑为小数的数值", "value that may be a fraction"), 1, ThresholdUnit.Count, 0, 10);

    public override string Id => "I01";

    public override Bilingual Title { get; } = new("指标值缺单位", "Target without a unit");

    public override Bilingual Question { get; } = new("目标值的单位是否写清？", "Is the unit of the target clear?");

    public override Bilingual Formula { get; } = new(
        "名称以“率”“度”“比例”结尾而目标值无单位；或“率”的目标值 ≤ {0}",
        "The name ends in 率, 度 or 比例 and the target has no unit; or the target of a 率 is ≤ {0}");

    public override Bilingual? Exclusions { get; } = new(
        "文字目标、名称已注明 (%)、制度与年度季度不计；“0次”“985米”“0%”已完整；反向指标、“≤”“<”以及增长、下降类的率本来可以很小",
        "Silent on words, on names that print (%), and on 制度, 年度, 季度; 0次, 985米 and 0% are complete; where less is better, under ≤ and <, and for rates of growth or decline, a small value is usual");

    public override Bilingual Why { get; } = new("没有单位的 1 可以读作 1%，也可以读作 100%，无法考核。", "A 1 without a unit may be 1 % or 100 %; nobody can be held to it.");

    public override Bilingual Source { get; } = new("适当性审核：指标细化量化", "Review of appropriateness: indicators have to be specific and quantified");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Fraction];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.With(Sample.Indicator("产出目标", "项目验收合格率", "1", value: 1)), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("效果目标", "公众知晓度", "≥90", Operator.AtLeast, 90)), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("产出目标", "抽查比例", "30", value: 30)), Severity.Warn),
        Silent(Sample.With(Sample.Indicator("效果目标", "重大事故发生率", "0次", value: 0, unit: "次"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "管线长度", "985米", value: 985, unit: "米"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "抽查力度", "加大"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "修订管理制度", "3", value: 3))),
        Silent(Sample.With(Sample.Indicator("产出目标", "验收合格率（%）", "98", value: 98))),
        Silent(Sample.With(Sample.Indicator("效果目标", "故障率", "=0.5%", Operator.Equal, 0.5m, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "返工率", "≤1%", Operator.AtMost, 1, "%"))),
        Silent(Sample.With(Sample.Indicator("效果目标", "查询量增长率", "≥1%", Operator.AtLeast, 1, "%"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "验收合格率", "≥1%", Operator.AtLeast, 1, "%")), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "验收合格率", "≥1.01%", Operator.AtLeast, 1.01m, "%"))),
        Edge(Sample.With(Sample.Indicator("产出目标", "验收合格率（%）", "1", value: 1)), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "返工率", "=0%", Operator.Equal, 0, "%"))),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        decimal most = settings[Fraction];
        return NamedIndicator.Of(paper.Indicators.Where(indicator => LacksUnit(indicator) || IsDoubtful(indicator, most))).Select(named => new Finding(
            Severity.Warn,
            named.Field,
            named.Rows.Any(LacksUnit)
                ? Say.Both($"指标“{named.Name}”的目标值为 {named.Targets}，没有单位", $"The target of “{named.Name}” is {named.Targets}, without a unit")
                : Say.Both(
                    $"指标“{named.Name}”的目标值为 {named.Targets}，不大于 {most}：是否写成了小数？",
                    $"The target of “{named.Name}” is {named.Targets}, not above {most}: is it a fraction?"),
            null,
            named.Evidence));
    }

    private static bool LacksUnit(IndicatorText indicator) => indicator.Target is { Value: not null, Unit: null } && NeedsUnit().IsMatch(indicator.Name);

    /// <summary>A percent, or a number under a name that prints the unit.</summary>
    private static bool IsDoubtful(IndicatorText indicator, decimal most) =>
        indicator.Target is { Value: > 0 and var value, Unit: null or "%", Operator: not (Operator.AtMost or Operator.LessThan) } target
        && (target.Upper ?? value) <= most && Rate().IsMatch(indicator.Name) && !Change().IsMatch(indicator.Name) && !NameDirection.IsLower(indicator.Name);

    [GeneratedRegex("(率|(?<![制年季月])度|比例)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NeedsUnit();

    [GeneratedRegex(@"率(\([^()]*\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rate();

    [GeneratedRegex("增长|增幅|提高|提升|下降|降低|减少|变动|波动", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
