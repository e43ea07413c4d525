namespace PerfTargets.Declarations;

/// <summary>One value of a declaration: its JSON name, e.g. <c>indicators[3].target</c>, and where it was read.</summary>
public sealed record DeclarationField(string Name, IReadOnlyList<Place> Places)
{
    public Confidence Confidence => Places.Max(place => place.Confidence);
}

/// <summary>Walks the values of a declaration that are there, in the order of the contract.</summary>
public static class DeclarationFields
{
    public static IEnumerable<DeclarationField> Of(Declaration declaration)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return Scalars(declaration).Concat(Lines(declaration)).Concat(Indicators(declaration));
    }

    private static IEnumerable<DeclarationField> Scalars(Declaration declaration) =>
        new[]
        {
            Field("unit", declaration.Unit),
            Field("department", declaration.Department),
            Field("year", declaration.Year),
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
            Field("plan", declaration.Plan),
            Field("overallGoal", declaration.OverallGoal),
            Field("annualGoal", declaration.AnnualGoal),
            Field("remarks", declaration.Remarks),
        }.OfType<DeclarationField>();

    private static IEnumerable<DeclarationField> Lines(Declaration declaration) =>
        declaration.BudgetLines.SelectMany((line, i) => new[]
        {
            Field($"budgetLines[{i}].name", line.Name),
            Field($"budgetLines[{i}].amount", line.Amount),
        }).OfType<DeclarationField>();

    private static IEnumerable<DeclarationField> Indicators(Declaration declaration) =>
        declaration.Indicators.SelectMany((indicator, i) => new[]
        {
            Field($"indicators[{i}].level1", indicator.Level1),
            Field($"indicators[{i}].level2", indicator.Level2),
            Field($"indicators[{i}].name", indicator.Name),
            Field($"indicators[{i}].target", indicator.Target),
            Field($"indicators[{i}].actual", indicator.Actual),
            Field($"indicators[{i}].weight", indicator.Weight),
            Field($"indicators[{i}].score", indicator.Score),
            Field($"indicators[{i}].deviation", indicator.Deviation),
        }).OfType<DeclarationField>();

    private static DeclarationField? Field<T>(string name, Sourced<T>? value) => value is null ? null : new DeclarationField(name, value.Places);
}
