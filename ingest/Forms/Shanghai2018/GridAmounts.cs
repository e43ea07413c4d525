using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The four amounts of a form in tables.</summary>
internal sealed class GridAmounts
{
    private readonly Dictionary<FormLabel, Sourced<Money>> _amounts = [];

    public GridAmounts(GridFields<FormLabel> fields)
    {
        foreach (FormLabel label in Enum.GetValues<FormLabel>().Where(label => label.IsAmount()))
        {
            if (fields.Amount(label) is { } amount)
                _amounts[label] = amount;
        }
        AmountBounds.Check(_amounts);
    }

    public Sourced<Money>? this[FormLabel label] => _amounts.GetValueOrDefault(label);
}
