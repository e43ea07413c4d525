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
    decimal? Actual,
    decimal? Weight,
    decimal? Score,
    string? Deviation)
{
    /// <param name="n">Row in the table, from 0.</param>
    public Indicator Put(PrintedPlaces printed, int n)
    {
        return new Indicator(
            printed.Of(At("level1"), Level1),
            printed.Of(At("level2"), Level2),
            printed.Sourced(At("name"), Name),
            printed.Of(At("target"), TargetText is null ? null : new Target(TargetText, Relation(Operator), Value, Upper, Unit)),
            Horizon ?? "annual",
            printed.Of(At("actual"), ActualText is null ? null : new Target(ActualText, null, Actual, null, Actual is null ? null : Unit)),
            Weight is { } weight ? printed.Sourced(At("weight"), weight) : null,
            Score is { } score ? printed.Sourced(At("score"), score) : null,
            printed.Of(At("deviation"), Deviation));

        string At(string column) => FormattableString.Invariant($"indicators[{n}].{column}");
    }

    private static Operator? Relation(string? symbol) => symbol switch
    {
        null => null,
        "≥" => Declarations.Operator.AtLeast,
        ">" => Declarations.Operator.MoreThan,
        "=" => Declarations.Operator.Equal,
        "<" => Declarations.Operator.LessThan,
        "≤" => Declarations.Operator.AtMost,
        "range" => Declarations.Operator.Range,
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, null),
    };
}
