using System.Text;
using PerfTargets.Analytics.Rules;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Invented;
using Paper = PerfTargets.Analytics.Rules.Paper;

namespace PerfTargets.Tests.Analytics;

/// <summary>Rules on invented forms, whole and damaged, as the reader gives them.</summary>
public sealed class RulePropertiesTests
{
    private const int Forms = 300;

    [Fact]
    public void No_rule_throws_and_no_two_findings_of_one_rule_share_a_key()
    {
        Assert.Empty(
            from declaration in Invented()
            let paper = new Paper(declaration)
            from rule in RuleCatalogue.All.OfType<DeclarationRule>()
            from shared in rule.Examine(paper, RuleSettings.Default).GroupBy(finding => finding.Field).Where(same => same.Skip(1).Any())
            select $"{rule.Id} {shared.Key}: {declaration.Unit.Value} {declaration.Project.Value}");
    }

    /// <summary>Taking values away may silence a rule; only completeness may speak up for what is not there.</summary>
    [Fact]
    public void No_flag_is_raised_by_an_absent_value()
    {
        Random random = new(7);
        Assert.Empty(
            from declaration in Invented()
            let stripped = Stripped(declaration, random)
            from raised in Keys(stripped).Except(Keys(declaration))
            select $"{declaration.Unit.Value} {declaration.Project.Value}: {raised}");
    }

    /// <summary>The order of rows is the drawing order of a PDF and means nothing.</summary>
    [Fact]
    public void The_order_of_rows_changes_no_flag()
    {
        foreach (Declaration declaration in Invented().Take(100))
            Assert.Equal(Flags(declaration), Flags(declaration with { BudgetLines = [.. declaration.BudgetLines.Reverse()], Indicators = [.. declaration.Indicators.Reverse()] }));
    }

    private static string[] Keys(Declaration declaration)
    {
        Paper paper = new(declaration);
        return [.. RuleCatalogue.All.OfType<DeclarationRule>()
            .Where(rule => rule.Cause != Cause.Completeness)
            .SelectMany(rule => rule.Examine(paper, RuleSettings.Default).Select(finding => $"{rule.Id} {finding.Field}"))];
    }

    private static string[] Flags(Declaration declaration)
    {
        Paper paper = new(declaration);
        return [.. RuleCatalogue.All.OfType<DeclarationRule>()
            .SelectMany(rule => rule.Examine(paper, RuleSettings.Default).Select(finding => $"{rule.Id} {finding.Severity} {finding.Field} {finding.Amount}"))
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<Declaration> Invented()
    {
        for (int seed = 0; seed < Forms; seed++)
        {
            Random random = new(seed);
            string text = TextPaper.Write(random, new PaperInventor(random).Next(), TextLayout.LaidOut);
            if (seed % 3 == 0)
                (text, _) = FormMutation.Apply(random, text);
            foreach (Declaration declaration in Reading.Read("invented.txt", Encoding.UTF8.GetBytes(text)).Declarations)
                yield return declaration;
        }
    }

    private static Declaration Stripped(Declaration d, Random random)
    {
        return d with
        {
            ProjectTypes = Some(d.ProjectTypes),
            FundPurposes = Some(d.FundPurposes),
            Start = Some(d.Start),
            End = Some(d.End),
            Overview = Some(d.Overview),
            Basis = Some(d.Basis),
            Necessity = Some(d.Necessity),
            Safeguards = Some(d.Safeguards),
            TotalBudget = Some(d.TotalBudget),
            CurrentBudget = Some(d.CurrentBudget),
            PriorBudget = Some(d.PriorBudget),
            PriorExecuted = Some(d.PriorExecuted),
            Plan = Some(d.Plan),
            OverallGoal = Some(d.OverallGoal),
            AnnualGoal = Some(d.AnnualGoal),
            BudgetLines = [.. d.BudgetLines.Select(line => line with { Amount = Some(line.Amount) })],
            Indicators = [.. d.Indicators.Select(indicator => indicator with { Target = Some(indicator.Target), Level1 = Some(indicator.Level1) })],
        };

        T? Some<T>(T? value)
            where T : class => random.Next(3) == 0 ? null : value;
    }
}
