using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Every cohort as wide as it may be looked at (<c>cohort_bin</c>), its values: drawn by loads that touch much, else kept by what the units of an event had in them
/// before and have now, so that a load of one declaration reads one unit's targets and not a whole concept's.
/// </summary>
internal static class CohortBins
{
    private const string Columns = $"step, {CohortKey.Columns}, value, members, weight";

    private const string Key = $"step, {CohortKey.Columns}";

    /// <summary>Takes in what a family of units had (<c>family_before</c>) and has (<c>family_target</c>): two years beyond all that an event changed. What it did not change comes to nothing.</summary>
    public static void Follow(IStoreTransaction transaction)
    {
        IEnumerable<string> changes =
            from side in ((string Targets, string Sign)[])[("family_before", "-"), ("family_target", "")]
            from step in Enum.GetValues<CohortStep>()
            select string.Create(CultureInfo.InvariantCulture, $"select {(int)step}::tinyint as step, {CohortKey.Columns}, value, {side.Sign}members as members, {side.Sign}weight as weight from ({Bins(CohortMembers.Select(step, side.Targets))})");
        Execute(transaction, $"create or replace temp table changed_bin as select {Key}, value, sum(members)::bigint as members, sum(weight)::bigint as weight from ({string.Join("\nunion all\n", changes)}) group by all having sum(members) <> 0 or sum(weight) <> 0");
        Execute(transaction, $"insert into changed_bin select {Columns} from cohort_bin semi join changed_bin using ({Key}, value)");
        Execute(transaction, $"delete from cohort_bin where ({Key}, value) in (select ({Key}, value) from changed_bin)");
        Execute(transaction, $"insert into cohort_bin select {Key}, value, sum(members)::bigint, sum(weight)::bigint from changed_bin group by all having sum(members) > 0");
        Execute(transaction, "drop table temp.changed_bin");
    }

    /// <summary>Draws those of the concepts and years in <c>judged_year</c> anew, from all their targets: <c>wide_target</c>.</summary>
    public static void Draw(IStoreTransaction transaction)
    {
        Execute(transaction, $"delete from cohort_bin where (of_id, year) in (select (concept_id, year) from judged_year) or of_id not in (select concept_id from ({ComparedTargets.Roots}))");
        foreach (CohortStep step in Enum.GetValues<CohortStep>())
            Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"insert into cohort_bin select {(int)step}, {CohortKey.Columns}, value, members, weight from ({Bins(CohortMembers.Select(step, "wide_target"))}) where (of_id, year) in (select (concept_id, year) from judged_year)"));
    }

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

    /// <summary>Equal values of each cohort together.</summary>
    private static string Bins(string members) => $"select {CohortKey.Columns}, value, count(*) as members, sum(weight)::bigint as weight from ({members}) group by all";

    private static void Execute(IStoreTransaction transaction, string sql) => transaction.Execute(new SqlText(sql));
}
