using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Lineages;

/// <summary>One step of the waterfall of a match's score (得分依据).</summary>
/// <param name="Start">Bits before it; <paramref name="Bits"/> are added, or taken.</param>
public sealed record MatchReason(Bilingual Text, double Start, double Bits)
{
    /// <summary>In the order in which they add up.</summary>
    public static IReadOnlyList<MatchReason> Of(ProjectMatch match)
    {
        ArgumentNullException.ThrowIfNull(match);
        List<MatchReason> steps = [];
        double at = 0;
        foreach (JsonElement reason in JsonSerializer.Deserialize<JsonElement>(match.Reasons).EnumerateArray())
        {
            double bits = reason.GetProperty("bits").GetDouble();
            steps.Add(new MatchReason(new Bilingual(reason.GetProperty("zh").GetString()!, reason.GetProperty("en").GetString()!), at, bits));
            at += bits;
        }
        return steps;
    }

    /// <summary>Where the widest of the steps ends on either side, for a common scale.</summary>
    public static (double Low, double High) Range(IReadOnlyList<MatchReason> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        double[] ends = [0, .. steps.SelectMany(step => new[] { step.Start, step.Start + step.Bits })];
        return (ends.Min(), Math.Max(ends.Max(), ends.Min() + 1));
    }
}
