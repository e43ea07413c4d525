using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Texts;

/// <summary>T02: one text of the declaration stands in another's place too (文本互相复制).</summary>
public sealed class CopiedText : DeclarationRule
{
    private static readonly Threshold Shortest = new("shortest", new("比较的最短文本", "shortest text compared"), 15, ThresholdUnit.Characters, 5, 500);

    public override string Id => "T02";

    public override Bilingual Title { get; } = new("文本互相复制", "Texts copied");

    public override Bilingual Question { get; } = new("不同栏目是否填了同一段文字？", "Do different fields hold the same text?");

    public override Bilingual Formula { get; } = new(
        "双方 ≥ {0}（去句末“。；”）：项目总目标、年度绩效目标、必要性两两相同或一方包含另一方；立项依据与制度、措施相同 关注",
        "Both ≥ {0} without a final 。 or ；: of the overall goal, the annual goal and the necessity, two are equal or one contains the other; basis and safeguards are equal: watch");

    public override Bilingual? Exclusions { get; } = new(
        "总预算 = 当年预算且起止时间在申报年度内时，总目标 = 年度目标仅提示；句中标点不同即为不同",
        "Where total = current budget and the period lies in the form's year, overall = annual goal is a note only; texts that differ in inner punctuation differ");

    public override Bilingual Why { get; } = new(
        "各栏目回答的问题不同，照抄意味着其中一栏没有填写实质内容。",
        "Each field answers another question; a copy leaves one of them unanswered.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Texts;

    public override IReadOnlyList<Threshold> Thresholds => [Shortest];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Goals("建成完整的测绘成果目录并提供各单位查询。", "年内核对全部成果。", "建成完整的测绘成果目录 并提供各单位查询；同时减少重复测绘。"), Severity.Warn),
        Fires(Sample.Paper with { Basis = Sample.Text("《测绘院项目管理办法》、《测绘院财务管理制度》。") }, Severity.Warn),
        Fires(Goals("建成完整的测绘成果目录并提供各单位查询。", "建成完整的测绘成果目录并提供各单位查询", "成果需要集中整理。"), Severity.Info),
        Silent(Goals("建成完整的测绘成果目录并提供各单位查询。", "年内核对全部成果并提供各单位查询使用。", "成果需要集中整理后才能提供各单位查询使用。")),
        Silent(Sample.Paper with { Basis = Sample.Text("《测绘院项目管理办法》、《测绘院财务管理制度》，以及《测绘成果管理条例》") }),
        Edge(Goals("建成完整的测绘成果目录并提供各单位查询。", "2018年建成完整的测绘成果目录并提供各单位查询。", "成果需要集中整理。"), Severity.Warn),
        Edge(Goals("建成完整的测绘成果目录并提供各单位查询。", "建成完整的测绘成果目录并提供各单位查询；", "成果需要集中整理。") with { TotalBudget = Sample.Money(90_000.01m) }, Severity.Warn),
        Edge(Goals("建成完整的测绘成果目录并提供各单位查询。", "建成完整的测绘成果目录并提供各单位查询。", "成果需要集中整理。") with { Start = Sample.Day(2017, 12, 31) }, Severity.Warn),
        Edge(Goals("整理测绘成果２０１８册并提供查询。", "整理测绘成果2018册并提供查询", "成果需要集中整理。"), Severity.Info),
        Edge(Goals("整理测绘成果目录并提供查询服务。", "整理测绘成果目录并提供查询服务。", "成果需要集中整理。"), Severity.Info),
        Edge(Goals("整理测绘成果目录并提供查询业务", "整理测绘成果目录并提供查询业务。", "成果需要集中整理。") with { Start = null }, Severity.Warn),
        Edge(Goals("整理测绘成果目录并提供查阅。", "整理测绘成果目录并提供查阅。", "成果需要集中整理。")),
        Edge(Goals("建成完整的测绘成果目录，并提供各单位查询。", "建成完整的测绘成果目录、并提供各单位查询。", "成果需要集中整理。")),
        Edge(Goals("建成完整的测绘成果目录并提供各单位查询。", "建成完整的测绘成果目录并提供各单位查询。", "建成完整的测绘成果目录并提供各单位查询。"), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration declaration = paper.Declaration;
        decimal shortest = settings[Shortest];
        Text? overall = Read("overallGoal", declaration.OverallGoal);
        Text? annual = Read("annualGoal", declaration.AnnualGoal);
        Text? necessity = Read("necessity", declaration.Necessity);
        Text? basis = Read("basis", declaration.Basis);
        Text? safeguards = Read("safeguards", declaration.Safeguards);

        Copy[] goals = [.. new[] { Compare(overall, annual), Compare(overall, necessity), Compare(annual, necessity) }.OfType<Copy>()];
        if (goals.Length > 0)
            yield return Found("goals", goals.All(copy => copy.Of == annual && copy.Whole && OneYear(declaration)) ? Severity.Info : Severity.Warn, goals);
        if (Compare(basis, safeguards) is { Whole: true } copied)
            yield return Found("safeguards", Severity.Warn, [copied]);

        Text? Read(string field, Sourced<string>? printed) =>
            paper.Plain(printed)?.TrimEnd('。', ';') is { } plain && plain.Length >= shortest ? new Text(field, plain) : null;
    }

    /// <summary>In a project of one year the year's goal may be the whole.</summary>
    private static bool OneYear(Declaration declaration) =>
        declaration is { TotalBudget: { } total, CurrentBudget: { } current, Start: { } start, End: { } end }
        && total.Value == current.Value && start.Value.Year == declaration.Year.Value && end.Value.Year == declaration.Year.Value;

    private static Copy? Compare(Text? one, Text? other)
    {
        if (one is null || other is null)
            return null;
        bool whole = one.Plain == other.Plain;
        return whole || one.Plain.Contains(other.Plain, StringComparison.Ordinal) || other.Plain.Contains(one.Plain, StringComparison.Ordinal) ? new Copy(one, other, whole) : null;
    }

    private static Finding Found(string field, Severity severity, Copy[] copies)
    {
        Bilingual[] said = [.. copies.Select(copy => copy.Said)];
        return new Finding(
            severity,
            field,
            new Bilingual(string.Join("；", said.Select(part => part.Zh)), string.Join("; ", said.Select(part => part.En))),
            null,
            [.. copies.SelectMany(copy => new[] { copy.From.Field, copy.Of.Field }).Distinct().Select(name => new EvidenceField(name))]);
    }

    /// <param name="Plain">Without what ends the last sentence.</param>
    private sealed record Text(string Field, string Plain);

    private sealed record Copy(Text From, Text Of, bool Whole)
    {
        public Bilingual Said
        {
            get
            {
                (Bilingual from, Bilingual of) = (FieldNames.Of(From.Field), FieldNames.Of(Of.Field));
                return Whole
                    ? Say.Both($"“{from.Zh}”与“{of.Zh}”相同（{From.Plain.Length} 字）", $"“{from.En}” and “{of.En}” are equal ({From.Plain.Length} characters)")
                    : Say.Both(
                        $"“{from.Zh}”（{From.Plain.Length} 字）与“{of.Zh}”（{Of.Plain.Length} 字）一方包含另一方",
                        $"Of “{from.En}” ({From.Plain.Length} characters) and “{of.En}” ({Of.Plain.Length} characters), one contains the other");
            }
        }
    }

    private static Declaration Goals(string overall, string annual, string necessity) =>
        Sample.Paper with { OverallGoal = Sample.Text(overall), AnnualGoal = Sample.Text(annual), Necessity = Sample.Text(necessity) };
}
