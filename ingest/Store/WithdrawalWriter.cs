namespace PerfTargets.Store;

/// <summary>Writes what follows from a withdrawal: what only the withdrawn document told ends; of what others tell too, their word is in force.</summary>
internal sealed class WithdrawalWriter(IStoreTransaction transaction, Decision decision)
{
    /// <returns>What stands again, and the units whose facts changed.</returns>
    public Touched Write(Withdrawal withdrawal)
    {
        Stage($"select distinct d.unit_id, c.declaration_id, 0::ubigint from claim c join declaration d using (declaration_id) where d.kind <> 'ledger' and {withdrawal.Condition}");
        HashSet<ulong> units = Units();
        EndClaims(withdrawal);
        new Rereadings(transaction).End(withdrawal.DocumentId, decision.Seq);
        foreach (string table in Schema.Facts)
            Execute($"update history.{table} set known_to = {decision.Seq} where known_to = {Schema.Current} and declaration_id in (select declaration_id from withdrawn)");
        IReadOnlyList<DeclarationVersion> restated = new RestatementWriter(transaction, decision, "withdrawal").Write();
        units.UnionWith(EndLedger(withdrawal));
        transaction.Execute(new SqlText("drop table if exists temp.withdrawn"));
        transaction.Execute(new SqlText("insert into measure_version values ('facts', $seq) on conflict do update set seq = excluded.seq", new Dictionary<string, object?> { ["seq"] = decision.Seq }));
        return new Touched(decision.Seq, restated, decision, units);
    }

    /// <summary>Rows of a ledger end; what an earlier ledger said of the same projects and years stands again, as does what another says alike.</summary>
    private HashSet<ulong> EndLedger(Withdrawal withdrawal)
    {
        const string ByWithdrawn = "exists (from withdrawal w where w.document_id = h.document_id and w.seq > h.known_from and (w.load_seq is null or w.load_seq = h.known_from))";
        string loads = withdrawal.LoadSeq is { } load ? FormattableString.Invariant($"{load}") : FormattableString.Invariant($"select seq from load where document_id = {withdrawal.DocumentId}");
        Stage($"select c.unit_id, c.declaration_id, c.version from declaration c where c.kind = 'ledger' and {withdrawal.Condition}");
        HashSet<ulong> units = Units();
        Execute("create or replace temp table alike as select w.declaration_id, min(k.document_id) as document_id from withdrawn w join claim k on k.declaration_id = w.declaration_id and k.version = w.version group by w.declaration_id");
        Execute(FormattableString.Invariant($"""
            create or replace temp table standing as
            select h.* replace ({decision.Seq}::bigint as known_from, {Schema.Current} as known_to, coalesce(a.document_id, h.document_id) as document_id, case when a.document_id is null then h.line end as line)
            from history.declaration h
            join withdrawn w using (declaration_id)
            left join alike a using (declaration_id)
            where case when a.document_id is null then not {ByWithdrawn} else h.version = w.version end
            qualify row_number() over (partition by h.declaration_id order by h.known_from desc) = 1
            """));
        Execute($"update history.declaration set known_to = {decision.Seq} where known_to = {Schema.Current} and kind = 'ledger' and declaration_id in (select declaration_id from withdrawn)");
        Execute("insert into history.declaration from standing order by unit_id");
        // A ledger's indicators carry its load as their version.
        Execute($"create or replace temp table ended as select distinct declaration_id, unit_id from indicator where version in ({loads}) and declaration_id in (select declaration_id from history.declaration where kind = 'ledger')");
        units.UnionWith(transaction.Query(new SqlText("select distinct unit_id from ended"), row => row.GetFieldValue<ulong>(0)));
        Execute($"update history.indicator set known_to = {decision.Seq} where known_to = {Schema.Current} and version in ({loads}) and declaration_id in (select declaration_id from ended)");
        Execute(FormattableString.Invariant($"""
            insert into history.indicator
            select h.* replace ({decision.Seq}::bigint as known_from, {Schema.Current} as known_to)
            from history.indicator h
            where declaration_id in (select declaration_id from ended)
                and version in (select seq from load l where not exists (from withdrawal w where w.document_id = l.document_id and w.seq > l.seq and (w.load_seq is null or w.load_seq = l.seq)))
            qualify dense_rank() over (partition by declaration_id order by version desc, known_from desc) = 1
            """));
        foreach (string table in (string[])["alike", "standing", "ended"])
            Execute($"drop table temp.{table}");
        return units;
    }

    private void EndClaims(Withdrawal withdrawal) => Execute($"update history.claim c set known_to = {decision.Seq} where c.known_to = {Schema.Current} and {withdrawal.Condition}");

    private void Stage(string select) => Execute($"create or replace temp table withdrawn as select t.* from ({select}) t(unit_id, declaration_id, version)");

    private HashSet<ulong> Units() => [.. transaction.Query(new SqlText("select distinct unit_id from withdrawn"), row => row.GetFieldValue<ulong>(0))];

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
