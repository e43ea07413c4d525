using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I15: targets that nobody has filled in: one number everywhere, or a date turned into its serial number (占位值).</summary>
public sealed partial class PlaceholderTarget : DeclarationRule
{
    private static readonly Threshold Fewest = new("fewest", new("相同数值的指标数", "indicators with the same number"), 3, ThresholdUnit.Count, 2, 1_000);
    private static readonly Threshold Share = new("share", new("占全部指标的比例", "share of all indicators"), 0.5m, ThresholdUnit.Share, 0, 1);
    private static readonly Threshold FirstDay = new("first-day", new("日期序号下限", "first serial of a date"), 40_000, ThresholdUnit.Count, 1, 100_000);
    private static readonly Threshold LastDay = new("last-day", new("日期序号上限", "last serial of a date"), 50_000, ThresholdUnit.Count, 1, 100_000);

    public override string Id => "I15";

    public override Bilingual Title { get; } = new("占位值", "Placeholder as target");

    public override Bilingual Question { get; } = new("目标值是否只是占位，或是日期被转成了数字？", "Is the target a placeholder, or a date turned into a number?");

    public override Bilingual Formula { get; } = new(
        "同一个既无单位又无算符的数（0、1 除外）出现在 ≥ {0} 个指标且 ≥ 全部指标的 {1}；或名称、二级指标含“时间”“日期”“时效”而数值在 {2} 至 {3}（含）之间，单位又不是计量单位",
        "The same number without unit and operator, 0 and 1 left out, in ≥ {0} indicators and ≥ {1} of all; or a value from {2} to {3} inclusive where the name or level 2 has 时间, 日期 or 时效 and the unit is no count");

    public override Bilingual Why { get; } = new(
        "整表相同的数多为占位；43465 这样的数是 2018-12-31 在电子表格中的日期序号。",
        "One number all over the form is a placeholder; a number like 43465 is 2018-12-31 as a spreadsheet counts days.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Fewest, Share, FirstDay, LastDay];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Bare("5", "5", "5", "8"), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("产出目标", "完成时间", "43465", value: 43_465)), Severity.Warn),
        Fires(Sample.With(Sample.Indicator("产出指标", "编目完成", "≤43465", Operator.AtMost, 43_465, "年月", "时效指标")), Severity.Warn),
        Silent(Bare("0", "0", "0", "0")),
        Silent(Bare("1", "1", "1", "1")),
        Silent(Bare("5", "6", "7", "8")),
        Silent(Sample.With(Sample.Indicator("产出目标", "系统运行时间", "≥45000小时", Operator.AtLeast, 45_000, "小时"))),
        Silent(Sample.With(Sample.Indicator("产出目标", "整理数量", "45000", value: 45_000))),
        Edge(Bare("5", "5", "6")),
        Edge(Bare("5", "5", "5", "6", "7", "8"), Severity.Warn),
        Edge(Bare("5", "5", "5", "6", "7", "8", "9")),
        Edge(Bare("5", "5.0", "5.00"), Severity.Warn),
        Edge(Bare("5", "5", "5", "6", "6", "6"), Severity.Warn, Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "完成日期", "40000", value: 40_000)), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "完成日期", "50000", value: 50_000)), Severity.Warn),
        Edge(Sample.With(Sample.Indicator("产出目标", "完成日期", "39999", value: 39_999))),
        Edge(Sample.With(Sample.Indicator("产出目标", "完成日期", "50001", value: 50_001))),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings) => Repeated(paper, settings).Concat(Dates(paper, settings));

    private static IEnumerable<Finding> Repeated(Paper paper, RuleSettings settings)
    {
        int all = paper.Indicators.Count;
        return paper.Indicators
            .Where(indicator => indicator.Target is { Value: { } value and not (0 or 1), Upper: null, Unit: null, Operator: null })
            .GroupBy(indicator => indicator.Target!.Value!.Value)
            .Select(group => (Value: group.Key.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture), Rows: group.ToArray()))
            .Where(same => same.Rows.Length >= settings.Whole(Fewest) && (decimal)same.Rows.Length / all >= settings[Share])
            .Select(same => new Finding(
                Severity.Warn,
                $"targets:{same.Value}",
                Say.Both(
                    $"{all} 个指标中有 {same.Rows.Length} 个的目标值都是 {same.Value}，没有单位和算符",
                    $"{same.Rows.Length} of {all} indicators have the target {same.Value}, without unit and operator"),
                null,
                [.. same.Rows.Select(row => new EvidenceField("indicators.target", row.N))]));
    }

    private static IEnumerable<Finding> Dates(Paper paper, RuleSettings settings) =>
        NamedIndicator.Of(paper.Indicators.Where(indicator => IsDate(indicator, settings[FirstDay], settings[LastDay]))).Select(named => new Finding(
            Severity.Warn,
            named.Field,
            Say.Both(
                $"指标“{named.Name}”的目标值 {named.Targets} 像是电子表格的日期序号（{Day(named.Rows[0])}）",
                $"The target of “{named.Name}”, {named.Targets}, looks like a spreadsheet's serial of a date ({Day(named.Rows[0])})"),
            null,
            named.Evidence));

    private static bool IsDate(IndicatorText indicator, decimal first, decimal last) =>
        indicator.Target is { Value: { } value, Unit: var unit } && value >= first && value <= last && (unit is null || NoCount().IsMatch(unit))
        && (Time().IsMatch(indicator.Name) || (indicator.Level2 is { } level2 && Time().IsMatch(level2)));

    /// <summary>Serial numbers count from 1899-12-30.</summary>
    private static string Day(IndicatorText indicator) =>
        new DateOnly(1899, 12, 30).AddDays((int)indicator.Target!.Value!.Value).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex("时间|日期|时效", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    /// <summary>Units of a point in time, and marks for none; hours, days and pieces are counted.</summary>
    [GeneratedRegex("^(年月日|年月|日期|时间|时点|年|月|号|前|%|/|-|—|无)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoCount();

    private static Declaration Bare(params IReadOnlyList<string> targets) => Sample.Paper with
    {
        Indicators = [.. targets.Select((target, n) => Sample.Indicator("产出目标", $"产出{n + 1}", target, value: decimal.Parse(target, System.Globalization.CultureInfo.InvariantCulture)))],
    };
}
