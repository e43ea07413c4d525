namespace PerfTargets.Store;

/// <summary>A file that the engine cannot read as a table at all.</summary>
public sealed class LedgerUnreadableException(string path, string reason, Exception? inner = null) : Exception($"{path}: {reason}", inner)
{
    /// <summary>What is wrong with it, in a few words.</summary>
    public string Reason { get; } = reason;
}
