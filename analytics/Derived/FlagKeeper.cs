using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Holds what was found against the flags on record, as sets: a flag is raised, kept, or cleared with the event that
/// cleared it, never deleted. Of the flags of one declaration and cause one leads.
/// </summary>
internal sealed class FlagKeeper(IStoreTransaction transaction, long seq)
{
    private const string Current = "known_to = 9223372036854775807";

    private const string Same =
        "a.flag_key = w.flag_key and a.version = w.version and a.rule_version = w.rule_version and a.settings_seq = w.settings_seq and a.severity = w.severity and a.lead = w.lead and a.hidden = w.hidden "
        + "and a.confidence = w.confidence and a.amount is not distinct from w.amount and a.reason::text = w.reason::text and a.evidence::text = w.evidence::text";

    /// <summary>Whether two rows of one flag tell a person the same; where it is printed may have moved.</summary>
    private const string SaysTheSame =
        "a.flag_key = w.flag_key and a.severity = w.severity and a.amount is not distinct from w.amount and a.reason::text = w.reason::text and list_sort(list_zip(a.evidence ->> '$[*].field', a.evidence ->> '$[*].text')) = list_sort(list_zip(w.evidence ->> '$[*].field', w.evidence ->> '$[*].text'))";

    /// <param name="asked">Which rules were asked of which declarations; flags of others stand, and nothing is raised on them.</param>
    public void Keep(IReadOnlyList<Flag> found, params IReadOnlyList<(IReadOnlyList<Rule> Rules, IEnumerable<ulong> Declarations)> asked)
    {
        Execute("create or replace temp table asked_rule (batch integer, rule text)");
        Execute("create or replace temp table asked_declaration (batch integer, declaration_id ubigint)");
        Execute("create or replace temp table found_flag as from history.flag limit 0");
        for (int n = 0; n < asked.Count; n++)
        {
            transaction.Append("temp.asked_rule", asked[n].Rules.Select(rule => (IReadOnlyList<object?>)[n, rule.Id]));
            transaction.Append("temp.asked_declaration", asked[n].Declarations.Select(id => (IReadOnlyList<object?>)[n, id]));
        }
        transaction.Append("temp.found_flag", found.Select(flag => flag.Row(seq)));
        Execute(
            $"""
            create or replace temp table known_flag as
            from history.flag
            where {Current} and declaration_id in (select declaration_id from asked_declaration)
            """);
        Execute(
            """
            create or replace temp table wanted_flag as
            select * replace (row_number() over (
                partition by declaration_id, group_name
                order by hidden, case severity when 'severe' then 1 when 'error' then 2 when 'warn' then 3 else 4 end, coalesce(amount, 0) desc, flag_key) = 1 as lead)
            from (
                from found_flag f
                where exists (from asked_declaration d join asked_rule r using (batch) where d.declaration_id = f.declaration_id and r.rule = f.rule)
                union all
                from known_flag k
                where not exists (from asked_declaration d join asked_rule r using (batch) where d.declaration_id = k.declaration_id and r.rule = k.rule))
            """);
        Execute(
            $"""
            update history.flag
            set known_to = {Seq}, cleared_seq = case when flag_key in (select flag_key from wanted_flag) then null else {Seq} end
            where {Current} and flag_key in (select a.flag_key from known_flag a where not exists (from wanted_flag w where {Same}))
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
            """);
    }

    private string Seq => FormattableString.Invariant($"{seq}");

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
