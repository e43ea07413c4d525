namespace PerfTargets.Analytics.Cohorts;

/// <summary>Finds the value at which a weight is reached, of values that come in ascending order.</summary>
/// <param name="wanted">Reached exactly between two values: their middle, as the median of an even number is.</param>
internal struct WeightedQuantile(double wanted)
{
    private long _below;
    private bool _isReached;

    /// <summary>NaN while no value came.</summary>
    public double Value { get; private set; } = double.NaN;

    /// <summary>No later value can change it.</summary>
    public bool IsFound { get; private set; }

    public void Add(double value, long weight)
    {
        if (weight == 0)
            return;
        _below += weight;
        Value = _isReached ? (Value + value) / 2 : value;
        IsFound = _isReached || _below > wanted;
        _isReached = _below >= wanted;
    }
}
