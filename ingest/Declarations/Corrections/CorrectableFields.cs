namespace PerfTargets.Declarations.Corrections;

/// <summary>The fields of a declaration that a person may put right, by their JSON names without row numbers. Unit, year and project say which declaration it is, and are none of them.</summary>
public static class CorrectableFields
{
    private static readonly Dictionary<string, CorrectableField> All = new()
    {
        ["department"] = CorrectableField.OfText((d, _) => d.Department, (d, _, value) => d with { Department = value }),
        ["start"] = CorrectableField.OfDay((d, _) => d.Start, (d, _, value) => d with { Start = value }),
        ["end"] = CorrectableField.OfDay((d, _) => d.End, (d, _, value) => d with { End = value }),
        ["overview"] = CorrectableField.OfText((d, _) => d.Overview, (d, _, value) => d with { Overview = value }),
        ["basis"] = CorrectableField.OfText((d, _) => d.Basis, (d, _, value) => d with { Basis = value }),
        ["necessity"] = CorrectableField.OfText((d, _) => d.Necessity, (d, _, value) => d with { Necessity = value }),
        ["safeguards"] = CorrectableField.OfText((d, _) => d.Safeguards, (d, _, value) => d with { Safeguards = value }),
        ["totalBudget"] = CorrectableField.OfMoney((d, _) => d.TotalBudget, (d, _, value) => d with { TotalBudget = value }),
        ["currentBudget"] = CorrectableField.OfMoney((d, _) => d.CurrentBudget, (d, _, value) => d with { CurrentBudget = value }),
        ["priorBudget"] = CorrectableField.OfMoney((d, _) => d.PriorBudget, (d, _, value) => d with { PriorBudget = value }),
        ["priorExecuted"] = CorrectableField.OfMoney((d, _) => d.PriorExecuted, (d, _, value) => d with { PriorExecuted = value }),
        ["approved"] = CorrectableField.OfMoney((d, _) => d.Approved, (d, _, value) => d with { Approved = value }),
        ["revised"] = CorrectableField.OfMoney((d, _) => d.Revised, (d, _, value) => d with { Revised = value }),
        ["executed"] = CorrectableField.OfMoney((d, _) => d.Executed, (d, _, value) => d with { Executed = value }),
        ["executionWeight"] = CorrectableField.OfPoints((d, _) => d.ExecutionWeight, (d, _, value) => d with { ExecutionWeight = value }),
        ["executionScore"] = CorrectableField.OfPoints((d, _) => d.ExecutionScore, (d, _, value) => d with { ExecutionScore = value }),
        ["plan"] = CorrectableField.OfText((d, _) => d.Plan, (d, _, value) => d with { Plan = value }),
        ["overallGoal"] = CorrectableField.OfText((d, _) => d.OverallGoal, (d, _, value) => d with { OverallGoal = value }),
        ["annualGoal"] = CorrectableField.OfText((d, _) => d.AnnualGoal, (d, _, value) => d with { AnnualGoal = value }),
        ["annualResult"] = CorrectableField.OfText((d, _) => d.AnnualResult, (d, _, value) => d with { AnnualResult = value }),
        ["remarks"] = CorrectableField.OfText((d, _) => d.Remarks, (d, _, value) => d with { Remarks = value }),
        ["score"] = CorrectableField.OfPoints((d, _) => d.Score, (d, _, value) => d with { Score = value }),
        ["grade"] = CorrectableField.OfText((d, _) => d.Grade, (d, _, value) => d with { Grade = value }),
        ["budgetLines.name"] = CorrectableField.OfText((d, n) => d.BudgetLines[n].Name, (d, n, value) => Line(d, n, line => line with { Name = value ?? throw Needed() })),
        ["budgetLines.amount"] = CorrectableField.OfMoney((d, n) => d.BudgetLines[n].Amount, (d, n, value) => Line(d, n, line => line with { Amount = value })),
        ["indicators.level1"] = CorrectableField.OfText((d, n) => d.Indicators[n].Level1, (d, n, value) => Row(d, n, row => row with { Level1 = value })),
        ["indicators.level2"] = CorrectableField.OfText((d, n) => d.Indicators[n].Level2, (d, n, value) => Row(d, n, row => row with { Level2 = value })),
        ["indicators.name"] = CorrectableField.OfText((d, n) => d.Indicators[n].Name, (d, n, value) => Row(d, n, row => row with { Name = value ?? throw Needed() })),
        ["indicators.target"] = CorrectableField.OfTarget((d, n) => d.Indicators[n].Target, (d, n, value) => Row(d, n, row => row with { Target = value })),
        ["indicators.actual"] = CorrectableField.OfTarget((d, n) => d.Indicators[n].Actual, (d, n, value) => Row(d, n, row => row with { Actual = value })),
        ["indicators.weight"] = CorrectableField.OfPoints((d, n) => d.Indicators[n].Weight, (d, n, value) => Row(d, n, row => row with { Weight = value })),
        ["indicators.score"] = CorrectableField.OfPoints((d, n) => d.Indicators[n].Score, (d, n, value) => Row(d, n, row => row with { Score = value })),
        ["indicators.deviation"] = CorrectableField.OfText((d, n) => d.Indicators[n].Deviation, (d, n, value) => Row(d, n, row => row with { Deviation = value })),
    };

    /// <returns>Null where nobody may put it right, or there is no such field.</returns>
    public static CorrectableField? Find(string field) => All.GetValueOrDefault(field);

    /// <summary>Whether a target is expected, which is read before it is kept.</summary>
    public static bool IsTarget(string field) => field is "indicators.target" or "indicators.actual";

    /// <summary>The name of a row, by which a correction finds it again.</summary>
    public static string RowName(Declaration declaration, string field, int row)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        return Names(declaration, field)[row];
    }

    /// <summary>Which of the rows of its name a row is, from 0.</summary>
    public static int Nth(Declaration declaration, string field, int row)
    {
        IReadOnlyList<string> names = Names(declaration, field);
        return names.Take(row).Count(name => Identity.Normalise(name) == Identity.Normalise(names[row]));
    }

    /// <returns>Null where there is no such row.</returns>
    internal static int? RowOf(Declaration declaration, string field, string name, int nth) => Names(declaration, field).Index()
        .Where(row => Identity.Normalise(row.Item) == Identity.Normalise(name)).Skip(nth).Select(row => (int?)row.Index).FirstOrDefault();

    private static IReadOnlyList<string> Names(Declaration declaration, string field) => field.StartsWith("indicators.", StringComparison.Ordinal)
        ? [.. declaration.Indicators.Select(row => row.Name.Value)]
        : [.. declaration.BudgetLines.Select(line => line.Name.Value)];

    private static Declaration Line(Declaration declaration, int n, Func<BudgetLine, BudgetLine> put) =>
        declaration with { BudgetLines = [.. declaration.BudgetLines.Select((line, i) => i == n ? put(line) : line)] };

    private static Declaration Row(Declaration declaration, int n, Func<Indicator, Indicator> put) =>
        declaration with { Indicators = [.. declaration.Indicators.Select((row, i) => i == n ? put(row) : row)] };

    private static FormatException Needed() => new("a row has a name");
}
