using PerfTargets.Analytics.Measures;

namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>What budgets the declarations of a unit, a department or a kind have on average, as one number for a model (目标编码), drawn to the mean of all where there are few.</summary>
internal sealed class KeyedMean
{
    /// <summary>So many declarations of the mean of all are added to those of a key.</summary>
    private const double Weight = 10;

    private readonly Func<DeclarationFeatures, string> _key;
    private readonly double _mean;
    private readonly Dictionary<string, (double Sum, int Count)> _keys = [];
    private readonly Dictionary<(string, ulong), (double Sum, int Count)> _own = [];

    public KeyedMean(IReadOnlyList<DeclarationFeatures> rows, Func<DeclarationFeatures, string> key)
    {
        _key = key;
        _mean = rows.Average(LogBudget);
        foreach (DeclarationFeatures row in rows)
        {
            double log = LogBudget(row);
            string name = key(row);
            Add(_keys, name, log);
            Add(_own, (name, row.LineageId), log);
        }
    }

    /// <summary>In ln(yuan), without what the row's own project asks for.</summary>
    public double Of(DeclarationFeatures row)
    {
        string name = _key(row);
        (double sum, int count) = _keys.GetValueOrDefault(name);
        (double own, int ownCount) = _own.GetValueOrDefault((name, row.LineageId));
        return (sum - own + (Weight * _mean)) / (count - ownCount + Weight);
    }

    private static void Add<TKey>(Dictionary<TKey, (double Sum, int Count)> sums, TKey key, double log)
        where TKey : notnull
    {
        (double sum, int count) = sums.GetValueOrDefault(key);
        sums[key] = (sum + log, count + 1);
    }

    public static double LogBudget(DeclarationFeatures row) => Math.Log((double)row.CurrentBudget!.Value);
}
