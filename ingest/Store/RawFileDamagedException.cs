namespace PerfTargets.Store;

/// <summary>A document that the journal tells of cannot be read again; taking the same document in once more heals it.</summary>
public sealed class RawFileDamagedException(string path, string reason) : Exception($"{path}: {reason}.");
