using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// Takes a ledger in as sets: the engine reads the file, the checks run as SQL, a row that fails is kept aside with its
/// reason, and the rest becomes declarations of kind <c>ledger</c>. Rows read = rows loaded + rows rejected, in rows and in money.
/// </summary>
internal sealed class LedgerWriter(IStoreTransaction transaction, LedgerLoad load)
{
    private readonly ulong _documentId = Identity.Document(load.Document.Sha256);

    public (Touched Touched, LoadOutcome Outcome) Write()
    {
        LedgerRows rows = new(transaction, load.Table);
        rows.Stage();
        LedgerNames names = new(transaction);
        names.Merge(load.Table.Grain);
        LedgerCounts counts = load.Table.Grain == LedgerGrain.ProjectYear
            ? new LedgerProjectYears(transaction, load, _documentId).Write()
            : new LedgerIndicators(transaction, load, _documentId).Write();
        Record(rows, counts);
        rows.Drop();
        return (
            new Touched(load.Seq, [], Units: counts.Units),
            new LoadOutcome(load.Seq, counts.New, counts.Changed, counts.Unchanged, (int)rows.Rejected, counts.Indicators, rows.Loaded));
    }

    private void Record(LedgerRows rows, LedgerCounts counts)
    {
        Document document = load.Document;
        bool known = transaction.Query(
            new SqlText("select 1 from document where document_id = $id", new Dictionary<string, object?> { ["id"] = _documentId }), _ => true).Count > 0;
        if (!known)
            transaction.Append("document", [[_documentId, document.Sha256, document.Name, document.MediaType, document.Bytes, document.Pages]]);
        transaction.Append("load", [[load.Seq, load.NotedAt, _documentId, load.Reader, load.MappingSha256, rows.Read, rows.Read - rows.Rejected, rows.Rejected, load.EntrySha256]]);
        transaction.Append("load_amount", rows.AmountsRead.Select(sum => new object?[] { load.Seq, sum.Key, sum.Value, rows.Loaded.GetValueOrDefault(sum.Key) }));
        rows.Quarantine(load.Seq, _documentId);
        if (counts.New + counts.Changed + counts.Indicators > 0)
            transaction.Execute(new SqlText("insert into measure_version values ('facts', $seq) on conflict do update set seq = excluded.seq", new Dictionary<string, object?> { ["seq"] = load.Seq }));
    }
}

/// <summary>What a ledger changed.</summary>
/// <param name="Indicators">New rows of indicators.</param>
/// <param name="Units">Units that were touched.</param>
internal sealed record LedgerCounts(int New, int Changed, int Unchanged, int Indicators, IReadOnlySet<ulong> Units);
