using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Cohorts that targets are looked at in (<c>cohort_bin</c>): drawn from all their members once, then kept by what the units of an event had in them
/// before and have now, so that a load of one declaration reads one unit's targets and not a whole concept's.
/// </summary>
internal static class CohortBins
{
    private const string Columns = $"step, {CohortKey.Columns}, value, members, weight";

    private const string Key = $"step, {CohortKey.Columns}";

    /// <summary>Takes in what a family of units had in the cells of <c>touched_cell</c> (<c>family_before</c>) and has (<c>family_target</c>).</summary>
    public static void Follow(IStoreTransaction transaction)
    {
        Execute(transaction, $"create or replace temp table changed_bin as select {Columns} from cohort_bin limit 0");
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp table followed_key as
            select distinct b.step, b.of_id, b.direction, b.measure_unit, b.year, b.project_type, b.fund_purpose
            from cohort_bin b
            join (
                select distinct case when s.step = {(int)CohortStep.ParentConcept} then k.root else k.concept_id end as of_id, s.step, k.direction, k.measure_unit, k.year
                from touched_cell k cross join (values ({(int)CohortStep.AnyKind}), ({(int)CohortStep.Years}), ({(int)CohortStep.ParentConcept})) s(step)
            ) t on t.step = b.step and t.of_id = b.of_id and t.direction = b.direction and t.measure_unit = b.measure_unit and b.year between t.year - 2 and t.year + 2
            """));
        foreach ((string targets, string sign) in ((string, string)[])[("family_before", "-"), ("family_target", "")])
        {
            Change(CohortStep.SameKind, CohortMembers.Own(targets), sign);
            foreach (CohortStep step in CohortMembers.Wider)
                Change(step, CohortMembers.Wide(step, targets, string.Create(CultureInfo.InvariantCulture, $"(from followed_key where step = {(int)step})")), sign);
        }
        Execute(transaction, $"delete from changed_bin where ({Key}, value) in (select ({Key}, value) from changed_bin group by {Key}, value having sum(members) = 0 and sum(weight) = 0)");
        Execute(transaction, $"insert into changed_bin select {Columns} from cohort_bin semi join (select distinct {Key}, value from changed_bin) using ({Key}, value)");
        Execute(transaction, $"delete from cohort_bin where ({Key}, value) in (select ({Key}, value) from changed_bin)");
        Execute(transaction, $"insert into cohort_bin select {Key}, value, sum(members)::bigint, sum(weight)::bigint from changed_bin group by all having sum(members) > 0");
        Execute(transaction, "drop table temp.followed_key");
        Execute(transaction, "drop table temp.changed_bin");

        void Change(CohortStep step, string members, string sign) => Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"insert into changed_bin select {(int)step}, {CohortKey.Columns}, value, {sign}members, {sign}weight from ({Bins(members)})"));
    }

    /// <summary>Leaves those of <c>asked_key</c> that are not kept in <c>unkept_key</c>.</summary>
    public static void FindUnkept(IStoreTransaction transaction, CohortStep step) =>
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"create or replace temp table unkept_key as from asked_key anti join (select distinct {CohortKey.Columns} from cohort_bin where step = {(int)step}) using ({CohortKey.Columns})"));

    /// <summary>Keeps cohorts with all their members, as <see cref="CohortMembers"/> selects them.</summary>
    public static void Keep(IStoreTransaction transaction, CohortStep step, string members) =>
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"insert into cohort_bin select {(int)step}, {CohortKey.Columns}, value, members, weight from ({Bins(members)})"));

    /// <summary>The cohorts of <c>asked_key</c>.</summary>
    public static IReadOnlyDictionary<CohortKey, Cohort> Read(IStoreTransaction transaction, CohortStep step)
    {
        Dictionary<CohortKey, List<Bin>> bins = [];
        foreach ((CohortKey key, Bin bin) in transaction.Query(
            new SqlText(string.Create(CultureInfo.InvariantCulture, $"select {CohortKey.Columns}, value, members, weight from cohort_bin semi join asked_key using ({CohortKey.Columns}) where step = {(int)step} order by value")),
            row => (CohortKey.Read(row), new Bin(row.GetDouble(6), row.GetInt64(7), row.GetInt64(8)))))
        {
            if (!bins.TryGetValue(key, out List<Bin>? known))
                bins[key] = known = [];
            known.Add(bin);
        }
        return bins.ToDictionary(one => one.Key, one => new Cohort(one.Value));
    }

    /// <summary>Forgets those of concepts and years that a select gives: they will be drawn anew.</summary>
    /// <param name="concepts">Selects <c>concept_id, year</c>.</param>
    public static void Forget(IStoreTransaction transaction, string concepts) => Execute(transaction, $"delete from cohort_bin where (of_id, year) in (select (concept_id, year) from ({concepts})) or of_id not in (select concept_id from ({ComparedTargets.Roots}))");

    /// <summary>Forgets wide cohorts that no cell of <c>cohort</c> looks to any more, so that what is kept follows from the facts alone: a cell looks as far as it was widened, and to all where none has enough.</summary>
    public static void ForgetUnasked(IStoreTransaction transaction) => Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"""
        delete from cohort_bin where step > {(int)CohortStep.SameKind} and (step, of_id, direction, measure_unit, year) not in (
            select distinct (s.step::tinyint, case when s.step = {(int)CohortStep.ParentConcept} then c.root else k.concept_id end, k.direction, k.measure_unit, k.year)
            from cohort k
            join ({ComparedTargets.Roots}) c on c.concept_id = k.concept_id
            join (values ({(int)CohortStep.AnyKind}), ({(int)CohortStep.Years}), ({(int)CohortStep.ParentConcept})) s(step)
                on s.step <= case when k.members >= {CohortSize.Enough} and k.units >= {CohortSize.Units} then k.step else {(int)CohortStep.ParentConcept} end
        )
        """));

    /// <summary>Equal values of each cohort together.</summary>
    private static string Bins(string members) => $"select {CohortKey.Columns}, value, count(*) as members, sum(weight)::bigint as weight from ({members}) group by all";

    private static void Execute(IStoreTransaction transaction, string sql) => transaction.Execute(new SqlText(sql));
}
