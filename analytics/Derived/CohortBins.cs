using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Cohorts that targets were widened to (<c>cohort_bin</c>): drawn from all their members once, then kept by what the units of an event had in them
/// before and have now, so that a load of one declaration reads one unit's targets and not a whole concept's.
/// </summary>
internal static class CohortBins
{
    private const string Columns = "step, of_id, direction, measure_unit, year, value, members, weight";

    private const string Key = "step, of_id, direction, measure_unit, year";

    /// <summary>Takes in what units of <c>touched_target</c> changed in the concepts, by their <c>root</c>, of <c>touched_kind</c>.</summary>
    public static void Follow(IStoreTransaction transaction, Touched touched)
    {
        Execute(transaction, $"create or replace temp table changed_bin as select {Columns} from cohort_bin limit 0");
        Execute(transaction, """
            create or replace temp table followed_key as
            select distinct b.step, b.of_id, b.direction, b.measure_unit, b.year
            from cohort_bin b
            join (select distinct case when s.step = 4 then k.root else k.concept_id end as of_id, s.step, k.year from touched_kind k cross join (values (2), (3), (4)) s(step)) t
                on t.step = b.step and t.of_id = b.of_id and b.year between t.year - 2 and t.year + 2
            """);
        if (transaction.Query(new SqlText("select 1 from followed_key limit 1"), _ => true).Count > 0)
        {
            const string Units = "unit_id in (select unit_id from unit where present_id in (select present_id from unit where unit_id in (select unit_id from touched_target)))";
            string years = $"select distinct c.concept_id, unnest(range(k.year - 2, k.year + 3))::smallint as year, null::text as measure_unit from followed_key k join ({ComparedTargets.Roots}) c on case when k.step = 4 then c.root else c.concept_id end = k.of_id";
            foreach (long? before in (long?[])[touched.FirstSeq, null])
            {
                ComparedTargets.Gather(transaction, "followed_target", years, Units, before: before);
                foreach (CohortStep step in CohortMembers.Wider)
                {
                    string sign = before is null ? "" : "-";
                    Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"insert into changed_bin select {(int)step}, of_id, direction, measure_unit, year, value, {sign}members, {sign}weight from ({CohortMembers.BinsOf(CohortMembers.Weighted(step, "followed_target", string.Create(CultureInfo.InvariantCulture, $"(from followed_key where step = {(int)step})")))})"));
                }
            }
            Execute(transaction, $"delete from changed_bin where ({Key}, value) in (select ({Key}, value) from changed_bin group by {Key}, value having sum(members) = 0 and sum(weight) = 0)");
            Execute(transaction, $"""
                insert into changed_bin
                select {Columns} from cohort_bin semi join (select distinct {Key}, value from changed_bin) using ({Key}, value)
                """);
            Execute(transaction, $"delete from cohort_bin where ({Key}, value) in (select ({Key}, value) from changed_bin)");
            Execute(transaction, $"insert into cohort_bin select {Key}, value, sum(members)::bigint, sum(weight)::bigint from changed_bin group by all having sum(members) > 0");
            Execute(transaction, "drop table temp.followed_target");
        }
        Execute(transaction, "drop table temp.followed_key");
        Execute(transaction, "drop table temp.changed_bin");
    }

    /// <summary>Leaves those of <c>asked_key</c> that are not kept in <c>unkept_key</c>.</summary>
    public static void FindUnkept(IStoreTransaction transaction, CohortStep step) =>
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"create or replace temp table unkept_key as from asked_key anti join (select distinct of_id, direction, measure_unit, year from cohort_bin where step = {(int)step}) using (of_id, direction, measure_unit, year)"));

    /// <summary>Keeps the cohorts of <c>unkept_key</c>, drawn from targets.</summary>
    public static void Keep(IStoreTransaction transaction, CohortStep step, string targets) =>
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"insert into cohort_bin select {(int)step}, of_id, direction, measure_unit, year, value, members, weight from ({CohortMembers.BinsOf(CohortMembers.Weighted(step, targets, "unkept_key"))})"));

    /// <summary>Those of concepts and years that a select gives, which will be drawn anew.</summary>
    /// <param name="concepts">Selects <c>concept_id, year</c>.</param>
    public static void Forget(IStoreTransaction transaction, string concepts) => Execute(transaction, $"delete from cohort_bin where (of_id, year) in (select (concept_id, year) from ({concepts})) or of_id not in (select concept_id from ({ComparedTargets.Roots}))");

    private static void Execute(IStoreTransaction transaction, string sql) => transaction.Execute(new SqlText(sql));
}
