using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C02: a narrative says too little to be reviewed (叙述过短).</summary>
public sealed class ShortNarrative : DeclarationRule
{
    private static readonly Threshold Shortest = new("text", new("依据、必要性、措施、目标的字数", "characters of basis, necessity, safeguards and goals"), 10, ThresholdUnit.Characters, 1, 1_000);
    private static readonly Threshold ShortestPlan = new("plan", new("实施计划的字数", "characters of the plan"), 30, ThresholdUnit.Characters, 1, 1_000);

    public override string Id => "C02";

    public override Bilingual Title { get; } = new("叙述过短", "Narrative too short");

    public override Bilingual Question { get; } = new("叙述是否写得足以审核？", "Do the narratives say enough to be reviewed?");

    public override Bilingual Formula { get; } = new(
        "立项依据、必要性、制度措施、总目标或年度目标 < {0} 关注；实施计划 < {1} 提示",
        "Basis, necessity, safeguards or a goal < {0}: watch; plan < {1}: note");

    public override Bilingual? Exclusions { get; } = new("空格与换行不计字数；空白栏目由 C01 提示", "White space does not count; an empty field is for C01");

    public override Bilingual Why { get; } = new("只有几个字的叙述说明不了依据、措施或目标。", "A few characters do not tell the basis, the safeguards or the goal.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<Threshold> Thresholds => [Shortest, ShortestPlan];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { Safeguards = Sample.Text("合同、部门管理制度") }, Severity.Warn),
        Fires(Sample.Paper with { Plan = Sample.Text("全年按季度推进。") }, Severity.Info),
        Fires(Sample.Paper with { Plan = Sample.Text("全年按季度推进。"), Necessity = Sample.Text("需要") }, Severity.Warn),
        Silent(Sample.Paper),
        Silent(Sample.Paper with { Basis = null, Plan = null }),
        Silent(Sample.Paper with { Remarks = Sample.Text("无"), Overview = Sample.Text("整理成果") }),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("完成测绘成果整理工作") }),
        Edge(Sample.Paper with { OverallGoal = Sample.Text("完成测绘　成果\n整理工 ") }, Severity.Warn),
        Edge(Sample.Paper with { Plan = Sample.Text("一季度收集，二季度整理，三季度编目，四季度核对并提供查询服务") }),
        Edge(Sample.Paper with { Plan = Sample.Text("一季度收集，二季度整理，三季度编目，四季度核对并提供查询服") }, Severity.Info),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration d = paper.Declaration;
        (string Field, Sourced<string>? Text, Threshold Least)[] asked =
        [
            ("basis", d.Basis, Shortest), ("necessity", d.Necessity, Shortest), ("safeguards", d.Safeguards, Shortest),
            ("overallGoal", d.OverallGoal, Shortest), ("annualGoal", d.AnnualGoal, Shortest), ("plan", d.Plan, ShortestPlan),
        ];
        (string Field, int Length, Threshold Least)[] scant =
        [
            .. asked
                .Select(narrative => (narrative.Field, Length: paper.Plain(narrative.Text)?.Length ?? 0, narrative.Least))
                .Where(narrative => narrative.Length > 0 && narrative.Length < settings[narrative.Least]),
        ];
        if (scant.Length == 0)
            yield break;
        yield return new Finding(
            scant.Any(narrative => narrative.Least == Shortest) ? Severity.Warn : Severity.Info,
            "narratives",
            Say.Both(
                $"{string.Join("；", scant.Select(narrative => $"{FieldNames.Of(narrative.Field).Zh}仅 {narrative.Length} 字（不足 {settings[narrative.Least]:0} 字）"))}",
                $"{string.Join("; ", scant.Select(narrative => $"{FieldNames.Of(narrative.Field).En}: {narrative.Length} characters (fewer than {settings[narrative.Least]:0})"))}"),
            null,
            [.. scant.Select(narrative => new EvidenceField(narrative.Field))]);
    }
}
