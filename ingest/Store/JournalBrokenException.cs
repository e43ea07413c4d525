namespace PerfTargets.Store;

/// <summary>The journal is not as it was written: nothing is built on it until a person restores it from a backup.</summary>
public sealed class JournalBrokenException(string file, long line, string reason) : Exception($"{file}: line {line}: {reason}.")
{
    /// <summary>From 1.</summary>
    public long Line { get; } = line;
}
