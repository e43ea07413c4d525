using System.Globalization;

namespace PerfTargets.Declarations;

/// <summary>One value of a declaration: its JSON name, e.g. <c>indicators[3].target</c>, and where it was read.</summary>
/// <param name="N">Row of budget lines or indicators, from 0, as in the name; null elsewhere.</param>
public sealed record DeclarationField(string Name, int? N, IReadOnlyList<Place> Places)
{
    public Confidence Confidence => PlaceConfidence.Of(Places);
}

/// <summary>Walks the values of a declaration that are there, in the order of the contract.</summary>
public static class DeclarationFields
{
    public static IEnumerable<DeclarationField> Of(Declaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return Scalars(declaration).Concat(Parts(declaration)).Concat(Lines(declaration)).Concat(Indicators(declaration)).OfType<DeclarationField>();
    }

    private static IEnumerable<DeclarationField?> Scalars(Declaration declaration) =>
    [
        Field("unit", declaration.Unit),
        Field("department", declaration.Department),
        Field("year", declaration.Year),
        Field("revision", declaration.Revision),
        Field("revisionNumber", declaration.RevisionNumber),
        Field("project", declaration.Project),
        Field("projectTypes", declaration.ProjectTypes),
        Field("fundPurposes", declaration.FundPurposes),
        Field("start", declaration.Start),
        Field("end", declaration.End),
        Field("overview", declaration.Overview),
        Field("basis", declaration.Basis),
        Field("necessity", declaration.Necessity),
        Field("safeguards", declaration.Safeguards),
        Field("totalBudget", declaration.TotalBudget),
        Field("currentBudget", declaration.CurrentBudget),
        Field("priorBudget", declaration.PriorBudget),
        Field("priorExecuted", declaration.PriorExecuted),
        Field("approved", declaration.Approved),
        Field("revised", declaration.Revised),
        Field("executed", declaration.Executed),
        Field("executionWeight", declaration.ExecutionWeight),
        Field("executionScore", declaration.ExecutionScore),
        Field("plan", declaration.Plan),
        Field("overallGoal", declaration.OverallGoal),
        Field("annualGoal", declaration.AnnualGoal),
        Field("annualResult", declaration.AnnualResult),
        Field("remarks", declaration.Remarks),
        Field("score", declaration.Score),
        Field("grade", declaration.Grade),
    ];

    private static IEnumerable<DeclarationField?> Parts(Declaration declaration) =>
        declaration.Funding.SelectMany((part, n) => new[]
        {
            Cell("funding", n, "source", part.Source),
            Cell("funding", n, "amount", part.Amount),
        });

    private static IEnumerable<DeclarationField?> Lines(Declaration declaration) =>
        declaration.BudgetLines.SelectMany((line, n) => new[]
        {
            Cell("budgetLines", n, "name", line.Name),
            Cell("budgetLines", n, "amount", line.Amount),
        });

    private static IEnumerable<DeclarationField?> Indicators(Declaration declaration) =>
        declaration.Indicators.SelectMany((indicator, n) => new[]
        {
            Cell("indicators", n, "level1", indicator.Level1),
            Cell("indicators", n, "level2", indicator.Level2),
            Cell("indicators", n, "name", indicator.Name),
            Cell("indicators", n, "target", indicator.Target),
            Cell("indicators", n, "actual", indicator.Actual),
            Cell("indicators", n, "weight", indicator.Weight),
            Cell("indicators", n, "score", indicator.Score),
            Cell("indicators", n, "deviation", indicator.Deviation),
        });

    private static DeclarationField? Field<T>(string name, Sourced<T>? value) => value is null ? null : new DeclarationField(name, null, value.Places);

    private static DeclarationField? Cell<T>(string table, int n, string column, Sourced<T>? value) =>
        value is null ? null : new DeclarationField(string.Create(CultureInfo.InvariantCulture, $"{table}[{n}].{column}"), n, value.Places);
}
