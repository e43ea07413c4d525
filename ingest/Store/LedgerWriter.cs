using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// Takes a ledger in as sets: the engine reads the file, the checks run as SQL, a row that fails is kept aside with its
/// reason, and the rest becomes declarations of kind <c>ledger</c>. Rows read = rows loaded + rows rejected, in rows and in money.
/// </summary>
internal sealed class LedgerWriter(IStoreTransaction transaction, LedgerLoad load, LedgerSource source)
{
    private readonly ulong _documentId = Identity.Document(load.Document.Sha256);

    public (Touched Touched, LoadOutcome Outcome) Write()
    {
        new LedgerNames(transaction, source).Resolve(load.Table.Grain);
        LedgerCounts counts = load.Table.Grain == LedgerGrain.ProjectYear
            ? new LedgerProjectYears(transaction, load, source, _documentId).Write()
            : new LedgerIndicators(transaction, load, source, _documentId).Write();
        (long rejected, IReadOnlyDictionary<string, decimal> loaded) = new LedgerRecord(transaction, load, source, _documentId).Write(counts);
        foreach (string table in transaction.Query(new SqlText("select table_name from duckdb_tables() where database_name = 'temp' and starts_with(table_name, 'ledger_')"), row => row.GetString(0)))
            transaction.Execute(new SqlText($"drop table temp.{table}"));
        return (
            new Touched(load.Seq, [], Units: counts.Units),
            new LoadOutcome(load.Seq, counts.New, counts.Changed, counts.Unchanged, (int)rejected, counts.Indicators, loaded));
    }
}

/// <summary>What a ledger changed.</summary>
/// <param name="Indicators">New rows of indicators.</param>
/// <param name="Units">Units that were touched.</param>
internal sealed record LedgerCounts(int New, int Changed, int Unchanged, int Indicators, IReadOnlySet<ulong> Units);
