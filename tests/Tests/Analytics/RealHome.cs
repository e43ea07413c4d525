using System.Text;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;
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

    /// <summary>Takes a document in and the declarations' own back: neither prints a date that would tell which is right.</summary>
    public void TakeInstead(string name, string text)
    {
        Home.Ingestion.Take(name, Encoding.UTF8.GetBytes(text));
        Home.Withdraw("local", "已由更正件替代", new Withdrawal(Identity.Document(RawFiles.Sha256(File.ReadAllBytes(Repository.Seed))), null));
    }

    public void Dispose()
    {
        Home.Dispose();
        _directory.Delete(recursive: true);
    }
}
