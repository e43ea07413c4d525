using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Which values fit the store's columns; a document may print anything, and what does not fit goes to quarantine.</summary>
public static class Storable
{
    private const decimal AmountLimit = 1e16m;

    private const decimal PointsLimit = 1e4m;

    /// <returns>JSON name of the first field that does not fit; null where all do.</returns>
    public static string? Exceeded(Declaration declaration)
    {
        Declaration d = declaration;
        if (Year(d) is null)
            return "year";
        if (d.BudgetLines.Count > short.MaxValue)
            return "budgetLines";
        if (d.Funding.Count > short.MaxValue)
            return "funding";
        if (d.Indicators.Count > short.MaxValue)
            return "indicators";
        (string Field, Sourced<Money>? Amount)[] amounts =
        [
            ("totalBudget", d.TotalBudget), ("currentBudget", d.CurrentBudget), ("priorBudget", d.PriorBudget), ("priorExecuted", d.PriorExecuted),
            ("approved", d.Approved), ("revised", d.Revised), ("executed", d.Executed),
            .. d.Funding.Select((part, n) => (FormattableString.Invariant($"funding[{n}].amount"), (Sourced<Money>?)part.Amount)),
            .. d.BudgetLines.Select((line, n) => (FormattableString.Invariant($"budgetLines[{n}].amount"), line.Amount)),
        ];
        if (amounts.FirstOrDefault(amount => !Fits(amount.Amount)) is { Field: { } field })
            return field;
        (string Field, Sourced<decimal>? Points)[] scores = [("executionWeight", d.ExecutionWeight), ("executionScore", d.ExecutionScore), ("score", d.Score)];
        if (scores.FirstOrDefault(score => !Fits(score.Points)) is { Field: { } scored })
            return scored;
        int points = d.Indicators.ToList().FindIndex(indicator => !Fits(indicator.Weight) || !Fits(indicator.Score));
        return points < 0 ? null : FormattableString.Invariant($"indicators[{points}].weight");
    }

    internal static int? Year(Declaration? declaration) => declaration?.Year.Value is > 0 and <= short.MaxValue and var year ? year : null;

    internal static decimal? CurrentBudget(Declaration? declaration) => Fits(declaration?.CurrentBudget) ? declaration?.CurrentBudget?.Value.Amount : null;

    private static bool Fits(Sourced<Money>? amount) => amount is null || Math.Abs(amount.Value.Amount) < AmountLimit;

    private static bool Fits(Sourced<decimal>? points) =>
        points is null || (Math.Abs(points.Value) < PointsLimit && decimal.Round(points.Value, 2) == points.Value);
}
