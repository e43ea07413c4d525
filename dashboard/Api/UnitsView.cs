using PerfTargets.Ingest;
using PerfTargets.Ingest.Units;

namespace PerfTargets.Dashboard.Api;

/// <summary>What taking in a list of units came to.</summary>
/// <param name="Findings">Why nothing was taken in, each with its line; empty when all was.</param>
/// <param name="Version">Data version that it made; null where nothing was taken in.</param>
internal sealed record UnitsView(string Summary, IReadOnlyList<string> Findings, long? Version = null)
{
    public static UnitsView Of(Home home, string name, ReadOnlySpan<byte> bytes) => home.TakeUnits(name, bytes) switch
    {
        UnitListOutcome.Taken taken => new UnitsView(
            FormattableString.Invariant($"units {taken.Units}  aliases {taken.Aliases}  predecessors {taken.Predecessors}  data version {taken.Seq}"), [], taken.Seq),
        UnitListOutcome.Refused refused => new UnitsView("", refused.Findings),
        var other => throw new ArgumentOutOfRangeException(nameof(home), other, null),
    };
}
