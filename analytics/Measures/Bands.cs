namespace PerfTargets.Analytics.Measures;

/// <summary>The bands of execution rates (执行率区间): &lt; 60, 60–80, 80–90, 90–&lt;100, = 100, &gt; 100 %. What a rate is called low below is one of their edges.</summary>
public static class Bands
{
    /// <summary>What is called low while nobody chooses otherwise.</summary>
    public const double UsualLow = 0.8;

    /// <summary>Edges that low can be told by, fractions; a rate of just as much is not low. The measures of low executions tell all of them.</summary>
    public static IReadOnlyList<double> Low { get; } = [0.6, 0.8, 0.9];
}
