using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>A home with the four real declarations, as <c>serve</c> makes it on the first start.</summary>
public sealed class RealHome : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("perftargets-");

    public RealHome()
    {
        Home = Home.Open(_directory.FullName, DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System, KnownDecisions.Check);
        Home.Ingestion.TakeAll([Repository.Seed]);
        Queries = new MeasureQueries(Home.Store);
    }

    public Home Home { get; }

    public MeasureQueries Queries { get; }

    public void Dispose()
    {
        Home.Dispose();
        _directory.Delete(recursive: true);
    }
}
