namespace PerfTargets.Store;

/// <summary>The database file cannot be read as it should: it is rebuilt from the journal, not repaired.</summary>
public sealed class StoreDamagedException : Exception
{
    public StoreDamagedException(string file, string reason, Exception? inner = null)
        : base($"{file}: {reason}", inner) => Reason = reason;

    /// <summary>What the engine said, or what was found.</summary>
    public string Reason { get; }
}
