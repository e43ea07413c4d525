using FsCheck.Xunit;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Tests.Analytics;

/// <summary>Every declaration rule on declarations that nobody would print.</summary>
public sealed class OddDeclarationsTests
{
    private static readonly string[] Words =
    [
        "2017年", "2018", "上半年", "三季度", "9月", "-", "至", "\n", "；", "。", "，", "《", "》", "（", "）", "[2008]", "〔1999〕", "5号", "十二五", "工作要点", "运维", "系统", "开发", "建设",
        "测绘成果整理并提供各单位查询使用", "99999999999999999999", "٣٤", "%", " ", "　", "０", "满意度", "培训", "故障", "率",
    ];

    [Property(MaxTest = 300)]
    public void No_declaration_makes_a_rule_fail_and_no_two_findings_share_a_key(byte[] picks, int seed)
    {
        Random random = new(seed);
        Declaration declaration = new()
        {
            Form = Sample.Paper.Form,
            Unit = Said(),
            Year = Sample.Paper.Year with { Value = random.Next(4) == 0 ? seed : 2018 },
            Project = Said(),
            ProjectTypes = random.Next(2) == 0 ? null : Sample.Ticks(Said().Value),
            FundPurposes = random.Next(2) == 0 ? null : Sample.Ticks(Said().Value),
            Start = random.Next(3) == 0 ? null : Sample.Paper.Start! with { Value = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)) },
            End = random.Next(3) == 0 ? null : Sample.Paper.End! with { Value = DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)) },
            Overview = Said(),
            Basis = Said(),
            Necessity = Said(),
            Safeguards = Said(),
            Plan = Said(),
            OverallGoal = Said(),
            AnnualGoal = Said(),
            TotalBudget = Amount(),
            CurrentBudget = Amount(),
            BudgetLines = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new BudgetLine(Said(), Amount()))],
            Indicators = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Sample.Indicator("产出目标", Said().Value, "≥90%", Operator.AtLeast, 90, "%"))],
            Sources = Sample.Paper.Sources,
        };
        Paper paper = new(declaration);

        Assert.All(RuleCatalogue.All.OfType<DeclarationRule>(), rule =>
        {
            Finding[] findings = [.. rule.Examine(paper, RuleSettings.Default)];
            Assert.Equal(findings.Length, findings.Select(finding => finding.Field).Distinct().Count());
        });

        Sourced<string> Said() => Sample.Text(string.Concat(picks.Where(_ => random.Next(2) == 0).Select(pick => Words[pick % Words.Length])));

        Sourced<Money>? Amount() => random.Next(4) == 0 ? null : Sample.Money(random.Next(3) * 100_000_000_000_000m);
    }
}
