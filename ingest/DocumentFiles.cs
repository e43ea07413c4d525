namespace PerfTargets.Ingest;

/// <summary>The files that paths stand for.</summary>
internal static class DocumentFiles
{
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        // A link may lead out of the folder, or round in a circle.
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Files as given, and those in and below folders in an order that does not depend on the disk; hidden ones left out.</summary>
    public static IEnumerable<string> Under(IEnumerable<string> paths) => paths.SelectMany<string, string>(path => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", Recursive).Order(StringComparer.Ordinal)
        : [path]);
}
