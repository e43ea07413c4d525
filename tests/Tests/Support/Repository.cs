namespace PerfTargets.Tests.Support;

/// <summary>Files of the repository, found upwards from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The four real declarations.</summary>
    public static string Seed => PathOf("data", "declarations", "declarations-2018.txt");

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find(string directory) =>
        File.Exists(Path.Combine(directory, "PerfTargets.sln")) ? directory
        : Find(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("PerfTargets.sln is nowhere above the tests."));
}
