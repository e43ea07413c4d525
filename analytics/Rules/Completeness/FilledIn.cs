using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>Whether a field of the template has something in it (已填).</summary>
internal static class FilledIn
{
    /// <param name="field">JSON name.</param>
    public static bool Has(Paper paper, string field)
    {
        Declaration d = paper.Declaration;
        return field switch
        {
            "department" => Text(paper, d.Department),
            "projectTypes" => d.ProjectTypes is not null,
            "fundPurposes" => d.FundPurposes is not null,
            "start" => d.Start is not null,
            "end" => d.End is not null,
            "totalBudget" => d.TotalBudget is not null,
            "currentBudget" => d.CurrentBudget is not null,
            "priorBudget" => d.PriorBudget is not null,
            "priorExecuted" => d.PriorExecuted is not null,
            "budgetLines" => d.BudgetLines.Count > 0,
            "indicators" => d.Indicators.Count > 0,
            "overview" => Text(paper, d.Overview),
            "basis" => Text(paper, d.Basis),
            "necessity" => Text(paper, d.Necessity),
            "safeguards" => Text(paper, d.Safeguards),
            "plan" => Text(paper, d.Plan),
            "overallGoal" => Text(paper, d.OverallGoal),
            "annualGoal" => Text(paper, d.AnnualGoal),
            "remarks" => Text(paper, d.Remarks),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field that a template can require."),
        };
    }

    private static bool Text(Paper paper, Sourced<string>? text) => paper.Plain(text) is { Length: > 0 };
}
