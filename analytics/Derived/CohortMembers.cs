using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Values of cohorts as they are widened, step by step: one value a unit and project, the median of several.
/// </summary>
/// <param name="isGathered">Whether all targets that there may be in a cohort are in <c>wide_target</c>; else those that are asked for are gathered.</param>
internal sealed class CohortMembers(IStoreTransaction transaction, bool isGathered)
{
    /// <summary>Years to both sides that a cohort over years looks at.</summary>
    public const int Reach = 2;

    /// <summary>What a cell's cohort is known by at a step.</summary>
    public static CohortKey Key(CohortStep step, CohortCell cell) => step switch
    {
        CohortStep.SameKind => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose),
        CohortStep.ParentConcept => new(cell.Root, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
        _ => new(cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, "", ""),
    };

    /// <summary>Selects the members of all cohorts of a step among some targets, <see cref="CohortKey.Columns"/>, <c>unit_id</c>, <c>value</c> and <c>weight</c>.</summary>
    /// <param name="targets">All that there are, or all of some units.</param>
    public static string Select(CohortStep step, string targets)
    {
        string members = step switch
        {
            CohortStep.SameKind => $"select concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, quantile_disc(value, 0.5) as value from {targets} group by concept_id, direction, measure_unit, year, project_type, fund_purpose, unit_id, project_id",
            CohortStep.AnyKind => $"select concept_id as of_id, direction, measure_unit, year, '' as project_type, '' as fund_purpose, unit_id, quantile_disc(value, 0.5) as value from {targets} group by concept_id, direction, measure_unit, year, unit_id, project_id",
            CohortStep.Years => Latest("concept_id", targets),
            CohortStep.ParentConcept => Latest("root", targets),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };
        return string.Create(CultureInfo.InvariantCulture, $"select *, {Cohort.UnitWeight} // count(*) over (partition by {CohortKey.Columns}, unit_id) as weight from ({members})");
    }

    /// <summary>The cohorts of some cells, drawn as wide as <paramref name="step"/> says.</summary>
    public IReadOnlyDictionary<CohortKey, Cohort> Draw(CohortStep step, IEnumerable<CohortCell> cells)
    {
        Execute($"create or replace temp table asked_key as select {CohortKey.Columns} from cohort_bin limit 0");
        transaction.Append("temp.asked_key", cells.Select(cell => Key(step, cell)).Distinct().Select(key => (IReadOnlyList<object?>)[key.Of, key.Direction, key.MeasureUnit, key.Year, key.ProjectType, key.FundPurpose]));
        return CohortBins.Read(transaction, step);
    }

    /// <summary>All values that units have in cohorts of a step, of the pairs in <c>asked_member</c> (its columns and <c>unit_id</c>).</summary>
    public ILookup<(CohortKey Key, ulong Unit), double> OfUnits(CohortStep step)
    {
        string asked = string.Create(CultureInfo.InvariantCulture, $"(select * from asked_member where step = {(int)step})"), units = $"(select distinct unit_id from {asked})";
        if (step != CohortStep.SameKind && !isGathered)
            ComparedTargets.Gather(transaction, "asked_target", Years(step, asked), units: transaction.Query(new SqlText($"select unit_id from unit where present_id in {units}"), row => row.GetFieldValue<ulong>(0)));
        string targets = step == CohortStep.SameKind ? $"(select * from own_target semi join {units} using (unit_id))" : isGathered ? $"(select * from wide_target semi join {units} using (unit_id))" : "asked_target";
        return transaction.Query(
            new SqlText($"select {CohortKey.Columns}, unit_id, value from ({Select(step, targets)}) semi join {asked} using ({CohortKey.Columns}, unit_id)"),
            row => (Key: CohortKey.Read(row), Unit: row.GetFieldValue<ulong>(6), Value: row.GetDouble(7))).ToLookup(one => (one.Key, one.Unit), one => one.Value);
    }

    public void Forget()
    {
        foreach (string table in (string[])["asked_key", "asked_target"])
            Execute($"drop table if exists temp.{table}");
    }

    /// <summary>Which concepts, years and measure units the cohorts in <paramref name="keys"/> are drawn from.</summary>
    private static string Years(CohortStep step, string keys) => step switch
    {
        CohortStep.AnyKind => $"select distinct of_id as concept_id, year, measure_unit from {keys}",
        CohortStep.Years => string.Create(CultureInfo.InvariantCulture, $"select distinct of_id as concept_id, unnest(range(year - {Reach}, year + {Reach + 1}))::smallint as year, measure_unit from {keys}"),
        CohortStep.ParentConcept => string.Create(CultureInfo.InvariantCulture, $"select distinct c.concept_id, unnest(range(k.year - {Reach}, k.year + {Reach + 1}))::smallint as year, k.measure_unit from {keys} k join ({ComparedTargets.Roots}) c on c.root = k.of_id"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>Of each project the latest value within reach: a year's value is the latest to all years that reach it and not the next year's.</summary>
    private static string Latest(string id, string targets) => string.Create(CultureInfo.InvariantCulture, $"""
        select of_id, direction, measure_unit, unnest(range(year - {Reach}, least(year + {Reach}, coalesce(next_year - {Reach + 1}, year + {Reach})) + 1))::smallint as year, '' as project_type, '' as fund_purpose, unit_id, value
        from (
            select *, lead(year) over (partition by of_id, direction, measure_unit, unit_id, project_id order by year) as next_year
            from (select {id} as of_id, direction, measure_unit, year, unit_id, project_id, quantile_disc(value, 0.5) as value from {targets} group by 1, 2, 3, 4, 5, 6)
        )
        """);

    private void Execute(string sql) => transaction.Execute(new SqlText(sql));
}
