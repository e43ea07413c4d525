namespace PerfTargets.Store;

/// <summary>The database cannot be used: damaged, foreign, or of another schema version. It is rebuilt from the journal.</summary>
public sealed class DamagedStoreException(string file, string reason, Exception? inner = null)
    : Exception($"{Path.GetFileName(file)}: {reason}", inner);
