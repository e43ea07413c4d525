using System.Text;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Queries;
using PerfTargets.Crash;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Units;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>A home that is told of ledgers, documents (see <see cref="LineReader"/>) and lists of units, one after the other.</summary>
internal sealed class LedgerHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledger-");
    private readonly Home _home;

    public LedgerHome(params IReadOnlyList<IDerived> derived)
    {
        _home = Home.Open(Path.Combine(_folder.FullName, "home"), derived, LineReader.Read, LineReader.Version, TimeProvider.System, KnownDecisions.Check);
        Queries = new MeasureQueries(_home.Store);
    }

    public MeasureQueries Queries { get; }

    public DocumentReport Ledger(string text, string? mapping = null, string name = "a.csv")
    {
        string file = Path.Combine(_folder.FullName, "next.csv");
        File.WriteAllText(file, text);
        return _home.Ingestion.TakeLedger(file, name, mapping) ?? throw new InvalidOperationException("no ledger");
    }

    public void Document(string text, string name) => _home.Ingestion.Take(name, Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    public void Withdraw(long load) => Assert.IsType<AmendmentOutcome.Done>(_home.Withdraw("王", "误传", new Withdrawal(_home.Store.Query(
        new SqlText("select document_id from load where seq = $seq", new Dictionary<string, object?> { ["seq"] = load }), row => row.GetFieldValue<ulong>(0), default)[0], load)));

    public ErasureOutcome Erase(string what) => _home.Erase("王", "个人信息", what);

    public HomeRebuild Rebuild() => _home.Rebuild();

    public void Units(string text, string name) => Assert.IsType<UnitListOutcome.Taken>(_home.TakeUnits(name, Encoding.UTF8.GetBytes(text)));

    public IReadOnlyList<string> Texts(string sql) => TemporaryHome.Texts(_home.Store, sql);

    public void Dispose()
    {
        _home.Dispose();
        _folder.Delete(recursive: true);
    }
}
