using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Keeps <c>cohort</c>, what targets (and growths of budgets, and costs of a unit of output) of one kind come to, and <c>cohort_extreme</c>, those at the weak end of theirs: what the rules on peers are asked of.
/// Found anew where an event may have changed them, as <see cref="JudgedCells"/> tells. Runs after <see cref="NameConcepts"/> and <see cref="ProjectYears"/>.
/// </summary>
/// <param name="few">Of more indicators on file than these, an event gathers only those that it concerns; either way comes to the same.</param>
public sealed class Cohorts(int few = JudgedCells.Few) : IDerived
{
    /// <summary>Raised whenever the same declarations would be judged otherwise.</summary>
    private const int Version = 8;

    /// <summary>The weakest of a cohort that are kept: as far as a rule can be set to look.</summary>
    private const double Tail = 0.10;

    /// <summary>In a cohort of so many units none moves the scale much, and what is nearer to the median than <see cref="NearScales"/> is not kept.</summary>
    private const int ManyUnits = 50;

    private const double NearScales = 1.5;

    /// <summary>Of growths and unit costs, both ln.</summary>
    private static readonly CohortFence OfLogarithms = new(3.5, 0.10, 0.10);

    /// <summary>Counts of what is not wanted: most are 0, and nothing is scaled.</summary>
    private static readonly CohortFence OfCounts = new(3.5, 1, 1);

    private static readonly KeptRows Statistics = new(
        "cohort",
        ["concept_id", "direction", "measure_unit", "year", "project_type", "fund_purpose"],
        "step, targets, members, units, median, mad, scale, q1, q3, beyond, reach",
        "select * from found_cohort");

    private static readonly KeptRows Extremes = new(
        "cohort_extreme",
        ["unit_id", "declaration_id", "name_id", "concept_id", "direction", "measure_unit"],
        "n, year, project_type, fund_purpose, step, value, median, scale, gap, score, members, units, at_or_beyond, alone, mixed, own",
        "select * from found_extreme");

    public string Signature => string.Create(CultureInfo.InvariantCulture, $"{nameof(Cohorts)} {Version}\n{ComparedTargets.Signature}");

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        foreach (bool isGathered in JudgedCells.Find(transaction, touched, few))
        {
            CohortMembers members = new(transaction, isGathered);
            Refresh(transaction, touched.Seq, members, isGathered);
            members.Forget();
            JudgedCells.Forget(transaction);
        }
    }

    /// <summary>Selects <c>unit_id, declaration_id</c> of those that stand otherwise in their cohorts since an event.</summary>
    internal static string Changed(Touched touched) => string.Create(CultureInfo.InvariantCulture,
        $"select unit_id, declaration_id from history.cohort_extreme where known_from between {touched.FirstSeq} and {touched.Seq} union select unit_id, declaration_id from history.cohort_extreme where known_to between {touched.FirstSeq} and {touched.Seq}");

    internal static CohortFence Fence(ulong concept, string measureUnit) => concept == ComparedTargets.Growth || ComparedTargets.IsCost(measureUnit) ? OfLogarithms : measureUnit == "%" ? CohortFence.Percent : OfCounts;

    private static void Refresh(IStoreTransaction transaction, long seq, CohortMembers members, bool isGathered)
    {
        IReadOnlyDictionary<CohortCell, long> cells = Cells(transaction, isGathered);
        Dictionary<CohortCell, Judged> judged = Judge(members, [.. cells.Keys]);
        Execute(transaction, "create or replace temp table found_cohort as select concept_id, direction, measure_unit, year, project_type, fund_purpose, step, targets, members, units, median, mad, scale, q1, q3, beyond, reach from history.cohort limit 0");
        Execute(transaction, "create or replace temp table found_extreme as select unit_id, declaration_id, name_id, concept_id, direction, measure_unit, n, year, project_type, fund_purpose, step, value, median, scale, gap, score, members, units, at_or_beyond, alone, mixed, own from history.cohort_extreme limit 0");
        transaction.Append("temp.found_cohort", cells.Keys.Select(cell => Row(cell, cells[cell], judged[cell])));
        IReadOnlyList<Candidate> kept = isGathered ? [] : TakeKept(transaction, judged);
        transaction.Append("temp.found_extreme", Extreme([.. kept, .. Found(transaction, members, judged)], judged));
        const string Cell = "concept_id, direction, measure_unit, year, project_type, fund_purpose", Within = $"({Cell}) in (select ({Cell}) from judged_cell)";
        Statistics.Refresh(transaction, seq, Within);
        Extremes.Refresh(transaction, seq, Within);
        Statistics.Forget(transaction);
        Extremes.Forget(transaction);
        Execute(transaction, "drop table temp.found_cohort");
        Execute(transaction, "drop table temp.found_extreme");
    }

    /// <summary>The cells that are judged, with how many targets there are in each: counted, or kept from before with what a family of units changed.</summary>
    private static IReadOnlyDictionary<CohortCell, long> Cells(IStoreTransaction transaction, bool isGathered) => transaction.Query(
        new SqlText(isGathered ? $"select {CohortCell.Columns}, count(*) from own_target group by all" : $"""
            select {CohortCell.Columns}, sum(targets)::bigint
            from (
                select j.root, k.* from (select concept_id, direction, measure_unit, year, project_type, fund_purpose, targets from cohort) k join judged_cell j using (concept_id, direction, measure_unit, year, project_type, fund_purpose)
                union all
                select {CohortCell.Columns}, 1 from family_target
                union all
                select {CohortCell.Columns}, -1 from family_before
            )
            semi join judged_cell using ({CohortCell.Columns})
            group by all having sum(targets) > 0
            """),
        row => (Cell: CohortCell.Read(row), Targets: row.GetInt64(7))).ToDictionary(one => one.Cell, one => one.Targets);

    /// <summary>
    /// Other units' targets at weak ends that reach no farther than before, as they were kept: only the cohort around them is another.
    /// Cells whose weak end reaches farther have all their targets gathered into <c>own_target</c> instead.
    /// </summary>
    private static IReadOnlyList<Candidate> TakeKept(IStoreTransaction transaction, Dictionary<CohortCell, Judged> judged)
    {
        Dictionary<CohortCell, (CohortStep Step, double Reach)> before = transaction.Query(
            new SqlText($"select {CohortCell.Columns}, step, reach from cohort join judged_cell using (concept_id, direction, measure_unit, year, project_type, fund_purpose)"),
            row => (Cell: CohortCell.Read(row), Step: (CohortStep)row.GetFieldValue<sbyte>(7), Reach: row.GetDouble(8))).ToDictionary(one => one.Cell, one => (one.Step, one.Reach));
        // In a cell that there was not before, no other unit has a target.
        HashSet<CohortCell> farther = [.. judged.Where(one => one.Value.Reach > double.NegativeInfinity && before.TryGetValue(one.Key, out var was) && (was.Step != one.Value.Step || was.Reach < one.Value.Reach)).Select(one => one.Key)];
        IReadOnlyList<Candidate> kept = transaction.Query(
            new SqlText($"""
                select {CohortCell.Columns}, u.present_id, e.unit_id, e.declaration_id, e.name_id, e.n, direction * e.value, e.own
                from cohort_extreme e
                join judged_cell using (concept_id, direction, measure_unit, year, project_type, fund_purpose)
                join unit u on u.unit_id = e.unit_id
                where u.present_id not in (select present_id from unit where unit_id in (select unit_id from touched_target))
                """),
            row => new Candidate(CohortCell.Read(row), row.GetFieldValue<ulong>(7), row.GetFieldValue<ulong>(8), row.GetFieldValue<ulong>(9), row.GetFieldValue<ulong>(10), row.GetInt16(11), row.GetDouble(12), row.GetFieldValue<List<double>>(13)));
        if (farther.Count > 0)
        {
            Execute(transaction, $"create or replace temp table open_cell as select {CohortCell.Columns} from own_target limit 0");
            transaction.Append("temp.open_cell", farther.Select(cell => (IReadOnlyList<object?>)[cell.Root, cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose]));
            JudgedCells.GatherOthers(transaction);
            Execute(transaction, "drop table temp.open_cell");
        }
        return [.. kept.Where(one => judged.TryGetValue(one.Cell, out Judged? by) && one.Value <= by.Reach && !farther.Contains(one.Cell))];
    }

    /// <summary>The cohort of each cell: the narrowest with enough in it, else the narrowest with a few.</summary>
    private static Dictionary<CohortCell, Judged> Judge(CohortMembers members, IReadOnlyList<CohortCell> cells)
    {
        Dictionary<CohortCell, Judged> judged = [];
        List<CohortCell> open = [.. cells];
        foreach (CohortStep step in Enum.GetValues<CohortStep>())
        {
            if (open.Count == 0)
                break;
            IReadOnlyDictionary<CohortKey, Cohort> drawn = members.Draw(step, open);
            foreach (CohortCell cell in open)
            {
                Cohort cohort = drawn[CohortMembers.Key(step, cell)];
                if (CohortSize.IsEnough(cohort) || !judged.TryGetValue(cell, out Judged? known) || (!CohortSize.IsFew(known.Cohort) && (CohortSize.IsFew(cohort) || cohort.Members > known.Cohort.Members)))
                    judged[cell] = Judged.Of(step, cohort, Fence(cell.ConceptId, cell.MeasureUnit));
            }
            open.RemoveAll(cell => CohortSize.IsEnough(judged[cell].Cohort));
        }
        return judged;
    }

    /// <summary>Targets of <c>own_target</c> at the weak end of a cohort that can be judged; of several of one name in a declaration the weakest.</summary>
    private static IEnumerable<Candidate> Found(IStoreTransaction transaction, CohortMembers members, Dictionary<CohortCell, Judged> judged)
    {
        Execute(transaction, $"create or replace temp table weak_end as select {CohortCell.Columns}, 0::double as reach from own_target limit 0");
        transaction.Append("temp.weak_end", judged.Where(one => one.Value.Reach > double.NegativeInfinity).Select(one => (IReadOnlyList<object?>)[one.Key.Root, one.Key.ConceptId, one.Key.Direction, one.Key.MeasureUnit, one.Key.Year, one.Key.ProjectType, one.Key.FundPurpose, one.Value.Reach]));
        IReadOnlyList<Candidate> weak = transaction.Query(
            new SqlText($"select {string.Join(", ", CohortCell.Columns.Split(", ").Select(column => $"t.{column}"))}, t.unit_id, t.declared_by, t.declaration_id, t.name_id, t.n, t.value from own_target t join weak_end using ({CohortCell.Columns}) where t.value <= reach qualify row_number() over (partition by t.declaration_id, t.name_id, t.direction, t.measure_unit order by t.value, t.n) = 1"),
            row => new Candidate(CohortCell.Read(row), row.GetFieldValue<ulong>(7), row.GetFieldValue<ulong>(8), row.GetFieldValue<ulong>(9), row.GetFieldValue<ulong>(10), row.GetInt16(11), row.GetDouble(12), []));
        Execute(transaction, $"create or replace temp table asked_member as select 0 as step, concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id from own_target limit 0");
        transaction.Append("temp.asked_member", weak.Select(one => (Step: judged[one.Cell].Step, Key: CohortMembers.Key(judged[one.Cell].Step, one.Cell), one.Unit)).Distinct()
            .Select(one => (IReadOnlyList<object?>)[(int)one.Step, one.Key.Of, one.Key.Direction, one.Key.MeasureUnit, one.Key.Year, one.Key.ProjectType, one.Key.FundPurpose, one.Unit]));
        Dictionary<CohortStep, ILookup<(CohortKey, ulong), double>> own = weak.Select(one => judged[one.Cell].Step).Distinct().ToDictionary(step => step, members.OfUnits);
        Execute(transaction, "drop table temp.weak_end");
        Execute(transaction, "drop table temp.asked_member");
        return weak.Select(one => one with { Own = [.. own[judged[one.Cell].Step][(CohortMembers.Key(judged[one.Cell].Step, one.Cell), one.Unit)].Order()] });
    }

    /// <summary>Each held against the others without its own unit.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Extreme(IReadOnlyList<Candidate> candidates, Dictionary<CohortCell, Judged> judged) => candidates.AsParallel().AsOrdered()
        .Select(one => Row(one, judged[one.Cell], WeakTarget.Of(judged[one.Cell].Cohort, one.Own, one.Value, Fence(one.Cell.ConceptId, one.Cell.MeasureUnit))));

    private static IReadOnlyList<object?> Row(CohortCell cell, long targets, Judged judged)
    {
        CohortStatistics statistics = judged.Statistics;
        return [cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose, (int)judged.Step, targets, statistics.Members, statistics.Units, Printed(statistics.Median), statistics.Mad, statistics.Scale, Quartile(true), Quartile(false), statistics.Beyond, judged.Reach];

        double Quartile(bool lower) => Printed(lower == cell.Direction > 0 ? statistics.LowerQuartile : statistics.UpperQuartile);

        // 0 is not −0.
        double Printed(double value) => (cell.Direction * value) + 0.0;
    }

    /// <summary>Counts and shares as a reason prints them: a member more does not rewrite every other's row.</summary>
    private static IReadOnlyList<object?> Row(Candidate one, Judged by, WeakTarget stands) =>
    [
        one.DeclaredBy, one.DeclarationId, one.NameId, one.Cell.ConceptId, one.Cell.Direction, one.Cell.MeasureUnit, one.N, one.Cell.Year, one.Cell.ProjectType, one.Cell.FundPurpose, (int)by.Step, (one.Cell.Direction * one.Value) + 0.0, (one.Cell.Direction * stands.Median) + 0.0,
        Math.Round(stands.Scale, 2), Math.Round(stands.Gap, 4), Math.Floor((stands.Score + 1e-9) * 100) / 100, CohortSize.AtLeast(by.Cohort.Members), CohortSize.AtLeast(by.Cohort.Units), CohortSize.AtMost(stands.AtOrBeyond), stands.IsAlone, by.Statistics.Beyond > CohortSize.Mixed, one.Own,
    ];

    private static void Execute(IStoreTransaction transaction, string sql) => transaction.Execute(new SqlText(sql));

    /// <param name="Own">All that its unit has in the cohort, ascending.</param>
    private sealed record Candidate(CohortCell Cell, ulong Unit, ulong DeclaredBy, ulong DeclarationId, ulong NameId, short N, double Value, IReadOnlyList<double> Own);

    /// <param name="Reach">The strongest value that is still at the weak end: within the weakest share, or alone there, and well short of the median; of counts that should be none, all that are some. −∞ where nothing can be told.</param>
    private sealed record Judged(CohortStep Step, Cohort Cohort, CohortStatistics Statistics, double Reach)
    {
        public static Judged Of(CohortStep step, Cohort cohort, CohortFence fence)
        {
            CohortStatistics statistics = cohort.Statistics(fence);
            double reach = !CohortSize.IsFew(cohort) ? double.NegativeInfinity
                : fence == OfCounts ? (statistics.Median == 0 ? -1 : double.NegativeInfinity)
                : cohort.WeakEnd(Math.Max(1, (long)(Tail * cohort.Members)), statistics.Median - Math.Max(fence.Gap / 2, cohort.Units >= ManyUnits ? NearScales * statistics.Scale : 0));
            return new Judged(step, cohort, statistics, reach);
        }
    }
}
