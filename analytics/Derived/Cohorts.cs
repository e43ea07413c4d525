using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Keeps <c>cohort</c>, what targets (and growths of budgets) of one kind come to, and <c>cohort_extreme</c>, those at the weak end of theirs: what the rules on peers are asked of.
/// Found anew for the concepts and years that an event touched. Runs after <see cref="NameConcepts"/> and <see cref="ProjectYears"/>.
/// </summary>
public sealed class Cohorts : IDerived
{
    /// <summary>Raised whenever the same declarations would be judged otherwise.</summary>
    private const int Version = 4;

    /// <summary>A cohort looks so many years to both sides, and is looked at from so many.</summary>
    private const int Reach = 2;

    private const long MostTargets = 1_000_000;

    /// <summary>Growth of budgets; no concept of the dictionary has this id.</summary>
    internal const ulong Growth = 0;

    /// <summary>The weakest of a cohort that are kept: as far as a rule can be set to look.</summary>
    private const double Tail = 0.10;

    private static readonly CohortFence OfGrowth = new(3.5, 0.10, 0.10);

    /// <summary>Counts of what is not wanted: most are 0, and nothing is scaled.</summary>
    private static readonly CohortFence OfCounts = new(3.5, 1, 1);

    private static readonly KeptRows Statistics = new(
        "cohort",
        ["concept_id", "direction", "measure_unit", "year", "project_type", "fund_purpose"],
        "step, targets, members, units, median, mad, scale, q1, q3, beyond",
        "select * from found_cohort");

    private static readonly KeptRows Extremes = new(
        "cohort_extreme",
        ["unit_id", "declaration_id", "name_id", "concept_id", "direction"],
        "n, year, measure_unit, step, value, median, scale, gap, score, members, units, at_or_beyond, alone, mixed",
        "select * from found_extreme");

    /// <summary>The measure that pages read, of the concepts and years that are compared.</summary>
    private static readonly string Targets = $"""
        with indicator as (
            select i.* from main.indicator i
            join main.indicator_name n on n.name_id = i.name_id
            join compared_concept t on t.concept_id = n.concept_id and i.year between t.first_year and t.last_year
        )
        select root_id as root, concept_id, direction::tinyint as direction, year::smallint as year, measure_unit, project_type, fund_purpose, unit_id, project_id, declared_by, declaration_id, name_id, n::smallint as n, strength as value
        from (
        {MeasureCatalogue.Sql<ComparableTarget>()}
        )
        """;

    private static readonly string Growths = EmbeddedText.Read(typeof(Cohorts), "ComparedGrowth.sql");

    public string Signature => string.Create(CultureInfo.InvariantCulture, $"{nameof(Cohorts)} {Version}\n{Targets}\n{Growths}");

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        if (IsTooSmall(transaction) || !WriteTouched(transaction, touched))
            return;
        foreach (IReadOnlyList<ulong> roots in Batches(transaction))
            Refresh(transaction, touched.Seq, roots);
        Execute(transaction, "drop table temp.touched_root");
    }

    /// <summary>Selects the units whose targets stand otherwise in their cohorts since an event.</summary>
    internal static string Changed(Touched touched) => string.Create(CultureInfo.InvariantCulture,
        $"select unit_id from history.cohort_extreme where known_from between {touched.FirstSeq} and {touched.Seq} union select unit_id from history.cohort_extreme where known_to between {touched.FirstSeq} and {touched.Seq}");

    internal static CohortFence Fence(ulong concept, string measureUnit) => concept == Growth ? OfGrowth : measureUnit == "%" ? CohortFence.Percent : OfCounts;

    /// <summary>With so few units no cohort can tell anything; one that comes to have enough is of a concept that its last unit touches.</summary>
    private static bool IsTooSmall(IStoreTransaction transaction) => transaction.Query(
        new SqlText(string.Create(CultureInfo.InvariantCulture, $"select 1 where (select count(distinct present_id) from unit) < {CohortSize.Units} and not exists (from cohort)")), _ => true).Count > 0;

    /// <summary>Which concepts, by their roots, in which years.</summary>
    private static bool WriteTouched(IStoreTransaction transaction, Touched touched)
    {
        string which = "true";
        if (touched.Decision is not { Kind: ConceptDecision.Kind or UnitList.Kind })
        {
            string now = string.Create(CultureInfo.InvariantCulture, $"between {touched.FirstSeq} and {touched.Seq}");
            IEnumerable<string> selects =
                from source in (string[])["declaration_id from history.declaration", "declaration_id from history.indicator", "targets_id from history.project_year", "evaluation_id from history.project_year"]
                from moment in (string[])["known_from", "known_to"]
                select $"select unit_id, {source} where {moment} {now}";
            Execute(transaction, $"create or replace temp table touched_target (unit_id, declaration_id) as {string.Join("\nunion ", selects)}");
            if (transaction.Query(new SqlText("select 1 from touched_target limit 1"), _ => true).Count == 0)
                return false;
            which = "d.unit_id in (select unit_id from touched_target) and d.declaration_id in (select declaration_id from touched_target)";
        }
        Execute(transaction, $"""
            create or replace temp table touched_root as
            select coalesce(c.parent_id, c.concept_id) as root, min(d.year) as first_year, max(d.year) as last_year
            from history.indicator d
            join indicator_name m on m.name_id = d.name_id
            join concept c on c.concept_id = m.concept_id
            where d.value is not null and {which}
            group by 1
            union all
            select {Growth}::ubigint, min(d.year), max(d.year) from history.declaration d where {which} having count(*) > 0
            """);
        return true;
    }

    /// <summary>Some roots at a time, so that a million declarations need no more memory than these.</summary>
    private static IEnumerable<IReadOnlyList<ulong>> Batches(IStoreTransaction transaction)
    {
        List<ulong> batch = [];
        long targets = 0;
        foreach ((ulong root, long count) in transaction.Query(
            new SqlText("""
                select t.root, coalesce(sum(n.targets), 0)::bigint
                from touched_root t
                left join (
                    select coalesce(c.parent_id, c.concept_id) as root, i.year, count(*) as targets
                    from indicator i join indicator_name m on m.name_id = i.name_id join concept c on c.concept_id = m.concept_id
                    where i.value is not null group by 1, 2
                ) n on n.root = t.root and n.year between t.first_year - 4 and t.last_year + 4
                group by t.root order by t.root
                """),
            row => (row.GetFieldValue<ulong>(0), row.GetInt64(1))))
        {
            if (batch.Count > 0 && targets + count > MostTargets)
            {
                yield return batch;
                (batch, targets) = ([], 0);
            }
            batch.Add(root);
            targets += count;
        }
        if (batch.Count > 0)
            yield return batch;
    }

    private static void Refresh(IStoreTransaction transaction, long seq, IReadOnlyList<ulong> roots)
    {
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp table compared_concept as
            select ids.concept_id, r.root, r.first_year - {2 * Reach} as first_year, r.last_year + {2 * Reach} as last_year, r.first_year - {Reach} as judged_from, r.last_year + {Reach} as judged_to
            from touched_root r
            join (select concept_id, coalesce(parent_id, concept_id) as root from concept union all select {Growth}, {Growth}) ids on ids.root = r.root
            where r.root in ({string.Join(", ", roots)})
            """));
        Execute(transaction, $"create or replace temp table compared_target as select * from ({Targets})\nunion all\n{Growths}");
        CohortMembers members = new(transaction);
        members.Prepare();
        Dictionary<CohortCell, long> cells = transaction.Query(
            new SqlText($"select {CohortCell.Columns}, count(*) from compared_target semi join compared_concept on compared_target.concept_id = compared_concept.concept_id and year between judged_from and judged_to group by all"),
            row => (Cell: CohortCell.Read(row), Targets: row.GetInt64(7))).ToDictionary(one => one.Cell, one => one.Targets);
        Dictionary<CohortCell, Judged> judged = Judge(members, [.. cells.Keys]);
        Execute(transaction, "create or replace temp table found_cohort as select concept_id, direction, measure_unit, year, project_type, fund_purpose, step, targets, members, units, median, mad, scale, q1, q3, beyond from history.cohort limit 0");
        transaction.Append("temp.found_cohort", cells.Keys.Where(cell => judged[cell].Cohort.Units >= CohortSize.Units).Select(cell => Row(cell, cells[cell], judged[cell])));
        Execute(transaction, "create or replace temp table found_extreme as select unit_id, declaration_id, name_id, concept_id, direction, n, year, measure_unit, step, value, median, scale, gap, score, members, units, at_or_beyond, alone, mixed from history.cohort_extreme limit 0");
        transaction.Append("temp.found_extreme", FindExtremes(transaction, members, judged));
        const string Within = "(concept_id, year) in (select (concept_id, year) from (select concept_id, unnest(range(judged_from::bigint, judged_to::bigint + 1))::smallint as year from compared_concept))";
        Statistics.Refresh(transaction, seq, Within);
        Extremes.Refresh(transaction, seq, Within);
        Statistics.Forget(transaction);
        Extremes.Forget(transaction);
        members.Forget();
        foreach (string table in (string[])["compared_concept", "compared_target", "found_cohort", "found_extreme"])
            Execute(transaction, $"drop table temp.{table}");
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
                    judged[cell] = new Judged(step, cohort, cohort.Statistics(Fence(cell.ConceptId, cell.MeasureUnit)));
            }
            open.RemoveAll(cell => CohortSize.IsEnough(judged[cell].Cohort));
        }
        return judged;
    }

    /// <summary>Targets at the weak end of a cohort that can be judged, each held against the others without its own unit; of several of one name in a declaration the weakest.</summary>
    private static IEnumerable<IReadOnlyList<object?>> FindExtremes(IStoreTransaction transaction, CohortMembers members, Dictionary<CohortCell, Judged> judged)
    {
        Execute(transaction, $"create or replace temp table judged_cell as select {CohortCell.Columns}, 0::double as reach from compared_target limit 0");
        transaction.Append("temp.judged_cell", judged.Where(one => CohortSize.IsFew(one.Value.Cohort)).Select(one => (IReadOnlyList<object?>)[one.Key.Root, one.Key.ConceptId, one.Key.Direction, one.Key.MeasureUnit, one.Key.Year, one.Key.ProjectType, one.Key.FundPurpose, one.Value.Reach(Tail, Fence(one.Key.ConceptId, one.Key.MeasureUnit))]));
        IReadOnlyList<Candidate> weak = transaction.Query(
            new SqlText($"select {string.Join(", ", CohortCell.Columns.Split(", ").Select(column => $"t.{column}"))}, t.unit_id, t.declared_by, t.declaration_id, t.name_id, t.n, t.value from compared_target t join judged_cell using ({CohortCell.Columns}) where t.value <= reach qualify row_number() over (partition by t.declaration_id, t.name_id, t.direction order by t.value, t.n) = 1 order by t.declaration_id, t.name_id, t.direction"),
            row => new Candidate(CohortCell.Read(row), row.GetFieldValue<ulong>(7), row.GetFieldValue<ulong>(8), row.GetFieldValue<ulong>(9), row.GetFieldValue<ulong>(10), row.GetInt16(11), row.GetDouble(12)));
        Execute(transaction, $"create or replace temp table asked_member as select 0 as step, concept_id as of_id, direction, measure_unit, year, project_type, fund_purpose, unit_id from compared_target limit 0");
        transaction.Append("temp.asked_member", weak.Select(one => (Step: judged[one.Cell].Step, Key: CohortMembers.Key(judged[one.Cell].Step, one.Cell), one.Unit)).Distinct()
            .Select(one => (IReadOnlyList<object?>)[(int)one.Step, one.Key.Of, one.Key.Direction, one.Key.MeasureUnit, one.Key.Year, one.Key.ProjectType, one.Key.FundPurpose, one.Unit]));
        Dictionary<CohortStep, ILookup<(CohortKey, ulong), double>> own = judged.Values.Select(one => one.Step).Distinct().ToDictionary(step => step, members.OfUnits);
        Execute(transaction, "drop table temp.judged_cell");
        Execute(transaction, "drop table temp.asked_member");
        return weak.AsParallel().AsOrdered().Select(one =>
        {
            Judged by = judged[one.Cell];
            double[] ofUnit = [.. own[by.Step][(CohortMembers.Key(by.Step, one.Cell), one.Unit)]];
            return Row(one, by, WeakTarget.Of(by.Cohort, ofUnit, one.Value, Fence(one.Cell.ConceptId, one.Cell.MeasureUnit)));
        }).Where(row => row is not null)!;
    }

    private static IReadOnlyList<object?> Row(CohortCell cell, long targets, Judged judged)
    {
        CohortStatistics statistics = judged.Statistics;
        return [cell.ConceptId, cell.Direction, cell.MeasureUnit, cell.Year, cell.ProjectType, cell.FundPurpose, (int)judged.Step, targets, statistics.Members, statistics.Units, Printed(statistics.Median), statistics.Mad, statistics.Scale, Quartile(true), Quartile(false), statistics.Beyond];

        double Quartile(bool lower) => Printed(lower == cell.Direction > 0 ? statistics.LowerQuartile : statistics.UpperQuartile);

        // 0 is not −0.
        double Printed(double value) => (cell.Direction * value) + 0.0;
    }

    /// <summary>Counts and shares as a reason prints them: a member more does not rewrite every other's row.</summary>
    private static IReadOnlyList<object?>? Row(Candidate one, Judged by, WeakTarget stands) => stands.Gap <= 0
        ? null
        :
        [
            one.DeclaredBy, one.DeclarationId, one.NameId, one.Cell.ConceptId, one.Cell.Direction, one.N, one.Cell.Year, one.Cell.MeasureUnit, (int)by.Step, (one.Cell.Direction * one.Value) + 0.0, (one.Cell.Direction * stands.Median) + 0.0,
            Math.Round(stands.Scale, 2), Math.Round(stands.Gap, 4), Math.Floor((stands.Score + 1e-9) * 100) / 100, CohortSize.AtLeast(by.Cohort.Members), CohortSize.AtLeast(by.Cohort.Units), CohortSize.AtMost(stands.AtOrBeyond), stands.IsAlone, by.Statistics.Beyond > CohortSize.Mixed,
        ];

    private static void Execute(IStoreTransaction transaction, string sql) => transaction.Execute(new SqlText(sql));

    private sealed record Candidate(CohortCell Cell, ulong Unit, ulong DeclaredBy, ulong DeclarationId, ulong NameId, short N, double Value);

    private sealed record Judged(CohortStep Step, Cohort Cohort, CohortStatistics Statistics)
    {
        /// <summary>The strongest value that is still at the weak end: within the weakest share, or alone there, and short of the median; of counts that should be none, all that are some.</summary>
        public double Reach(double tail, CohortFence fence) => fence != OfCounts ? Cohort.WeakEnd(Math.Max(1, (long)(tail * Cohort.Members)), Statistics.Median - (fence.Gap / 2))
            : Statistics.Median == 0 ? -1
            : double.NegativeInfinity;
    }
}
