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
    public Indicator Put(PrintedPlaces printed, int n)
    {
        return new Indicator(
            printed.Of(At("level1"), Level1),
            printed.Of(At("level2"), Level2),
            printed.Sourced(At("name"), Name),
            printed.Of(At("target"), TargetText is null ? null : new Target(TargetText, Codes.OperatorOf(Operator), Value, Upper, Unit)),
            Horizon ?? "annual",
            printed.Of(At("actual"), ActualText is null ? null : new Target(ActualText, Codes.OperatorOf(ActualOperator), Actual, ActualUpper, ActualUnit)),
            Weight is { } weight ? printed.Sourced(At("weight"), weight) : null,
            Score is { } score ? printed.Sourced(At("score"), score) : null,
            printed.Of(At("deviation"), Deviation),
            printed.Of(At("direction"), Direction));

        string At(string column) => FormattableString.Invariant($"indicators[{n}].{column}");
    }
}
