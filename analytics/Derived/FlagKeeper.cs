using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Holds what was found against the flags on record, as large sets however many batches it was found in: a flag is raised, kept, or cleared with the event that
/// cleared it, never deleted. Of the flags of one declaration and cause one leads.
/// </summary>
internal sealed class FlagKeeper(IStoreTransaction transaction, long seq)
{
    private const string Current = "known_to = 9223372036854775807";

    private const string Same =
        "a.flag_key = w.flag_key and a.version = w.version and a.rule_version = w.rule_version and a.settings_seq = w.settings_seq and a.severity = w.severity and a.lead = w.lead and a.hidden = w.hidden "
        + "and a.confidence = w.confidence and a.amount is not distinct from w.amount and a.score is not distinct from w.score and a.reason::text = w.reason::text and a.evidence::text = w.evidence::text";

    private const string Leads = """
        (row_number() over (
            partition by declaration_id, group_name
            order by hidden, case severity when 'severe' then 1 when 'error' then 2 when 'warn' then 3 else 4 end, coalesce(amount, 0) desc, flag_key, reason::text, evidence::text) = 1)
        """;

    /// <summary>Whether two rows of one flag tell a person the same; where it is printed may have moved.</summary>
    private const string SaysTheSame =
        "a.flag_key = w.flag_key and a.severity = w.severity and a.amount is not distinct from w.amount and a.reason::text = w.reason::text and list_sort(list_zip(a.evidence ->> '$[*].field', a.evidence ->> '$[*].text')) = list_sort(list_zip(w.evidence ->> '$[*].field', w.evidence ->> '$[*].text'))";

    /// <summary>Flags that are held before they are kept: as one set they are compared with those on record, and a set this large the engine sorts in memory.</summary>
    private const int Most = 2_000_000;

    private int _batches, _found;
    private ulong _low, _high;

    /// <summary>Clears the flags of declarations that ended with an event and are no more.</summary>
    public static void ClearEnded(IStoreTransaction transaction, long seq) => transaction.Execute(new SqlText(FormattableString.Invariant(
        $"""
        update history.flag set known_to = {seq}, cleared_seq = {seq}
        where {Current} and declaration_id in (select declaration_id from history.declaration where known_to = {seq} except select declaration_id from declaration)
        """)));

    /// <summary>Takes note of what was found by asking rules of some declarations; flags of others stand, and nothing is raised on them.</summary>
    /// <param name="batch">Whose units the declarations are of.</param>
    /// <param name="asked">The declarations that were asked about; null for all of the batch.</param>
    public void Add(IReadOnlyList<Flag> found, IReadOnlyList<Rule> rules, UnitBatch batch, IReadOnlyCollection<ulong>? asked = null)
    {
        if (_batches++ == 0)
        {
            Execute("create or replace temp table asked_rule (batch integer, rule text)");
            Execute("create or replace temp table asked_unit (unit_id ubigint)");
            Execute("create or replace temp table asked_declaration (batch integer, declaration_id ubigint)");
            Execute("create or replace temp table found_flag as select *, 0 as batch from history.flag limit 0");
        }
        transaction.Append("temp.asked_rule", rules.Select(rule => (IReadOnlyList<object?>)[_batches, rule.Id]));
        (_low, _high) = _batches == 1 ? (batch.Units.Min(), batch.Units.Max()) : (Math.Min(_low, batch.Units.Min()), Math.Max(_high, batch.Units.Max()));
        transaction.Append("temp.asked_unit", batch.Units.Select(id => (IReadOnlyList<object?>)[id]));
        if (asked is null)
            transaction.Execute(new SqlText(FormattableString.Invariant($"insert into asked_declaration select {_batches}, * from ({UnitBatch.Declarations})"), batch.Values));
        else
            transaction.Append("temp.asked_declaration", asked.Select(id => (IReadOnlyList<object?>)[_batches, id]));
        _found += found.Count;
        transaction.Append("temp.found_flag", found.AsParallel().AsOrdered().Select(flag => (IReadOnlyList<object?>)[.. flag.Row(seq), _batches]));
    }

    /// <summary>Keeps what there is if it is much. All rules that share a cause must have been asked of the units so far.</summary>
    public void KeepIfMany()
    {
        if (_found >= Most)
            Keep();
    }

    /// <summary>Raises, keeps and clears, for all that was asked since it last did.</summary>
    public void Keep()
    {
        if (_batches == 0)
            return;
        (_batches, _found) = (0, 0);
        Execute($"create or replace temp table known_flag as from history.flag where {Current} and {Within} and unit_id in (select unit_id from asked_unit) and declaration_id in (select declaration_id from asked_declaration)");
        bool first = transaction.Query(new SqlText("select 1 from known_flag limit 1"), _ => true).Count == 0;
        const string Found = "select * exclude (batch) from found_flag where (batch, declaration_id) in (select (batch, declaration_id) from asked_declaration)";
        if (first)
        {
            Execute($"insert into history.flag select * replace ({Seq}::bigint as known_from, {Leads} as lead) from ({Found}) order by unit_id");
        }
        else
        {
            Execute(
                $"""
                create or replace temp table wanted_flag as
                select * replace ({Leads} as lead)
                from (
                    {Found}
                    union all
                    from known_flag f
                    where not exists (from asked_declaration d join asked_rule r using (batch) where d.declaration_id = f.declaration_id and r.rule = f.rule))
                """);
            Replace();
            Execute("drop table temp.wanted_flag");
        }
        foreach (string table in (string[])["asked_rule", "asked_unit", "asked_declaration", "found_flag", "known_flag"])
            Execute($"drop table temp.{table}");
    }

    private void Replace()
    {
        Execute(
            $"""
            update history.flag
            set known_to = {Seq}, cleared_seq = case when flag_key in (select flag_key from wanted_flag) then null else {Seq} end
            where {Current} and {Within} and flag_key in (select a.flag_key from known_flag a where not exists (from wanted_flag w where {Same}))
            """);
        Execute(
            $"""
            insert into history.flag
            select w.* replace (
                {Seq}::bigint as known_from,
                coalesce((select min(a.raised_seq) from known_flag a where a.flag_key = w.flag_key), w.raised_seq) as raised_seq,
                coalesce((select min(a.said_seq) from known_flag a where {SaysTheSame}), w.said_seq) as said_seq)
            from wanted_flag w
            where not exists (from known_flag a where {Same})
            order by unit_id
            """);
    }

    /// <summary>Lets the engine pass over the flags of all other units: they are written in the order of units.</summary>
    private string Within => FormattableString.Invariant($"unit_id between {_low} and {_high}");

    private string Seq => FormattableString.Invariant($"{seq}");

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
