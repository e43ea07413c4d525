using System.Globalization;
using System.Text;

namespace PerfTargets.Declarations;

/// <summary>
/// Version of a declaration's content: the same values give the same number, whatever document, format, place or row
/// order they were read from, and however sure the reading was. Of texts, width and white space do not count: formats wrap and
/// space the same text each in its own way.
/// </summary>
public static class ContentVersion
{
    public static ulong Of(Declaration declaration)
    {
        Declaration d = declaration;
        return Identity.Of(
            d.Form, d.Kind.ToString(), d.Currency, Text(d.Synthetic),
            Text(d.Unit), Text(d.Department), Text(d.Year), Text(d.Project),
            Rows(d.ProjectTypes?.Value, type => type), Rows(d.FundPurposes?.Value, purpose => purpose),
            Text(d.Start), Text(d.End), Text(d.Overview), Text(d.Basis), Text(d.Necessity), Text(d.Safeguards),
            Text(d.TotalBudget), Text(d.CurrentBudget), Text(d.PriorBudget), Text(d.PriorExecuted),
            Text(d.Approved), Text(d.Revised), Text(d.Executed), Text(d.ExecutionWeight), Text(d.ExecutionScore),
            Rows(d.Funding, part => Row(Text(part.Source), part.Stage, Text(part.Amount))),
            Rows(d.BudgetLines, line => Row(Text(line.Name), Text(line.Amount))),
            Text(d.Plan), Text(d.OverallGoal), Text(d.AnnualGoal), Text(d.AnnualResult), Text(d.Remarks), Text(d.Score), Text(d.Grade),
            Rows(d.Indicators, Indicator));
    }

    private static string Indicator(Indicator indicator) => Row(
    [
        Text(indicator.Level1), Text(indicator.Level2), Text(indicator.Name), Target(indicator.Target), indicator.Horizon,
        Target(indicator.Actual), Text(indicator.Weight), Text(indicator.Score), Text(indicator.Deviation), .. indicator.Direction is { } direction ? [direction.Value] : Array.Empty<string>(),
    ]);

    private static string Target(Sourced<Target>? target) => target is null
        ? Text(null)
        : Row(Text((object)target.Value.Text), Text(target.Value.Operator), Text(target.Value.Value), Text(target.Value.Upper), Text(target.Value.Unit));

    private static string Text<T>(Sourced<T>? sourced)
        where T : notnull => Text(sourced is null ? null : sourced.Value);

    /// <summary>Null differs from an empty text; 1.20 does not differ from 1.2.</summary>
    private static string Text(object? value) => value switch
    {
        null => "\0",
        Money money => Text(money.Amount),
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        string text => Identity.Normalise(text),
        _ => value.ToString()!,
    };

    private static string Rows<T>(IReadOnlyList<T>? rows, Func<T, string> text) => rows is null
        ? Text(null)
        : string.Join('\u001d', rows.Select(text).Order(StringComparer.Ordinal));

    private static string Row(params ReadOnlySpan<string> cells)
    {
        var row = new StringBuilder();
        foreach (string cell in cells)
            row.Append(cell).Append('\u001e');
        return row.ToString();
    }
}
