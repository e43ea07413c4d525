namespace PerfTargets.Ingest.Units;

/// <summary>What became of a list of units: all of it was taken in, or nothing.</summary>
public abstract record UnitListOutcome
{
    private UnitListOutcome()
    {
    }

    /// <param name="Seq">The decision's place in the journal.</param>
    /// <param name="Units">Lines of the list.</param>
    public sealed record Taken(long Seq, int Units, int Aliases, int Predecessors) : UnitListOutcome;

    /// <param name="Findings">Each names the file, the line and what was expected.</param>
    public sealed record Refused(IReadOnlyList<string> Findings) : UnitListOutcome;
}
