using PerfTargets.Dashboard.Commands;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Documents.Processes;

namespace PerfTargets.Dashboard;

/// <summary>The reader processes of this program, started as documents come and ended with it.</summary>
internal static class DocumentReaders
{
    public static ReaderProgram Program { get; } = ReaderProgram.Of(typeof(DocumentReaders).Assembly.Location, ReadVerb.Name);

    public static ReaderProcesses Start() => new(Program, ReaderLimits.FromEnvironment());
}
