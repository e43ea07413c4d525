using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Texts;

/// <summary>T01: a goal speaks of the year before the form's, and not of the form's (目标年度不符).</summary>
public sealed partial class StaleYear : DeclarationRule
{
    public override string Id => "T01";

    public override Bilingual Title { get; } = new("目标年度不符", "Goal names another year");

    public override Bilingual Question { get; } = new("目标写的是不是本年？", "Do the goals speak of the form's year?");

    public override Bilingual Formula { get; } = new(
        "总目标或年度目标写有申报年度 − 1 而未写申报年度",
        "The overall or annual goal names the year before the form's and not the form's");

    public override Bilingual? Exclusions { get; } = new(
        "《》内、区间、“较/比/自/至/到”之后的年份不计",
        "Years inside 《》, in ranges and after 较 比 自 至 到 do not count");

    public override Bilingual Why { get; } = new("目标可能照抄上年，未按本年任务重新编制。", "The goal may be last year's, copied and not written anew.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Texts;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { AnnualGoal = Sample.Text("确保2017年度系统无故障") }, Severity.Error),
        Silent(Sample.Paper with { AnnualGoal = Sample.Text("落实《2017年工作要点》") }),
        Silent(Sample.Paper with { AnnualGoal = Sample.Text("较2017年提高") }),
        Silent(Sample.Paper with { AnnualGoal = Sample.Text("2016年-2017年建设") }),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("确保2017年和2018年系统无故障") }),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("确保２０１７年度系统无故障") }, Severity.Error),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("2017年9月至2018年6月完成整理") }),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("2016-2017年完成整理") }),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("比2017年提高，自2017年起，截至2017年底，延续到2017年") }),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("确保2016年度系统无故障") }),
        Edge(Sample.Paper with { OverallGoal = Sample.Text("2017年建成目录"), AnnualGoal = Sample.Text("2017年核对成果") }, Severity.Error, Severity.Error),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration declaration = paper.Declaration;
        int year = paper.Year;
        foreach ((string field, Sourced<string>? goal) in new[] { ("overallGoal", declaration.OverallGoal), ("annualGoal", declaration.AnnualGoal) })
        {
            if (goal is null)
                continue;
            HashSet<int> named = [.. Years(paper.Plain(goal)!)];
            if (!named.Contains(year - 1) || named.Contains(year))
                continue;
            yield return new Finding(
                Severity.Error,
                field,
                Say.Both(
                    $"{year} 年申报表的{(field == "annualGoal" ? "年度绩效目标" : "项目总目标")}写的是 {year - 1} 年",
                    $"The {(field == "annualGoal" ? "annual" : "overall")} goal of the {year} form speaks of {year - 1}"),
                null,
                [new EvidenceField(field), new EvidenceField("year")]);
        }
    }

    private static IEnumerable<int> Years(string plain) => YearToken()
        .Matches(Ranges().Replace(Titles().Replace(plain, ""), ""))
        .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex("《[^》]*》", RegexOptions.CultureInvariant)]
    private static partial Regex Titles();

    // Also 2017年9月至2018年6月 and 2017年度—2018年度.
    [GeneratedRegex("(?:19|20)[0-9]{2}年?[^年,。;]{0,6}[-~—–―至到](?:19|20)[0-9]{2}年?", RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    [GeneratedRegex("(?<![较比自至到0-9])((?:19|20)[0-9]{2})年", RegexOptions.CultureInvariant)]
    private static partial Regex YearToken();
}
