using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>Values whose reading is decided once more, by what else the form says.</summary>
internal static class Decided
{
    public static Place As(this Place place, Decision decision) => place with { DecidedBy = decision.By, Confidence = decision.Confidence };

    public static Sourced<T> As<T>(this Sourced<T> value, Decision decision) => value with { Places = [.. value.Places.Select(place => place.As(decision))] };

    /// <summary>A text with its rest, which stands in another cell.</summary>
    public static Sourced<string> And(this Sourced<string> text, GridCell rest) =>
        new(text.Value + rest.Word, [.. text.Places.Select(place => place.As(Decision.Repair)), rest.At(Decision.Repair)]);

    /// <summary>As <see cref="As{T}(Sourced{T}, Decision)"/>, but what is open stays open.</summary>
    public static Sourced<T> Still<T>(this Sourced<T> value, Decision decision) =>
        value with { Places = [.. value.Places.Select(place => place.Confidence > decision.Confidence ? place : place.As(decision))] };
}
