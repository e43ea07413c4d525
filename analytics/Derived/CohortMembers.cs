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
    private static readonly CohortStep[] Steps = Enum.GetValues<CohortStep>();

    /// <summary>The cohorts of some cells, drawn as wide as <paramref name="step"/> says; their members stay in <c>member_{step}</c>.</summary>
    public IReadOnlyDictionary<CohortKey, Cohort> Draw(CohortStep step, IEnumerable<CohortCell> cells)
    {
        Execute($"create or replace temp table open_cell as select {CohortCell.Columns} from own_target limit 0");
        transaction.Append("temp.open_cell", cells.Select(cell => (IReadOnlyList<object?>)[cell.Root, cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose]));
        if (!isGathered && Years(step) is { } years)
            ComparedTargets.Gather(transaction, "wide_target", years, ofKinds: false);
        Execute($"create or replace temp table {Table(step)} as select *, {Cohort.UnitWeight} // count(*) over (partition by {CohortKey.Columns}, unit_id) as weight from ({Members(step)})");
        Dictionary<CohortKey, List<Bin>> bins = [];
        foreach ((CohortKey key, Bin bin) in transaction.Query(
            new SqlText($"select {CohortKey.Columns}, value, count(*), sum(weight)::bigint from {Table(step)} group by all order by value"),
            row => (CohortKey.Read(row), new Bin(row.GetDouble(6), row.GetInt64(7), row.GetInt64(8)))))
        {
            if (!bins.TryGetValue(key, out List<Bin>? known))
                bins[key] = known = [];
            known.Add(bin);
        }
        return bins.ToDictionary(one => one.Key, one => new Cohort(one.Value));
    }

    /// <summary>What a cell's cohort is known by at a step.</summary>
    public static CohortKey Key(CohortStep step, CohortCell cell) => step switch
    {
        CohortStep.SameKind => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose),
        CohortStep.ParentConcept => new(cell.Root, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
        _ => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
    };

    /// <summary>All values that units have in cohorts of a step, of the pairs in <c>asked_member</c> (its columns and <c>unit_id</c>).</summary>
    public ILookup<(CohortKey Key, ulong Unit), double> OfUnits(CohortStep step) => transaction.Query(
        new SqlText($"select {CohortKey.Columns}, unit_id, value from {Table(step)} semi join (select * from asked_member where step = {(int)step}) using ({CohortKey.Columns}, unit_id)"),
        row => (Key: CohortKey.Read(row), Unit: row.GetFieldValue<ulong>(6), Value: row.GetDouble(7))).ToLookup(one => (one.Key, one.Unit), one => one.Value);

    public void Forget()
    {
        foreach (string table in (string[])["open_cell", .. Steps.Select(Table)])
            Execute($"drop table if exists temp.{table}");
    }

    private static string Table(CohortStep step) => string.Create(CultureInfo.InvariantCulture, $"member_{(int)step}");

    /// <summary>Which concepts, years and measure units the cohorts of <c>open_cell</c> are drawn from; null: the cells' own.</summary>
    private static string? Years(CohortStep step) => step switch
    {
        CohortStep.SameKind => null,
        CohortStep.AnyKind => "select distinct concept_id, year, measure_unit from open_cell",
        CohortStep.Years => "select distinct concept_id, unnest(range(year - 2, year + 3))::smallint as year, measure_unit from open_cell",
        CohortStep.ParentConcept => "select distinct c.concept_id, unnest(range(o.year - 2, o.year + 3))::smallint as year, o.measure_unit from open_cell o join (select concept_id, coalesce(parent_id, concept_id) as root from concept union all select 0, 0) c on c.root = o.root",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static string Members(CohortStep step) => step switch
    {
        CohortStep.SameKind => """
            select concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, quantile_disc(value, 0.5) as value
            from own_target semi join open_cell using (concept_id, direction, measure_unit, year, project_type, fund_purpose)
            group by concept_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, project_id
            """,
        CohortStep.AnyKind => """
            select concept_id as of_id, direction, measure_unit, year, '' as project_type, '' as fund_purpose, unit_id, quantile_disc(value, 0.5) as value
            from wide_target semi join open_cell using (concept_id, direction, measure_unit, year)
            group by concept_id, direction, measure_unit, year, unit_id, project_id
            """,
        CohortStep.Years => Over("concept_id"),
        CohortStep.ParentConcept => Over("root"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>Of each project the latest value within two years.</summary>
    private static string Over(string id) => $"""
        select o.of_id, o.direction, o.measure_unit, o.year, '' as project_type, '' as fund_purpose, p.unit_id, arg_max(p.value, p.year) as value
        from (select distinct {id} as of_id, direction, measure_unit, year from open_cell) o
        join (select {id} as of_id, direction, measure_unit, year, unit_id, project_id, quantile_disc(value, 0.5) as value from wide_target group by 1, 2, 3, 4, 5, 6) p
            on p.of_id = o.of_id and p.direction = o.direction and p.measure_unit = o.measure_unit and p.year between o.year - 2 and o.year + 2
        group by o.of_id, o.direction, o.measure_unit, o.year, p.unit_id, p.project_id
        """;

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
