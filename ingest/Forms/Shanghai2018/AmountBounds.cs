using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>What bounds an amount of the head: this year's is a part of the total, and what was spent of what was budgeted.</summary>
internal static class AmountBounds
{
    public static void Check(Dictionary<FormLabel, Sourced<Money>> amounts)
    {
        Check(amounts, FormLabel.CurrentBudget, FormLabel.TotalBudget);
        Check(amounts, FormLabel.PriorExecuted, FormLabel.PriorBudget);
    }

    private static void Check(Dictionary<FormLabel, Sourced<Money>> amounts, FormLabel bounded, FormLabel bound)
    {
        if (amounts.TryGetValue(bounded, out Sourced<Money>? value) && amounts.TryGetValue(bound, out Sourced<Money>? most) && value.Value > most.Value && value.Confidence == Confidence.Good)
        {
            amounts[bounded] = value.As(Decision.Exceeds);
            amounts[bound] = most.As(Decision.Exceeds);
        }
    }
}
