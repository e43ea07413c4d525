using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Writes what events of the journal say of declarations, as sets of rows, inside the transaction it is given; each declaration once.</summary>
/// <param name="cause">Why there are new versions: <c>document</c>, <c>release</c>.</param>
/// <param name="reader">Who read what an event says; null where a person decided that it is to count.</param>
internal sealed class VersionWriter(IStoreTransaction transaction, string cause, Func<long, string>? reader = null)
{
    private readonly Dictionary<ulong, long> _seq = [];

    /// <summary>Staging tables of the writer's connection, empty between loads.</summary>
    public const string Staging = """
        create temp table incoming (declaration_id ubigint, version ubigint, seq bigint);
        create temp table incoming_claim as select * from history.claim limit 0;
        create temp table incoming_place as select * from history.place limit 0;
        create temp table incoming_funding as select * from history.funding limit 0;
        create temp table incoming_budget_line as select * from history.budget_line limit 0;
        create temp table incoming_indicator as select * from history.indicator limit 0;
        create temp table moved_row (declaration_id ubigint, list text, n smallint, known_n smallint);
        create temp table incoming_unit (unit_id ubigint, name text, department text, department_id ubigint);
        create temp table incoming_listed as select * from unit_listed limit 0;
        create temp table incoming_project (project_id ubigint, unit_id ubigint, name text, code text, named_in smallint);
        create temp table incoming_name (name_id ubigint, name text);
        create temp table incoming_message (message_id text, zh text, en text);
        """;

    /// <param name="declared">Each declaration at most once, with the event that tells of it.</param>
    /// <returns>By event.</returns>
    public ILookup<long, WrittenVersion> Write(IReadOnlyList<(long Seq, Declaration Declaration)> declared)
    {
        foreach ((long seq, Declaration declaration) in declared)
            _seq[Identity.Declaration(declaration)] = seq;
        DeclarationVersion[] said = [.. declared.Select(one => DeclarationVersion.Of(one.Declaration))];
        HashSet<ulong> held = Held(said);
        DeclarationVersion[] printed = held.Count == 0 ? said : [.. said.Where(version => !held.Contains(version.DeclarationId))];
        Corrections corrections = Corrections.Read(transaction);
        DeclarationVersion[] versions = [.. printed.Select(corrections.Apply)];
        Dictionary<ulong, (ulong Version, Confidence Confidence)> current = Current(versions);
        HashSet<ulong> outranked = Outranked(printed, current);
        new Claims(transaction).Note([.. printed.Select(version => (_seq[version.DeclarationId], version))]);
        DeclarationVersion[] differing = [.. versions.Where(v => current.TryGetValue(v.DeclarationId, out var known) && known.Version != v.Version)];
        DeclarationVersion[] changed = [.. differing.Where(v => !outranked.Contains(v.DeclarationId))];
        DeclarationVersion[] unchanged = [.. versions.Where(v => current.TryGetValue(v.DeclarationId, out var known) && known.Version == v.Version)];
        DeclarationVersion[] surer = [.. unchanged.Where(v => v.Declaration.Confidence < current[v.DeclarationId].Confidence)];
        DeclarationVersion[] opened = [.. versions.Where(v => !current.ContainsKey(v.DeclarationId)), .. changed];

        versions = SayingWhatDiffers(versions, differing);
        Close(changed);
        Open(opened);
        if (unchanged.Length > 0)
        {
            KnownRows rows = new(transaction, cause, _seq);
            rows.AddPlaces(unchanged);
            versions = [.. rows.Numbered(versions)];
        }
        Dictionary<ulong, DeclarationVersion> lifted = MakeSurer(surer).ToDictionary(version => version.DeclarationId);
        if (opened.Length + surer.Length > 0)
            NoteChange(opened.Concat(surer).Max(version => _seq[version.DeclarationId]));
        return versions.Select(Written).Concat(said.Where(version => held.Contains(version.DeclarationId)).Select(version => new WrittenVersion(version, VersionChange.Held, version)))
            .ToLookup(one => _seq[one.Version.DeclarationId]);

        WrittenVersion Written(DeclarationVersion version) => new(
            version,
            !current.TryGetValue(version.DeclarationId, out var known) ? VersionChange.New
                : outranked.Contains(version.DeclarationId) ? VersionChange.Outranked
                : known.Version != version.Version ? VersionChange.Changed
                : lifted.ContainsKey(version.DeclarationId) ? VersionChange.Surer : VersionChange.None,
            lifted.GetValueOrDefault(version.DeclarationId, version));
    }

    /// <summary>Puts another version in the place of the current one of its declaration, with its places.</summary>
    public void Replace(DeclarationVersion version, long seq)
    {
        _seq[version.DeclarationId] = seq;
        Close([version]);
        Open([version]);
        NoteChange(seq);
    }

    /// <summary>Declarations that their own documents were read to say otherwise of before.</summary>
    private HashSet<ulong> Held(DeclarationVersion[] said)
    {
        if (reader is null)
            return [];
        CheckOnce(said);
        Stage(said);
        return new Rereadings(transaction).Hold([.. said.Select(version => (_seq[version.DeclarationId], reader(_seq[version.DeclarationId]), version))]);
    }

    private static void CheckOnce(DeclarationVersion[] versions)
    {
        if (versions.GroupBy(version => version.DeclarationId).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException(FormattableString.Invariant($"A load holds declaration {twice.Key} more than once."));
    }

    /// <summary>Declarations of which another document's word stays in force.</summary>
    private HashSet<ulong> Outranked(DeclarationVersion[] printed, Dictionary<ulong, (ulong Version, Confidence Confidence)> current)
    {
        if (current.Count == 0)
            return [];
        Claims claims = new(transaction);
        ILookup<ulong, Claim> live = claims.Live();
        Dictionary<ulong, ulong> settled = Claims.Settled(transaction);
        return [.. printed.Where(version => current.ContainsKey(version.DeclarationId) && IsOutranked(version)).Select(version => version.DeclarationId)];

        bool IsOutranked(DeclarationVersion version)
        {
            ulong document = Identity.Document(version.Declaration.Sources[0].Sha256);
            Claim[] others = [.. live[version.DeclarationId].Where(claim => claim.DocumentId != document)];
            Claim own = new(version.DeclarationId, version.Version, document, version.Declaration.Revision?.Value, version.Declaration.RevisionNumber?.Value, version.Declaration.Confidence);
            return others.Length > 0 && Claims.InForce([own, .. others], settled.TryGetValue(version.DeclarationId, out ulong chosen) ? chosen : null) != version.Version;
        }
    }

    /// <summary>Content version and confidence of those declarations that the store knows.</summary>
    private Dictionary<ulong, (ulong Version, Confidence Confidence)> Current(DeclarationVersion[] versions)
    {
        CheckOnce(versions);
        Stage(versions);
        return transaction.Query(
            new SqlText("select declaration_id, d.version, d.confidence::text from declaration d semi join incoming using (declaration_id)"),
            row => (Id: row.GetFieldValue<ulong>(0), Known: (row.GetFieldValue<ulong>(1), Codes.ConfidenceOf(row.GetString(2))))).ToDictionary(row => row.Id, row => row.Known);
    }

    /// <summary>What another document said of the same declaration, and this one says otherwise, is open.</summary>
    private DeclarationVersion[] SayingWhatDiffers(DeclarationVersion[] versions, DeclarationVersion[] changed)
    {
        if (changed.Length == 0)
            return versions;
        Stage(changed);
        Dictionary<ulong, Declaration> before = StoredDeclarations.Read(transaction, "d.declaration_id in (select declaration_id from incoming)").ToDictionary(version => version.DeclarationId, version => version.Declaration);
        return [.. versions.Select(version => before.TryGetValue(version.DeclarationId, out Declaration? known)
            ? version with { Declaration = version.Declaration with { Issues = [.. version.Declaration.Issues, .. SourceDifferences.Of(known, version.Declaration)] } }
            : version)];
    }

    /// <summary>A surer reading of what is known lifts the declaration's confidence; its facts stand.</summary>
    private IReadOnlyList<DeclarationVersion> MakeSurer(DeclarationVersion[] surer)
    {
        if (surer.Length == 0)
            return [];
        Stage(surer);
        transaction.Execute(new SqlText("create or replace temp table surer as select * from declaration where declaration_id in (select declaration_id from incoming)"));
        transaction.Execute(new SqlText($"update history.declaration d set known_to = i.seq from incoming i where d.known_to = {Schema.Current} and d.declaration_id = i.declaration_id"));
        foreach (IGrouping<Confidence, DeclarationVersion> group in surer.GroupBy(version => version.Declaration.Confidence))
        {
            Stage([.. group]);
            transaction.Execute(new SqlText(
                "insert into history.declaration by name select s.* replace (i.seq as known_from, $confidence as confidence) from surer s join incoming i using (declaration_id)",
                new Dictionary<string, object?> { ["confidence"] = Codes.Of(group.Key) }));
        }
        Stage(surer);
        transaction.Execute(new SqlText("drop table temp.surer"));
        return StoredDeclarations.Read(transaction, "d.declaration_id in (select declaration_id from incoming)");
    }

    private void NoteChange(long seq) => transaction.Execute(new SqlText(
        "insert into measure_version values ('facts', $seq) on conflict do update set seq = excluded.seq", new Dictionary<string, object?> { ["seq"] = seq }));

    private void Close(DeclarationVersion[] changed)
    {
        if (changed.Length == 0)
            return;
        Stage(changed);
        foreach (string table in Schema.Facts)
            transaction.Execute(new SqlText($"update history.{table} t set known_to = i.seq from incoming i where t.known_to = {Schema.Current} and t.declaration_id = i.declaration_id"));
    }

    private void Open(DeclarationVersion[] touched)
    {
        if (touched.Length == 0)
            return;
        Rows("declaration", facts => [facts.Declaration()]);
        Rows("narrative", facts => facts.Narratives());
        Rows("funding", facts => facts.Funding());
        Rows("budget_line", facts => facts.BudgetLines());
        Rows("indicator", facts => facts.Indicators());
        Rows("place", facts => facts.Places());

        void Rows(string table, Func<FactRows, IEnumerable<object?[]>> rows) =>
            transaction.Append($"history.{table}", touched.SelectMany(version => rows(new FactRows(version, _seq[version.DeclarationId], cause))));
    }

    private void Stage(DeclarationVersion[] versions)
    {
        transaction.Execute(new SqlText("delete from incoming"));
        transaction.Append("temp.incoming", versions.Select(version => new object?[] { version.DeclarationId, version.Version, _seq[version.DeclarationId] }));
    }
}

/// <summary>What an event said of a declaration.</summary>
/// <param name="Version">As read.</param>
/// <param name="Touched">What is derived from now on: as read, or, where only its confidence is new, as stored.</param>
internal sealed record WrittenVersion(DeclarationVersion Version, VersionChange Change, DeclarationVersion Touched);

internal enum VersionChange
{
    /// <summary>Its content was known; its document may be a further source.</summary>
    None,

    New,

    Changed,

    /// <summary>Its document's word is not in force: another's is.</summary>
    Outranked,

    /// <summary>Its document was read to say otherwise before: a person is to look at the difference first.</summary>
    Held,

    /// <summary>Its content was known, and is surer now.</summary>
    Surer,
}
