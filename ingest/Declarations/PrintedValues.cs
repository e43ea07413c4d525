using System.Globalization;

namespace PerfTargets.Declarations;

/// <summary>A value of a declaration by its field's JSON name, with where it is printed.</summary>
/// <param name="N">Row of budget lines or indicators, from 0; null elsewhere.</param>
public sealed record PrintedValue(string Field, int? N, IReadOnlyList<Place> Places);

/// <summary>Every value of a declaration that says where it was read.</summary>
public static class PrintedValues
{
    public static IEnumerable<PrintedValue> Of(Declaration declaration)
    {
        Declaration d = declaration;
        return Fields().OfType<PrintedValue>();

        IEnumerable<PrintedValue?> Fields()
        {
            yield return Value("unit", d.Unit);
            yield return Value("department", d.Department);
            yield return Value("year", d.Year);
            yield return Value("project", d.Project);
            yield return Value("projectTypes", d.ProjectTypes);
            yield return Value("fundPurposes", d.FundPurposes);
            yield return Value("start", d.Start);
            yield return Value("end", d.End);
            yield return Value("overview", d.Overview);
            yield return Value("basis", d.Basis);
            yield return Value("necessity", d.Necessity);
            yield return Value("safeguards", d.Safeguards);
            yield return Value("totalBudget", d.TotalBudget);
            yield return Value("currentBudget", d.CurrentBudget);
            yield return Value("priorBudget", d.PriorBudget);
            yield return Value("priorExecuted", d.PriorExecuted);
            yield return Value("plan", d.Plan);
            yield return Value("overallGoal", d.OverallGoal);
            yield return Value("annualGoal", d.AnnualGoal);
            yield return Value("remarks", d.Remarks);
            for (int n = 0; n < d.BudgetLines.Count; n++)
            {
                yield return Cell("budgetLines", n, "name", d.BudgetLines[n].Name);
                yield return Cell("budgetLines", n, "amount", d.BudgetLines[n].Amount);
            }
            for (int n = 0; n < d.Indicators.Count; n++)
            {
                Indicator indicator = d.Indicators[n];
                yield return Cell("indicators", n, "level1", indicator.Level1);
                yield return Cell("indicators", n, "level2", indicator.Level2);
                yield return Cell("indicators", n, "name", indicator.Name);
                yield return Cell("indicators", n, "target", indicator.Target);
                yield return Cell("indicators", n, "actual", indicator.Actual);
                yield return Cell("indicators", n, "weight", indicator.Weight);
                yield return Cell("indicators", n, "score", indicator.Score);
                yield return Cell("indicators", n, "deviation", indicator.Deviation);
            }
        }
    }

    private static PrintedValue? Value<T>(string field, Sourced<T>? value, int? n = null) =>
        value is null ? null : new PrintedValue(field, n, value.Places);

    private static PrintedValue? Cell<T>(string rows, int n, string column, Sourced<T>? value) =>
        value is null ? null : Value(string.Create(CultureInfo.InvariantCulture, $"{rows}[{n}].{column}"), value, n);
}
