using System.Globalization;
using System.Text;

namespace PerfTargets.Declarations;

/// <summary>
/// Version of a declaration: a hash of what it says. Places, issues and the order inside a table do not count, so that
/// the same declaration read from two documents is one.
/// </summary>
public static class ContentVersion
{
    public static ulong Of(Declaration declaration)
    {
        StringBuilder text = new();
        void Add(object? value) => text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append('\u001f');
        foreach (object? value in Fields(declaration))
            Add(value);
        foreach (string line in declaration.BudgetLines.Select(line => Row(line.Name.Value, Number(line.Amount?.Value.Amount))).Order(StringComparer.Ordinal))
            Add(line);
        foreach (string indicator in declaration.Indicators.Select(Row).Order(StringComparer.Ordinal))
            Add(indicator);
        return Identity.Of("version", text.ToString());
    }

    private static IEnumerable<object?> Fields(Declaration d) =>
    [
        d.Form, d.Kind, d.Currency, d.Unit.Value, d.Department?.Value, d.Year.Value, d.Project.Value,
        Ticks(d.ProjectTypes), Ticks(d.FundPurposes), d.Start?.Value.DayNumber, d.End?.Value.DayNumber,
        Number(d.TotalBudget?.Value.Amount), Number(d.CurrentBudget?.Value.Amount), Number(d.PriorBudget?.Value.Amount), Number(d.PriorExecuted?.Value.Amount),
        .. Narratives.Of(d).Select(narrative => narrative.Text?.Value),
    ];

    private static string Row(Indicator indicator) => Row(
        indicator.Level1?.Value, indicator.Level2?.Value, indicator.Name.Value, indicator.Target?.Value.Text, indicator.Horizon,
        indicator.Actual?.Value.Text, Number(indicator.Weight?.Value), Number(indicator.Score?.Value), indicator.Deviation?.Value);

    private static string Row(params string?[] cells) => string.Join('\u001e', cells);

    private static string? Ticks(Sourced<IReadOnlyList<string>>? ticks) => ticks is null ? null : "[" + string.Join('\u001e', ticks.Value) + "]";

    /// <summary>1.0 and 1.00 are one amount.</summary>
    private static string? Number(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture);
}
