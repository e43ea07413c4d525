namespace PerfTargets.Ingest.Documents.Processes;

/// <summary>How a reader process is started.</summary>
/// <param name="File">Program.</param>
public sealed record ReaderProgram(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>A .NET program's hidden verb, run as this process is run.</summary>
    /// <param name="assembly">Full path of the program's assembly.</param>
    public static ReaderProgram Of(string assembly, string verb)
    {
        string? own = Environment.ProcessPath;
        bool isHost = Path.GetFileNameWithoutExtension(own) is "dotnet";
        return new ReaderProgram(isHost ? own! : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", assembly, verb]);
    }
}
