using System.Text;
using PerfTargets.Analytics.Queries;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>A home that is told of ledgers, documents and lists of units, one after the other.</summary>
internal sealed class LedgerHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledger-");
    private readonly Home _home;

    public LedgerHome(params IReadOnlyList<IDerived> derived)
    {
        _home = Home.Open(Path.Combine(_folder.FullName, "home"), derived, Reading.Read, Reading.Version, TimeProvider.System);
        Queries = new MeasureQueries(_home.Store);
    }

    public MeasureQueries Queries { get; }

    public DocumentReport Ledger(string text, string? mapping = null, string name = "a.csv")
    {
        string file = Path.Combine(_folder.FullName, "next.csv");
        File.WriteAllText(file, text);
        return _home.Ingestion.TakeLedger(file, name, mapping) ?? throw new InvalidOperationException("no ledger");
    }

    public DocumentReport Document(string text, string name) => _home.Ingestion.Take(name, Encoding.UTF8.GetBytes(text));

    public IReadOnlyList<string> Texts(string sql) => TemporaryHome.Texts(_home.Store, sql);

    public void Dispose()
    {
        _home.Dispose();
        _folder.Delete(recursive: true);
    }
}
