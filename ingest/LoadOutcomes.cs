using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest;

/// <summary>Control totals of loads that are already in a store.</summary>
internal static class LoadOutcomes
{
    public static LoadOutcome Of(IStore store, long seq)
    {
        Dictionary<string, object?> values = new() { ["seq"] = seq };
        var amounts = store.Query(
            new SqlText("select currency, amount_loaded from load_amount where seq = $seq", values), row => KeyValuePair.Create(row.GetString(0), row.GetDecimal(1)));
        return store.Query(
            new SqlText("""
                select l.rows_loaded, l.rows_rejected,
                  (select count(*) from history.declaration where known_from = l.seq),
                  (select count(*) from history.declaration where known_to = l.seq),
                  (select count(*) from history.indicator where known_from = l.seq),
                  (select count(*) from history.rereading where known_from = l.seq)
                from load l where l.seq = $seq
                """, values),
            row =>
            {
                int opened = (int)row.GetInt64(2);
                int closed = (int)row.GetInt64(3);
                int held = (int)row.GetInt64(5);
                return new LoadOutcome(seq, opened - closed, closed, (int)row.GetInt64(0) - opened - held, (int)row.GetInt64(1), (int)row.GetInt64(4), amounts.ToDictionary()) { Held = held };
            })[0];
    }

    /// <summary>
    /// The load that took a document in under a reader, or under that which recognises scans: nothing in it is new, whether or not its word is in force. Null where
    /// none did, or where it was withdrawn since.
    /// </summary>
    public static LoadOutcome? Known(IStore store, string sha256, string reader, string? recognising = null)
    {
        IReadOnlyList<long> loads = store.Query(
            new SqlText(
                "select l.seq from load l join document d using (document_id) where d.sha256 = $sha256 and l.reader in ($reader, $recognising) order by l.seq desc limit 1",
                new Dictionary<string, object?> { ["sha256"] = sha256, ["reader"] = reader, ["recognising"] = recognising ?? reader }),
            row => row.GetInt64(0));
        if (loads is not [var seq] || !Withdrawals.Stands(store, new Withdrawal(Identity.Document(sha256), seq)))
            return null;
        LoadOutcome then = Of(store, seq);
        return then with { New = 0, Changed = 0, Unchanged = then.New + then.Changed + then.Unchanged, Indicators = 0 };
    }
}
