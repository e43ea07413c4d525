namespace PerfTargets.Tests.Support;

/// <summary>Files of the repository, found upwards from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "PerfTargets.sln")) ? directory
        : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("PerfTargets.sln is nowhere above the tests."));
}
