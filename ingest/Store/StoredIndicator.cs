using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>A row of <c>indicator</c> with its name.</summary>
internal sealed record StoredIndicator(
    string? Level1,
    string? Level2,
    string Name,
    string? Horizon,
    string? TargetText,
    string? Operator,
    decimal? Value,
    decimal? Upper,
    string? Unit,
    string? ActualText,
    string? ActualOperator,
    decimal? Actual,
    decimal? ActualUpper,
    string? ActualUnit,
    decimal? Weight,
    decimal? Score,
    string? Deviation,
    string? Direction)
{
    /// <param name="n">Row in the table, from 0.</param>
    /// <param name="row">The row of a ledger that tells it.</param>
    public Indicator Put(PrintedPlaces printed, int n, LedgerRow? row = null)
    {
        return new Indicator(
            Of("level1", Level1, Level1),
            Of("level2", Level2, Level2),
            Of("name", Name, Name)!,
            Of("target", TargetText is null ? null : new Target(TargetText, Codes.OperatorOf(Operator), Value, Upper, Unit), TargetText),
            Horizon ?? "annual",
            Of("actual", ActualText is null ? null : new Target(ActualText, Codes.OperatorOf(ActualOperator), Actual, ActualUpper, ActualUnit), ActualText),
            Weight is { } weight ? printed.Sourced(At("weight"), weight, row) : null,
            Score is { } score ? printed.Sourced(At("score"), score, row) : null,
            Of("deviation", Deviation, Deviation),
            Of("direction", Direction, Direction));

        Sourced<T>? Of<T>(string column, T? value, string? text)
            where T : class => value is null ? null : printed.Sourced(At(column), value, row is null ? null : row with { Text = text ?? "" });

        string At(string column) => FormattableString.Invariant($"indicators[{n}].{column}");
    }
}
