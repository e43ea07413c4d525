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
    /// <summary>Steps whose cohorts several cells share.</summary>
    public static readonly CohortStep[] Wider = [CohortStep.AnyKind, CohortStep.Years, CohortStep.ParentConcept];

    /// <summary>What a cell's cohort is known by at a step.</summary>
    public static CohortKey Key(CohortStep step, CohortCell cell) => step switch
    {
        CohortStep.SameKind => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose),
        CohortStep.ParentConcept => new(cell.Root, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
        _ => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
    };

    /// <summary>Selects the members of the narrowest cohorts, <see cref="CohortKey.Columns"/>, <c>unit_id</c>, <c>value</c> and <c>weight</c>, among some targets.</summary>
    public static string Own(string targets) => string.Create(CultureInfo.InvariantCulture, $"""
        select *, {Cohort.UnitWeight} // count(*) over (partition by {CohortKey.Columns}, unit_id) as weight
        from (
            select concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, quantile_disc(value, 0.5) as value
            from {targets}
            group by concept_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, project_id
        )
        """);

    /// <summary>Selects the members of the cohorts in <paramref name="keys"/>, a relation of <see cref="CohortKey.Columns"/>, as <see cref="Own"/> does.</summary>
    /// <param name="targets">All that there are, or all of some units.</param>
    public static string Wide(CohortStep step, string targets, string keys) => string.Create(CultureInfo.InvariantCulture, $"""
        select *, {Cohort.UnitWeight} // count(*) over (partition by {CohortKey.Columns}, unit_id) as weight
        from (
        {(step switch
    {
        CohortStep.AnyKind => $"""
            select of_id, t.direction, t.measure_unit, t.year, '' as project_type, '' as fund_purpose, t.unit_id, quantile_disc(t.value, 0.5) as value
            from {targets} t join {keys} k on k.of_id = t.concept_id and k.direction = t.direction and k.measure_unit = t.measure_unit and k.year = t.year
            group by of_id, t.direction, t.measure_unit, t.year, t.unit_id, t.project_id
            """,
        CohortStep.Years => Over("concept_id", targets, keys),
        CohortStep.ParentConcept => Over("root", targets, keys),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    })}
        )
        """);

    /// <summary>The cohorts of some cells, drawn as wide as <paramref name="step"/> says.</summary>
    public IReadOnlyDictionary<CohortKey, Cohort> Draw(CohortStep step, IEnumerable<CohortCell> cells)
    {
        Execute($"create or replace temp table asked_key as select {CohortKey.Columns} from cohort_bin limit 0");
        transaction.Append("temp.asked_key", cells.Select(cell => Key(step, cell)).Distinct().Select(key => (IReadOnlyList<object?>)[key.Of, key.Direction, key.MeasureUnit, key.Year, key.ProjectType, key.FundPurpose]));
        if (step == CohortStep.SameKind && isGathered)
            CohortBins.Keep(transaction, step, Own("own_target"));
        else if (step != CohortStep.SameKind)
            DrawUnkept(step);
        return CohortBins.Read(transaction, step);
    }

    /// <summary>All values that units have in cohorts of a step, of the pairs in <c>asked_member</c> (its columns and <c>unit_id</c>).</summary>
    public ILookup<(CohortKey Key, ulong Unit), double> OfUnits(CohortStep step)
    {
        string asked = string.Create(CultureInfo.InvariantCulture, $"(select * from asked_member where step = {(int)step})"), units = $"(select distinct unit_id from {asked})";
        if (step != CohortStep.SameKind && !isGathered)
            ComparedTargets.Gather(transaction, "asked_target", Years(step, asked), units: transaction.Query(new SqlText($"select unit_id from unit where present_id in {units}"), row => row.GetFieldValue<ulong>(0)));
        string members = step == CohortStep.SameKind
            ? Own($"(select * from own_target semi join {units} using (unit_id))")
            : Wide(step, isGathered ? $"(select * from wide_target semi join {units} using (unit_id))" : "asked_target", $"(select distinct {CohortKey.Columns} from {asked})");
        return transaction.Query(
            new SqlText($"select {CohortKey.Columns}, unit_id, value from ({members}) semi join {asked} using ({CohortKey.Columns}, unit_id)"),
            row => (Key: CohortKey.Read(row), Unit: row.GetFieldValue<ulong>(6), Value: row.GetDouble(7))).ToLookup(one => (one.Key, one.Unit), one => one.Value);
    }

    public void Forget()
    {
        foreach (string table in (string[])["asked_key", "unkept_key", "asked_target"])
            Execute($"drop table if exists temp.{table}");
    }

    /// <summary>Which concepts, years and measure units the cohorts in <paramref name="keys"/> are drawn from.</summary>
    private static string Years(CohortStep step, string keys) => step switch
    {
        CohortStep.AnyKind => $"select distinct of_id as concept_id, year, measure_unit from {keys}",
        CohortStep.Years => $"select distinct of_id as concept_id, unnest(range(year - 2, year + 3))::smallint as year, measure_unit from {keys}",
        CohortStep.ParentConcept => $"select distinct c.concept_id, unnest(range(k.year - 2, k.year + 3))::smallint as year, k.measure_unit from {keys} k join ({ComparedTargets.Roots}) c on c.root = k.of_id",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>Of each project the latest value within two years.</summary>
    private static string Over(string id, string targets, string keys) => $"""
        select k.of_id, k.direction, k.measure_unit, k.year, '' as project_type, '' as fund_purpose, p.unit_id, arg_max(p.value, p.year) as value
        from {keys} k
        join (select {id} as of_id, direction, measure_unit, year, unit_id, project_id, quantile_disc(value, 0.5) as value from {targets} group by 1, 2, 3, 4, 5, 6) p
            on p.of_id = k.of_id and p.direction = k.direction and p.measure_unit = k.measure_unit and p.year between k.year - 2 and k.year + 2
        group by k.of_id, k.direction, k.measure_unit, k.year, p.unit_id, p.project_id
        """;

    private void DrawUnkept(CohortStep step)
    {
        CohortBins.FindUnkept(transaction, step);
        if (transaction.Query(new SqlText("select 1 from unkept_key limit 1"), _ => true).Count == 0)
            return;
        if (!isGathered)
            ComparedTargets.Gather(transaction, "wide_target", Years(step, "unkept_key"));
        CohortBins.Keep(transaction, step, Wide(step, "wide_target", "unkept_key"));
    }

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
