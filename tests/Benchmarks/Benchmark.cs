namespace PerfTargets.Benchmarks;

/// <summary>Something that is measured; one sealed member a file, found by reflection.</summary>
internal abstract class Benchmark
{
    /// <summary>As it is chosen on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Whether it takes so long that a run of everything leaves it out.</summary>
    public virtual bool OnlyWhenNamed => false;

    /// <param name="scale">1 for the figures that count; less for a look that it runs at all.</param>
    public abstract IEnumerable<Measured> Run(double scale);
}

/// <summary>A row of the table.</summary>
/// <param name="What">What was measured, on how much.</param>
/// <param name="Figure">The absolute figure with its unit.</param>
/// <param name="Beside">The floor or peer of the same run with its figure; null where there is none.</param>
/// <param name="Mark">What is to be beaten; null where no mark is set.</param>
/// <param name="Met">Whether it was; null without a mark.</param>
internal sealed record Measured(string What, string Figure, string? Beside = null, string? Mark = null, bool? Met = null);
