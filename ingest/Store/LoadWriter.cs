namespace PerfTargets.Store;

/// <summary>Writes one load as sets of rows, inside the transaction it is given.</summary>
internal sealed class LoadWriter(IStoreTransaction transaction, Load load)
{
    /// <summary>Staging tables of the writer's connection, empty between loads.</summary>
    public const string Staging = """
        create temp table incoming (declaration_id ubigint, version ubigint);
        create temp table incoming_place as select * from history.place limit 0;
        create temp table incoming_unit (unit_id ubigint, name text, department text);
        create temp table incoming_project (project_id ubigint, unit_id ubigint, name text);
        create temp table incoming_name (name_id ubigint, name text);
        create temp table incoming_message (message_id text, zh text, en text);
        """;

    public (Touched Touched, LoadOutcome Outcome) Write()
    {
        DeclarationVersion[] versions = [.. load.Declarations.Select(DeclarationVersion.Of)];
        Dictionary<ulong, ulong> current = Current(versions);
        DeclarationVersion[] changed = [.. versions.Where(v => current.TryGetValue(v.DeclarationId, out ulong known) && known != v.Version)];
        DeclarationVersion[] unchanged = [.. versions.Where(v => current.TryGetValue(v.DeclarationId, out ulong known) && known == v.Version)];
        DeclarationVersion[] touched = [.. versions.Where(v => !current.TryGetValue(v.DeclarationId, out ulong known) || known != v.Version)];

        Close(changed);
        Open(touched);
        AddPlaces(unchanged);
        new Dimensions(transaction).Add(versions, load);
        new LoadRecord(transaction, load).Write(versions);
        if (touched.Length > 0)
            transaction.Execute(new SqlText("insert into measure_version values ('facts', $seq) on conflict do update set seq = excluded.seq", Seq()));

        return (new Touched(load.Seq, touched), new LoadOutcome(
            load.Seq, touched.Length - changed.Length, changed.Length, unchanged.Length, load.Quarantined.Count,
            touched.Sum(version => version.Declaration.Indicators.Count), Amounts.ByCurrency(load.Declarations)));
    }

    /// <summary>Current content version of those declarations that the store knows.</summary>
    private Dictionary<ulong, ulong> Current(DeclarationVersion[] versions)
    {
        if (versions.GroupBy(version => version.DeclarationId).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException(FormattableString.Invariant($"A load holds declaration {twice.Key} more than once."));
        Stage(versions);
        return transaction.Query(
            new SqlText("select declaration_id, d.version from declaration d semi join incoming using (declaration_id)"),
            row => KeyValuePair.Create(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1))).ToDictionary();
    }

    private void Close(DeclarationVersion[] changed)
    {
        if (changed.Length == 0)
            return;
        Stage(changed);
        foreach (string table in Schema.Facts)
            transaction.Execute(new SqlText($"update history.{table} set known_to = $seq where known_to = {Schema.Current} and declaration_id in (select declaration_id from incoming)", Seq()));
    }

    private void Open(DeclarationVersion[] touched)
    {
        if (touched.Length == 0)
            return;
        Rows("declaration", facts => [facts.Declaration()]);
        Rows("narrative", facts => facts.Narratives());
        Rows("budget_line", facts => facts.BudgetLines());
        Rows("indicator", facts => facts.Indicators());
        Rows("place", facts => facts.Places());

        void Rows(string table, Func<FactRows, IEnumerable<object?[]>> rows) =>
            transaction.Append($"history.{table}", touched.SelectMany(version => rows(new FactRows(version, load.Seq))));
    }

    /// <summary>A source that is new to a known content gets its places; one that says the same as before changes nothing.</summary>
    private void AddPlaces(DeclarationVersion[] unchanged)
    {
        if (unchanged.Length == 0)
            return;
        transaction.Execute(new SqlText("delete from incoming_place"));
        transaction.Append("temp.incoming_place", unchanged.SelectMany(version => new FactRows(version, load.Seq).Places()));
        transaction.Execute(new SqlText("delete from incoming"));
        transaction.Execute(new SqlText($"""
            insert into incoming select i.declaration_id, i.document_id from ({PlacesOf("incoming_place")}) i
            left join ({PlacesOf("place")}) p using (declaration_id, document_id)
            where p.content is distinct from i.content
            """));
        transaction.Execute(new SqlText($"""
            update history.place set known_to = $seq where known_to = {Schema.Current}
            and (declaration_id, document_id) in (select (declaration_id, version) from incoming)
            """, Seq()));
        transaction.Execute(new SqlText("""
            insert into history.place select p.* from incoming_place p
            where (p.declaration_id, p.document_id) in (select (declaration_id, version) from incoming)
            """));

        static string PlacesOf(string table) => $"""
            select declaration_id, document_id, sum(hash(field, n, page, line, last_line, cell, printed, decided_by, confidence)) as content
            from {table} where declaration_id in (select declaration_id from incoming_place) group by all
            """;
    }

    private void Stage(DeclarationVersion[] versions)
    {
        transaction.Execute(new SqlText("delete from incoming"));
        transaction.Append("temp.incoming", versions.Select(version => new object?[] { version.DeclarationId, version.Version }));
    }

    private Dictionary<string, object?> Seq() => new() { ["seq"] = load.Seq };
}
