namespace PerfTargets.Declarations;

/// <summary>Every value of a declaration with its place, under the field names that the JSON uses.</summary>
public static class Places
{
    /// <summary>A row a value and place: <c>unit</c>, <c>budgetLines.amount</c> with its row number, …</summary>
    /// <remarks>N is the row in the table of budget lines or indicators, from 0; null outside tables.</remarks>
    public static IEnumerable<(string Field, int? N, Place Place)> Of(Declaration d) =>
        Single("unit", d.Unit)
            .Concat(Single("department", d.Department))
            .Concat(Single("year", d.Year))
            .Concat(Single("project", d.Project))
            .Concat(Single("projectTypes", d.ProjectTypes))
            .Concat(Single("fundPurposes", d.FundPurposes))
            .Concat(Single("start", d.Start))
            .Concat(Single("end", d.End))
            .Concat(Single("totalBudget", d.TotalBudget))
            .Concat(Single("currentBudget", d.CurrentBudget))
            .Concat(Single("priorBudget", d.PriorBudget))
            .Concat(Single("priorExecuted", d.PriorExecuted))
            .Concat(Narratives.Of(d).SelectMany(narrative => Single(narrative.Field, narrative.Text)))
            .Concat(d.BudgetLines.SelectMany((line, n) => Row("budgetLines.name", n, line.Name).Concat(Row("budgetLines.amount", n, line.Amount))))
            .Concat(d.Indicators.SelectMany(OfIndicator));

    private static IEnumerable<(string, int?, Place)> OfIndicator(Indicator indicator, int n) =>
        Row("indicators.level1", n, indicator.Level1)
            .Concat(Row("indicators.level2", n, indicator.Level2))
            .Concat(Row("indicators.name", n, indicator.Name))
            .Concat(Row("indicators.target", n, indicator.Target))
            .Concat(Row("indicators.actual", n, indicator.Actual))
            .Concat(Row("indicators.weight", n, indicator.Weight))
            .Concat(Row("indicators.score", n, indicator.Score))
            .Concat(Row("indicators.deviation", n, indicator.Deviation));

    private static IEnumerable<(string, int?, Place)> Single<T>(string field, Sourced<T>? value) => Row(field, null, value);

    private static IEnumerable<(string, int?, Place)> Row<T>(string field, int? n, Sourced<T>? value) =>
        value?.Places.Select(place => (field, n, place)) ?? [];
}
