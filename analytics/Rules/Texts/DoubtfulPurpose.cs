using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Texts;

/// <summary>T05: a project named for a system whose money is not ticked as information technology (用途疑似误选).</summary>
public sealed class DoubtfulPurpose : DeclarationRule
{
    private const string InformationTechnology = "信息化建设类";

    private static readonly string[] Systems = ["系统", "平台"];
    private static readonly string[] Upkeep = ["运维", "维护", "运行"];

    public override string Id => "T05";

    public override Bilingual Title { get; } = new("用途疑似误选", "Purpose may be wrong");

    public override Bilingual Question { get; } = new("信息系统项目的资金用途是否选对？", "Is the purpose of a system's money ticked rightly?");

    public override Bilingual Formula { get; } = new(
        "项目名称含“信息系统”“系统”或“平台”，不含“运维”“维护”“运行”，且未勾选“信息化建设类”（隐藏）",
        "The project's name has 信息系统, 系统 or 平台, none of 运维 维护 运行, and 信息化建设类 is not ticked (hidden)");

    public override Bilingual? Exclusions { get; } = new("没有勾选任何用途时不判断", "Silent where no purpose is ticked");

    public override Bilingual Why { get; } = new(
        "用途决定按哪类标准审核；误选的项目会避开信息化项目的审核。",
        "The purpose decides by which standard a project is reviewed; a wrong one passes by the review of information technology.");

    public override Bilingual Source { get; } = new("相关性审核", "Review of relevance");

    public override Review Review => Review.Relevance;

    public override Cause Cause => Cause.Nature;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Named("测绘成果信息系统"), Severity.Info),
        Fires(Named("成果查询平台升级"), Severity.Info),
        Silent(Named("测绘成果信息系统") with { FundPurposes = Sample.Ticks("信息化建设类") }),
        Silent(Named("测绘成果信息系统（运维）")),
        Silent(Named("成果查询平台运行保障")),
        Edge(Named("成果查询平 台升级"), Severity.Info),
        Edge(Named("成果查询系统维 护")),
        Edge(Named("测绘成果信息系统") with { FundPurposes = Sample.Ticks("资产购置类", "信息化建设类") }),
        Edge(Named("测绘成果信息系统") with { FundPurposes = null }),
        Edge(Named("测绘成果信息系统") with { FundPurposes = Sample.Ticks() }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (!Has(paper.Project, Systems) || Has(paper.Project, Upkeep)
            || paper.Declaration.FundPurposes is not { Value: { Count: > 0 } ticked } || ticked.Any(purpose => Identity.Normalise(purpose) == InformationTechnology))
            yield break;
        string purposes = string.Join('、', ticked);
        string project = Quote.Of(paper.Declaration.Project.Value);
        yield return new Finding(
            Severity.Info,
            "fundPurposes",
            Say.Both($"项目名称为{project}，资金用途勾选“{purposes}”，未勾选“{InformationTechnology}”", $"The project is called {project}; its purpose is ticked as “{purposes}”, not as “{InformationTechnology}”"),
            null,
            [new EvidenceField("project"), new EvidenceField("fundPurposes")],
            Hidden: true);
    }

    private static bool Has(string name, string[] words) => Array.Exists(words, word => name.Contains(word, StringComparison.Ordinal));

    private static Declaration Named(string project) => Sample.Paper with { Project = Sample.Text(project) };
}
