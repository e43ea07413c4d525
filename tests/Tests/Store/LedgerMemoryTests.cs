using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Store;

/// <summary>A ledger that does not fit what the engine is given for it is loaded all the same, and noted once.</summary>
public sealed class LedgerMemoryTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledger-");

    [Fact]
    public void What_does_not_fit_is_begun_once_more_with_more()
    {
        string file = Path.Combine(_folder.FullName, "ledger.csv");
        File.WriteAllLines(file, ["unit,project,year,currentBudget", .. Enumerable.Range(1, 2000).Select(n => FormattableString.Invariant($"单位{n % 7},项目{n},2020,{n}"))]);
        string[] fields = ["unit", "project", "year", "currentBudget"];
        LedgerTable table = new(file, Parquet: false, ',', LedgerGrain.ProjectYear, [.. fields.Select(field => new LedgerColumn(field, field, null, 1, false))], "CNY", Synthetic: false, []);
        using DuckDbStore store = DuckDbStore.Open(Path.Combine(_folder.FullName, "store.duckdb"), []);
        store.MemoryOfBulk = "1MiB";
        int noted = 0;

        LoadOutcome outcome = store.Append(
            new LedgerLoad(1, Some.Moment, new Document(new string('a', 64), "ledger.csv", "text/csv", 1, null), "1", "", table, _ => throw new InvalidOperationException("It has no targets.")), () => noted++);

        Assert.Equal((2000, 1, 1), (outcome.New, noted, (int)store.Version));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
