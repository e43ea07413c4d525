using System.Globalization;

namespace PerfTargets.Declarations;

/// <summary>A field in which two readings of one declaration differ.</summary>
/// <param name="Field">JSON name; of tables the name of the table and the column, e.g. <c>indicators.target</c>.</param>
/// <param name="Before">What only the first says, as printed; null where it says nothing there.</param>
/// <param name="Now">What only the second says.</param>
public sealed record Difference(string Field, string? Before, string? Now);

/// <summary>What two readings of the same declaration say differently; width, white space and the order of rows do not count.</summary>
public static class DeclarationDifferences
{
    public static IEnumerable<Difference> Between(Declaration before, Declaration now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        ILookup<string, string> first = Values(before).ToLookup(value => value.Field, value => value.Text), second = Values(now).ToLookup(value => value.Field, value => value.Text);
        foreach (string field in first.Select(group => group.Key).Union(second.Select(group => group.Key)))
        {
            string[] gone = [.. Only(first[field], second[field])], come = [.. Only(second[field], first[field])];
            for (int i = 0; i < Math.Max(gone.Length, come.Length); i++)
                yield return new Difference(field, gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
        }
    }

    /// <summary>What one says and the other does not, as often as it says it more.</summary>
    private static List<string> Only(IEnumerable<string> said, IEnumerable<string> other)
    {
        List<string> keys = [.. other.Select(Identity.Normalise)];
        return [.. said.Where(text => !keys.Remove(Identity.Normalise(text)))];
    }

    private static IEnumerable<(string Field, string Text)> Values(Declaration d)
    {
        (string Field, string? Text)[] scalars =
        [
            ("department", d.Department?.Value),
            ("projectTypes", d.ProjectTypes is { } types ? string.Join('、', types.Value.Order(StringComparer.Ordinal)) : null),
            ("fundPurposes", d.FundPurposes is { } purposes ? string.Join('、', purposes.Value.Order(StringComparer.Ordinal)) : null),
            ("start", Day(d.Start)), ("end", Day(d.End)),
            ("totalBudget", d.TotalBudget?.Value.ToString()), ("currentBudget", d.CurrentBudget?.Value.ToString()),
            ("priorBudget", d.PriorBudget?.Value.ToString()), ("priorExecuted", d.PriorExecuted?.Value.ToString()),
            ("approved", d.Approved?.Value.ToString()), ("revised", d.Revised?.Value.ToString()), ("executed", d.Executed?.Value.ToString()),
            ("executionWeight", Points(d.ExecutionWeight)), ("executionScore", Points(d.ExecutionScore)), ("score", Points(d.Score)), ("grade", d.Grade?.Value),
            .. Narratives.Of(d).Select(narrative => (narrative.Field, narrative.Text?.Value)),
        ];
        return scalars.Where(scalar => scalar.Text is not null).Select(scalar => (scalar.Field, scalar.Text!))
            .Concat(d.Funding.Select(part => ("funding", $"{part.Source.Value} {part.Stage} {part.Amount.Value}")))
            .Concat(d.BudgetLines.Select(line => ("budgetLines", $"{line.Name.Value} {line.Amount?.Value}")))
            .Concat(d.Indicators.Select(indicator => ("indicators", string.Join(' ', new[] { indicator.Level1?.Value, indicator.Level2?.Value, indicator.Name.Value, indicator.Target?.Value.Text, indicator.Actual?.Value.Text }.OfType<string>()))));
    }

    private static string? Points(Sourced<decimal>? points) => points?.Value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Day(Sourced<DateOnly>? day) => day?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
