using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Values of cohorts as they are widened, step by step, from <c>compared_target</c>: one value a unit and project. Temporary tables of one event.
/// </summary>
internal sealed class CohortMembers(IStoreTransaction transaction)
{
    private static readonly CohortStep[] Steps = Enum.GetValues<CohortStep>();

    /// <summary>Several targets of one concept in a project and year count as their median.</summary>
    public void Prepare()
    {
        Execute("""
            create or replace temp table peer_kind as
            select root, concept_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, project_id, quantile_disc(value, 0.5) as value
            from compared_target group by all
            """);
        Execute("""
            create or replace temp table peer_year as
            select root, concept_id, direction, measure_unit, year, unit_id, project_id, quantile_disc(value, 0.5) as value
            from peer_kind group by all
            """);
        Execute("create or replace temp table open_cell as select root, concept_id, direction, measure_unit, year, project_type, fund_purpose from peer_kind limit 0");
    }

    /// <summary>The cohorts of some cells, drawn as wide as <paramref name="step"/> says; their members stay in <c>member_{step}</c>.</summary>
    public IReadOnlyDictionary<CohortKey, Cohort> Draw(CohortStep step, IEnumerable<CohortCell> cells)
    {
        Execute("delete from open_cell");
        transaction.Append("temp.open_cell", cells.Select(cell => (IReadOnlyList<object?>)[cell.Root, cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose]));
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
        foreach (string table in (string[])["peer_kind", "peer_year", "open_cell", .. Steps.Select(Table)])
            Execute($"drop table if exists temp.{table}");
    }

    private static string Table(CohortStep step) => string.Create(CultureInfo.InvariantCulture, $"member_{(int)step}");

    private static string Members(CohortStep step) => step switch
    {
        CohortStep.SameKind => "select concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, value from peer_kind semi join open_cell using (concept_id, direction, measure_unit, year, project_type, fund_purpose)",
        CohortStep.AnyKind => "select concept_id as of_id, direction, measure_unit, year, '' as project_type, '' as fund_purpose, unit_id, value from peer_year semi join open_cell using (concept_id, direction, measure_unit, year)",
        CohortStep.Years => Over("concept_id", "peer_year"),
        CohortStep.ParentConcept => Over("root", "(select root, direction, measure_unit, year, unit_id, project_id, quantile_disc(value, 0.5) as value from peer_year group by all)"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>Of each project the latest value within two years.</summary>
    private static string Over(string id, string values) => $"""
        select o.of_id, o.direction, o.measure_unit, o.year, '' as project_type, '' as fund_purpose, p.unit_id, arg_max(p.value, p.year) as value
        from (select distinct {id} as of_id, direction, measure_unit, year from open_cell) o
        join {values} p on p.{id} = o.of_id and p.direction = o.direction and p.measure_unit = o.measure_unit and p.year between o.year - 2 and o.year + 2
        group by o.of_id, o.direction, o.measure_unit, o.year, p.unit_id, p.project_id
        """;

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
