using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>T01: a goal speaks of the year before the form's, and not of the form's (目标年度不符).</summary>
public sealed partial class StaleYear : DeclarationRule
{
    public override string Id => "T01";

    public override Bilingual Title { get; } = new("目标年度不符", "Goal names another year");

    public override Bilingual Formula { get; } = new(
        "总目标或年度目标写有申报年度 − 1 而未写申报年度；《》内、区间、“较/比/自/至/到”之后的年份不计",
        "The overall or annual goal names the year before the form's and not the form's; years inside 《》, in ranges and after 较 比 自 至 到 do not count");

    public override Bilingual Why { get; } = new("目标可能照抄上年，未按本年任务重新编制。", "The goal may be last year's, copied and not written anew.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override string Cause => "文本";

    public override IEnumerable<Finding> Examine(Declaration declaration)
    {
        int year = declaration.Year.Value;
        foreach ((string field, Sourced<string>? goal) in new[] { ("overallGoal", declaration.OverallGoal), ("annualGoal", declaration.AnnualGoal) })
        {
            if (goal is null)
                continue;
            HashSet<int> named = [.. Years(goal.Value)];
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

    private static IEnumerable<int> Years(string text)
    {
        string plain = Titles().Replace(text.Normalize(NormalizationForm.FormKC), "");
        return YearToken().Matches(Ranges().Replace(plain, "")).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("《[^》]*》")]
    private static partial Regex Titles();

    [GeneratedRegex(@"(19|20)\d\d\s*年?\s*[-~—–至到]\s*(19|20)\d\d\s*年?")]
    private static partial Regex Ranges();

    [GeneratedRegex(@"(?<![较比自至到\d])((?:19|20)\d\d)\s*年")]
    private static partial Regex YearToken();
}
