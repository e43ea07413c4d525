using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Texts;

/// <summary>T04: a project of maintenance plans to build or to buy systems (运维含开发).</summary>
public sealed partial class DevelopmentInMaintenance : DeclarationRule
{
    public override string Id => "T04";

    public override Bilingual Title { get; } = new("运维含开发", "Maintenance that builds");

    public override Bilingual Question { get; } = new("运维项目中是否含有开发或建设？", "Does a project of maintenance build or buy systems?");

    public override Bilingual Formula { get; } = new(
        "项目名称含“运维”或“维护”，且实施计划或目标的同一句中有 开发、研发、新建、建设、采购、购置、扩容 之一和 系统、平台、软件、APP、模块、设备、前台、后台 之一",
        "The project's name has 运维 or 维护, and one sentence of the plan or a goal has one of 开发 研发 新建 建设 采购 购置 扩容 and one of 系统 平台 软件 APP 模块 设备 前台 后台");

    public override Bilingual? Exclusions { get; } = new(
        "“队伍、制度、体系、机制、文明、能力”之后的“建设”和“城乡建设”不计",
        "建设 after 队伍 制度 体系 机制 文明 能力 does not count, nor does 城乡建设");

    public override Bilingual Why { get; } = new(
        "开发和购置应按信息化建设立项和审核，不应列入经常性运维经费。",
        "Development and purchases are approved as information technology projects, not paid from recurring maintenance money.");

    public override Bilingual Source { get; } = new("相关性审核", "Review of relevance");

    public override Review Review => Review.Relevance;

    public override Cause Cause => Cause.Nature;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Maintained("完成手机APP前台、后台开发；完成系统运维。"), Severity.Warn),
        Fires(Maintained("保障运行。") with { Plan = Sample.Text("一季度采购服务器等设备") }, Severity.Warn),
        Fires(Maintained("保障运行。") with { OverallGoal = Sample.Text("新建一个查询平台并扩容存储设备。"), Project = Sample.Text("目录系统维护") }, Severity.Warn),
        Silent(Maintained("完成系统软件维护，保障平台运行。")),
        Silent(Maintained("完成手机APP后台开发。") with { Project = Sample.Text("目录系统升级") }),
        Silent(Maintained("保障运行。") with { Overview = Sample.Text("本系统于2010年开发建设，平台运行稳定。") }),
        Edge(Maintained("加强运维队伍建设，保障系统运行。")),
        Edge(Maintained("完善系统运维的制度建设、体系建设、机制建设、文明建设和能力建设，服务城乡建设平台。")),
        Edge(Maintained("加强队伍建设和平台建设。"), Severity.Warn),
        Edge(Maintained("开发培训课程。系统稳定运行。")),
        Edge(Maintained("开发培训课程\n系统稳定运行")),
        Edge(Maintained("开发培训课程，保障系统稳定运行。"), Severity.Warn),
        Edge(Maintained("完成手机ａｐｐ的二次 开 发"), Severity.Warn),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (!paper.Project.Contains("运维", StringComparison.Ordinal) && !paper.Project.Contains("维护", StringComparison.Ordinal))
            yield break;
        Declaration declaration = paper.Declaration;
        (string Field, string Sentence)[] found =
        [
            .. from text in new[] { ("plan", declaration.Plan), ("overallGoal", declaration.OverallGoal), ("annualGoal", declaration.AnnualGoal) }
               where text.Item2 is not null && Builds(paper.Plain(text.Item2)!)
               from sentence in text.Item2!.Value.Split(['。', '｡', '；', ';', '！', '!', '？', '?', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
               where Builds(string.Concat(Composed.Of(sentence).Where(character => !char.IsWhiteSpace(character))))
               select (text.Item1, sentence),
        ];
        if (found.Length == 0)
            yield break;
        Bilingual quoted = Quote.Of([.. found.Select(item => item.Sentence).Distinct()]);
        string amount = paper.CurrentBudget is { } current ? Say.Amount(current) : "—";
        yield return new Finding(
            Severity.Warn,
            "project",
            Say.Both(
                $"项目名称为{Quote.Of(declaration.Project.Value)}，而计划或目标写有{quoted.Zh}；当年预算 {amount}（申报数）",
                $"The project is called {Quote.Of(declaration.Project.Value)}, yet its plan or goals say {quoted.En}; current budget {amount} (asked)"),
            paper.CurrentBudget,
            [new EvidenceField("project"), .. found.Select(item => item.Field).Distinct().Select(field => new EvidenceField(field)), new EvidenceField("currentBudget")]);
    }

    private static bool Builds(string plain) => Verb().IsMatch(plain) && Thing().IsMatch(plain);

    private static Declaration Maintained(string goal) => Sample.Paper with { Project = Sample.Text("测绘目录系统(运维)"), AnnualGoal = Sample.Text(goal) };

    [GeneratedRegex("开发|研发|新建|采购|购置|扩容|(?<!队伍|制度|体系|机制|文明|能力|城乡)建设", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex("系统|平台|软件|APP|模块|设备|前台|后台", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thing();
}
