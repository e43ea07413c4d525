using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Values of cohorts as they are widened, step by step: one value a unit and project, the median of several. Temporary tables of one event.
/// </summary>
/// <param name="isGathered">Whether all targets that there may be in a cohort are in <c>wide_target</c>; else those that a step needs are gathered for it.</param>
internal sealed class CohortMembers(IStoreTransaction transaction, bool isGathered)
{
    private const string WideKey = "of_id, direction, measure_unit, year";

    /// <summary>Steps whose cohorts are kept in <c>cohort_bin</c>.</summary>
    public static readonly CohortStep[] Wider = [CohortStep.AnyKind, CohortStep.Years, CohortStep.ParentConcept];

    /// <summary>The cohorts of some cells, drawn as wide as <paramref name="step"/> says.</summary>
    public IReadOnlyDictionary<CohortKey, Cohort> Draw(CohortStep step, IEnumerable<CohortCell> cells) => step == CohortStep.SameKind ? DrawOwn() : DrawWide(step, cells);

    /// <summary>What a cell's cohort is known by at a step.</summary>
    public static CohortKey Key(CohortStep step, CohortCell cell) => step switch
    {
        CohortStep.SameKind => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose),
        CohortStep.ParentConcept => new(cell.Root, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
        _ => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
    };

    /// <summary>All values that units have in cohorts of a step, of the pairs in <c>asked_member</c> (its columns and <c>unit_id</c>).</summary>
    public ILookup<(CohortKey Key, ulong Unit), double> OfUnits(CohortStep step)
    {
        string asked = string.Create(CultureInfo.InvariantCulture, $"(select * from asked_member where step = {(int)step})"), members = "own_member";
        if (step != CohortStep.SameKind)
        {
            string units = $"(select distinct unit_id from {asked})", targets = $"(select * from wide_target semi join {units} using (unit_id))";
            if (!isGathered)
            {
                ComparedTargets.Gather(transaction, "asked_target", Years(step, asked), $"unit_id in (select unit_id from unit where present_id in {units})");
                targets = "asked_target";
            }
            members = $"(select *, '' as project_type, '' as fund_purpose from ({Weighted(step, targets, $"(select distinct {WideKey} from {asked})")}))";
        }
        return transaction.Query(
            new SqlText($"select {CohortKey.Columns}, unit_id, value from {members} semi join {asked} using ({CohortKey.Columns}, unit_id)"),
            row => (Key: CohortKey.Read(row), Unit: row.GetFieldValue<ulong>(6), Value: row.GetDouble(7))).ToLookup(one => (one.Key, one.Unit), one => one.Value);
    }

    public void Forget()
    {
        foreach (string table in (string[])["own_member", "asked_key", "unkept_key", "asked_target"])
            Execute($"drop table if exists temp.{table}");
    }

    /// <summary>Members of the cohorts in <paramref name="keys"/>, a relation of <c>of_id, direction, measure_unit, year</c>, with what each weighs.</summary>
    /// <param name="targets">All that there are, or all of some units.</param>
    public static string Weighted(CohortStep step, string targets, string keys) => string.Create(CultureInfo.InvariantCulture, $"select *, {Cohort.UnitWeight} // count(*) over (partition by {WideKey}, unit_id) as weight from ({(step switch
    {
        CohortStep.AnyKind => $"""
            select of_id, t.direction, t.measure_unit, t.year, t.unit_id, quantile_disc(t.value, 0.5) as value
            from {targets} t join {keys} k on k.of_id = t.concept_id and k.direction = t.direction and k.measure_unit = t.measure_unit and k.year = t.year
            group by of_id, t.direction, t.measure_unit, t.year, t.unit_id, t.project_id
            """,
        CohortStep.Years => Over("concept_id", targets, keys),
        CohortStep.ParentConcept => Over("root", targets, keys),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    })})");

    /// <summary>Equal values of each cohort together.</summary>
    public static string BinsOf(string weighted) => $"select {WideKey}, value, count(*) as members, sum(weight)::bigint as weight from ({weighted}) group by all";

    /// <summary>Which concepts, years and measure units the cohorts in <paramref name="keys"/> are drawn from.</summary>
    public static string Years(CohortStep step, string keys) => step switch
    {
        CohortStep.AnyKind => $"select distinct of_id as concept_id, year, measure_unit from {keys}",
        CohortStep.Years => $"select distinct of_id as concept_id, unnest(range(year - 2, year + 3))::smallint as year, measure_unit from {keys}",
        CohortStep.ParentConcept => $"select distinct c.concept_id, unnest(range(k.year - 2, k.year + 3))::smallint as year, k.measure_unit from {keys} k join ({ComparedTargets.Roots}) c on c.root = k.of_id",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static IReadOnlyDictionary<CohortKey, Cohort> Cohorts(IEnumerable<(CohortKey Key, Bin Bin)> ascending)
    {
        Dictionary<CohortKey, List<Bin>> bins = [];
        foreach ((CohortKey key, Bin bin) in ascending)
        {
            if (!bins.TryGetValue(key, out List<Bin>? known))
                bins[key] = known = [];
            known.Add(bin);
        }
        return bins.ToDictionary(one => one.Key, one => new Cohort(one.Value));
    }

    /// <summary>Of each project the latest value within two years.</summary>
    private static string Over(string id, string targets, string keys) => $"""
        select k.of_id, k.direction, k.measure_unit, k.year, p.unit_id, arg_max(p.value, p.year) as value
        from {keys} k
        join (select {id} as of_id, direction, measure_unit, year, unit_id, project_id, quantile_disc(value, 0.5) as value from {targets} group by 1, 2, 3, 4, 5, 6) p
            on p.of_id = k.of_id and p.direction = k.direction and p.measure_unit = k.measure_unit and p.year between k.year - 2 and k.year + 2
        group by k.of_id, k.direction, k.measure_unit, k.year, p.unit_id, p.project_id
        """;

    /// <summary>Every cell has its own: its members stay in <c>own_member</c>.</summary>
    private IReadOnlyDictionary<CohortKey, Cohort> DrawOwn()
    {
        Execute(string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp table own_member as
            select *, {Cohort.UnitWeight} // count(*) over (partition by {CohortKey.Columns}, unit_id) as weight
            from (
                select concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, quantile_disc(value, 0.5) as value
                from own_target
                group by concept_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, project_id
            )
            """));
        return Cohorts(transaction.Query(
            new SqlText($"select {CohortKey.Columns}, value, count(*), sum(weight)::bigint from own_member group by all order by value"),
            row => (CohortKey.Read(row), new Bin(row.GetDouble(6), row.GetInt64(7), row.GetInt64(8)))));
    }

    private IReadOnlyDictionary<CohortKey, Cohort> DrawWide(CohortStep step, IEnumerable<CohortCell> cells)
    {
        Execute($"create or replace temp table asked_key as select {WideKey} from cohort_bin limit 0");
        transaction.Append("temp.asked_key", cells.Select(cell => Key(step, cell)).Distinct().Select(key => (IReadOnlyList<object?>)[key.Of, key.Direction, key.MeasureUnit, key.Year]));
        CohortBins.FindUnkept(transaction, step);
        if (transaction.Query(new SqlText("select 1 from unkept_key limit 1"), _ => true).Count > 0)
        {
            if (!isGathered)
                ComparedTargets.Gather(transaction, "wide_target", Years(step, "unkept_key"));
            CohortBins.Keep(transaction, step, "wide_target");
        }
        return Cohorts(transaction.Query(
            new SqlText(string.Create(CultureInfo.InvariantCulture, $"select {WideKey}, value, members, weight from cohort_bin semi join asked_key using ({WideKey}) where step = {(int)step} order by value")),
            row => (new CohortKey(row.GetFieldValue<ulong>(0), row.GetFieldValue<sbyte>(1), row.GetString(2), row.GetInt16(3), "", ""), new Bin(row.GetDouble(4), row.GetInt64(5), row.GetInt64(6)))));
    }

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
