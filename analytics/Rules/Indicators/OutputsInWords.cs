using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>I08: too many output indicators have a target in words only (产出定性过多).</summary>
public sealed class OutputsInWords : DeclarationRule
{
    private static readonly Threshold Most = new("share", new("文字目标的比例", "share in words"), 1m / 3, ThresholdUnit.Share, 0, 1);

    public override string Id => "I08";

    public override Bilingual Title { get; } = new("产出定性过多", "Outputs in words only");

    public override Bilingual Question { get; } = new("产出指标是否大多没有数量？", "Do many output indicators have no number?");

    public override Bilingual Formula { get; } = new("只有文字目标值的产出指标 ÷ 全部产出指标 > {0}", "Output indicators with a target in words only ÷ all output indicators > {0}");

    public override Bilingual? Exclusions { get; } = new(
        "“不发生”“未发生”“无”“零”不算文字；没有目标值的不算文字；分解目标未能确定的指标按产出计",
        "不发生, 未发生, 无 and 零 are no words but the number 0; an absent target is no words either; an indicator whose category is open counts as an output");

    public override Bilingual Why { get; } = new("产出应当细化、量化，“及时”“规范”难以考核。", "Outputs have to be specific and quantified; nobody can be held to “timely” or “orderly”.");

    public override Bilingual Source { get; } = new("适当性审核：指标细化量化", "Review of appropriateness: indicators have to be specific and quantified");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Indicators;

    public override IReadOnlyList<Threshold> Thresholds => [Most];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Outputs(["及时", "及时", "规范", "≥98%"]), Severity.Warn),
        Silent(Outputs(["及时", "≥98%", "≥98%", "≥98%"])),
        Silent(Outputs(["不发生", "未发生", "无", "零投诉", "≥98%"])),
        Silent(Outputs(["年底前完成3项", "约95%", "百分之百", "≥98%"])),
        Silent(Sample.With(Sample.Indicator("影响力目标", "管理水平", "提高"))),
        Edge(Outputs(["及时", "≥98%", "≥98%"])),
        Edge(Outputs(["及时", "及时", "≥98%", "≥98%", "≥98%"]), Severity.Warn),
        Edge(Outputs(["及时", "≥98%", null])),
        Edge(Outputs(["及时", null]), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        IndicatorText[] outputs = [.. paper.Indicators.Where(Levels.IsOutput)];
        IndicatorText[] words = [.. outputs.Where(WordTargets.Is)];
        int others = paper.Indicators.Count(indicator => Levels.IsOpen(indicator) && !WordTargets.Is(indicator));
        if (words.Length == 0 || (decimal)words.Length / (outputs.Length + others) <= settings[Most])
            yield break;
        string share = Say.Percent((double)words.Length / outputs.Length), most = Say.Percent(settings.Share(Most));
        yield return new Finding(
            Severity.Warn,
            "indicators",
            Say.Both(
                $"产出指标 {outputs.Length} 个，其中 {words.Length} 个只有文字目标值，占 {share}，超过 {most}",
                $"{words.Length} of {outputs.Length} output indicators have a target in words only: {share}, above {most}"),
            null,
            [
                .. words.Select(indicator => new EvidenceField("indicators.target", indicator.N)),
                // Of the outputs in words, and of what would make their share smaller were it an output.
                .. paper.Indicators.Where(indicator => Levels.IsOutput(indicator) || !WordTargets.Is(indicator)).Select(indicator => new EvidenceField("indicators.level1", indicator.N)),
            ]);
    }

    private static Declaration Outputs(IReadOnlyList<string?> targets) => Sample.Paper with
    {
        Indicators =
        [
            .. targets.Select((target, n) => target switch
            {
                null => new Indicator(Sample.Text("产出目标"), null, Sample.Text($"产出{n + 1}"), null),
                "≥98%" => Sample.Indicator("产出目标", $"产出{n + 1}", target, Operator.AtLeast, 98, "%"),
                _ => Sample.Indicator("产出目标", $"产出{n + 1}", target),
            }),
        ],
    };
}
