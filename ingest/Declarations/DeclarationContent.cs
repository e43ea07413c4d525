using System.Globalization;

namespace PerfTargets.Declarations;

/// <summary>What a declaration says, as one text: equal for two readings that say the same, whatever the order inside their tables.</summary>
internal static class DeclarationContent
{
    public static string Of(Declaration declaration) => string.Join('\u001e',
    [
        declaration.Form,
        declaration.Kind.ToString(),
        declaration.Currency,
        declaration.Synthetic ? "synthetic" : "",
        declaration.Unit.Value,
        declaration.Department?.Value ?? "",
        Number(declaration.Year.Value),
        declaration.Project.Value,
        Texts(declaration.ProjectTypes?.Value),
        Texts(declaration.FundPurposes?.Value),
        Day(declaration.Start),
        Day(declaration.End),
        declaration.Overview?.Value ?? "",
        declaration.Basis?.Value ?? "",
        declaration.Necessity?.Value ?? "",
        declaration.Safeguards?.Value ?? "",
        Number(declaration.TotalBudget?.Value.Amount),
        Number(declaration.CurrentBudget?.Value.Amount),
        Number(declaration.PriorBudget?.Value.Amount),
        Number(declaration.PriorExecuted?.Value.Amount),
        Rows(declaration.BudgetLines.Select(Line)),
        declaration.Plan?.Value ?? "",
        declaration.OverallGoal?.Value ?? "",
        declaration.AnnualGoal?.Value ?? "",
        declaration.Remarks?.Value ?? "",
        Rows(declaration.Indicators.Select(Row)),
    ]);

    private static string Line(BudgetLine line) => Cells(line.Name.Value, Number(line.Amount?.Value.Amount));

    private static string Row(Indicator indicator) => Cells(
        indicator.Level1?.Value,
        indicator.Level2?.Value,
        indicator.Name.Value,
        indicator.Horizon,
        Text(indicator.Target),
        Text(indicator.Actual),
        Number(indicator.Weight?.Value),
        Number(indicator.Score?.Value),
        indicator.Deviation?.Value);

    private static string? Text(Sourced<Target>? target) => target is { Value: var value }
        ? Cells(value.Text, value.Operator?.ToString(), Number(value.Value), Number(value.Upper), value.Unit)
        : null;

    private static string Rows(IEnumerable<string> rows) => string.Join('\u001d', rows.Order(StringComparer.Ordinal));

    private static string Cells(params string?[] cells) => string.Join('\u001f', cells);

    private static string Texts(IReadOnlyList<string>? texts) => texts is null ? "" : "[" + string.Join(',', texts.Order(StringComparer.Ordinal)) + "]";

    private static string Day(Sourced<DateOnly>? date) => date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>95 and 95.00 are one number.</summary>
    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
