using System.Globalization;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Which targets an event may have made stand otherwise among others: leaves <c>judged_cell</c> (<see cref="CohortCell.Columns"/>) and
/// <c>own_target</c>, the targets of those, all or those of the units that the event touched. Temporary tables of one event.
/// </summary>
internal static class JudgedCells
{
    /// <summary>A cohort looks so many years to both sides, and is looked at from so many.</summary>
    private const int Reach = CohortMembers.Reach;

    /// <summary>An event of more declarations than these touches most kinds of its concepts: they are all gathered at once.</summary>
    private const int Many = 1_000;

    /// <summary>Of so few indicators on file all are gathered at once: finding out which are concerned takes as long.</summary>
    public const int Few = 50_000;

    /// <summary>Targets gathered at once, so that a million declarations need no more memory than these.</summary>
    private const long MostTargets = 1_000_000;

    /// <summary>Of all concepts and years where the whole may be another, some concepts at a time; else of the cells that were touched and those that look to them for want of members.</summary>
    /// <param name="few">Of more indicators than these, only those concerned are gathered.</param>
    /// <returns>Each part in turn; whether all targets that its cohorts may have are in <c>wide_target</c>.</returns>
    public static IEnumerable<bool> Find(IStoreTransaction transaction, Touched touched, int few)
    {
        bool first = transaction.Query(new SqlText("select 1 from cohort limit 1"), _ => true).Count == 0;
        if (transaction.Query(new SqlText("select count(distinct present_id) from unit"), row => row.GetInt64(0))[0] < CohortSize.Units)
        {
            // With so few units no cohort can tell anything: none is kept, and when the first can, all are drawn.
            if (!first)
            {
                None(transaction);
                yield return true;
            }
            yield break;
        }
        if (first || touched.Decision is { Kind: ConceptDecision.Kind or UnitList.Kind })
        {
            Execute(transaction, $"create or replace temp table touched_root as select c.root, d.first_year, d.last_year from ({ComparedTargets.Roots}) c, (select min(year) as first_year, max(year) as last_year from history.declaration having count(*) > 0) d group by all");
            foreach (bool part in All(transaction))
                yield return part;
            yield break;
        }
        long declarations = WriteTouched(transaction, touched);
        const string Which = "d.unit_id in (select unit_id from touched_target) and d.declaration_id in (select declaration_id from touched_target)";
        if (declarations > Many || (declarations > 0 && transaction.Query(new SqlText("select count(*) from indicator"), row => row.GetInt64(0))[0] <= few))
        {
            Execute(transaction, $"""
                create or replace temp table touched_root as
                select c.root, min(d.year) as first_year, max(d.year) as last_year
                from history.indicator d
                join indicator_name m on m.name_id = d.name_id
                join ({ComparedTargets.Roots}) c on c.concept_id = m.concept_id
                where d.value is not null and {Which}
                group by c.root
                union all
                select {ComparedTargets.Growth}::ubigint, min(d.year), max(d.year) from history.declaration d where {Which} having count(*) > 0
                """);
            foreach (bool part in All(transaction))
                yield return part;
        }
        else if (declarations > 0)
        {
            OfTouched(transaction, touched.FirstSeq, Which);
            yield return false;
        }
        Execute(transaction, "drop table temp.touched_target");
    }

    public static void Forget(IStoreTransaction transaction)
    {
        foreach (string table in (string[])["judged_cell", "own_target", "wide_target", "family_before", "family_target"])
            Execute(transaction, $"drop table if exists temp.{table}");
    }

    private static long WriteTouched(IStoreTransaction transaction, Touched touched)
    {
        string now = string.Create(CultureInfo.InvariantCulture, $"between {touched.FirstSeq} and {touched.Seq}");
        IEnumerable<string> selects =
            from source in (string[])["declaration_id from history.declaration", "declaration_id from history.indicator", "targets_id from history.project_year", "evaluation_id from history.project_year"]
            from moment in (string[])["known_from", "known_to"]
            select $"select unit_id, {source} where {moment} {now}";
        Execute(transaction, $"create or replace temp table touched_target (unit_id, declaration_id) as {string.Join("\nunion ", selects)}");
        return transaction.Query(new SqlText("select count(declaration_id) from touched_target"), row => row.GetInt64(0))[0];
    }

    /// <summary>The cells that touched declarations have targets in, or had; and those whose cohorts reach to them.</summary>
    private static void OfTouched(IStoreTransaction transaction, long seq, string which)
    {
        IReadOnlyList<ulong> family = transaction.Query(
            new SqlText("select unit_id from unit where present_id in (select present_id from unit where unit_id in (select unit_id from touched_target))"), row => row.GetFieldValue<ulong>(0));
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp table touched_year as
            select distinct c.concept_id, unnest(range(t.year - {2 * Reach}, t.year + {(2 * Reach) + 1}))::smallint as year, null::text as measure_unit
            from (
                select distinct c.root, d.year from history.indicator d join indicator_name m on m.name_id = d.name_id join ({ComparedTargets.Roots}) c on c.concept_id = m.concept_id where d.value is not null and {which}
                union
                select {ComparedTargets.Growth}::ubigint, d.year from history.declaration d where {which}
            ) t
            join ({ComparedTargets.Roots}) c on c.root = t.root
            """));
        ComparedTargets.Gather(transaction, "family_before", "from touched_year", units: family, before: seq);
        ComparedTargets.Gather(transaction, "family_target", "from touched_year", units: family);
        Execute(transaction, "drop table temp.touched_year");
        Execute(transaction, $"create or replace temp table touched_cell as select distinct {CohortCell.Columns} from (select {CohortCell.Columns}, declaration_id from family_before union all select {CohortCell.Columns}, declaration_id from family_target) where declaration_id in (select declaration_id from touched_target)");
        Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"""
            create or replace temp table judged_cell as
            select {CohortCell.Columns} from touched_cell
            union
            select h.root, h.concept_id, h.direction, h.measure_unit, h.year, h.project_type, h.fund_purpose
            from (
                select k.*, c.root, k.members < {CohortSize.Enough} or k.units < {CohortSize.Units} as is_short
                from cohort k join ({ComparedTargets.Roots}) c on c.concept_id = k.concept_id
            ) h
            join (select distinct root, concept_id, direction, measure_unit, year from touched_cell) t
                on t.root = h.root and t.direction = h.direction and t.measure_unit = h.measure_unit and h.year between t.year - {Reach} and t.year + {Reach}
            where h.is_short or h.step >= {(int)CohortStep.Years} or (h.step = {(int)CohortStep.AnyKind} and h.concept_id = t.concept_id and h.year = t.year)
            """));
        CohortBins.Follow(transaction);
        Execute(transaction, $"create or replace temp table own_target as select * from family_target semi join judged_cell using ({CohortCell.Columns})");
        Execute(transaction, "drop table temp.touched_cell");
    }

    private static void None(IStoreTransaction transaction)
    {
        ComparedTargets.Gather(transaction, "own_target", "select concept_id, year, measure_unit from cohort limit 0");
        Execute(transaction, "create or replace temp table judged_cell as select 0::ubigint as root, concept_id, direction, measure_unit, year, project_type, fund_purpose from cohort");
        Execute(transaction, "delete from cohort_bin");
    }

    /// <summary>Adds the targets of all other units in <c>open_cell</c>, a relation of <see cref="CohortCell.Columns"/>, to <c>own_target</c>.</summary>
    public static void GatherOthers(IStoreTransaction transaction)
    {
        // Rare kinds, most of them: they are found before anything is looked up for their declarations.
        Execute(transaction, $"create or replace temp table kind_declaration as select declaration_id from (select d.declaration_id, d.year, {ComparedTargets.KindOfDeclaration} from declaration d where d.year in (select year from open_cell)) semi join open_cell using (year, project_type, fund_purpose)");
        ComparedTargets.Gather(transaction, "other_target", "select distinct concept_id, year, measure_unit from open_cell", "declaration_id in (select declaration_id from kind_declaration)", kinds: "open_cell");
        Execute(transaction, $"insert into own_target select * from other_target semi join open_cell using ({CohortCell.Columns}) where unit_id not in (select unit_id from family_target)");
        Execute(transaction, "drop table temp.kind_declaration");
        Execute(transaction, "drop table temp.other_target");
    }

    /// <summary>All kinds of the concepts in <c>touched_root</c>, two years to both sides.</summary>
    private static IEnumerable<bool> All(IStoreTransaction transaction)
    {
        foreach (IReadOnlyList<ulong> roots in Batches(transaction))
        {
            Execute(transaction, string.Create(CultureInfo.InvariantCulture, $"""
                create or replace temp table judged_year as
                select c.concept_id, unnest(range(r.first_year - {Reach}, r.last_year + {Reach + 1}))::smallint as year
                from touched_root r
                join ({ComparedTargets.Roots}) c on c.root = r.root
                where r.root in ({string.Join(", ", roots)})
                """));
            ComparedTargets.Gather(transaction, "wide_target", string.Create(CultureInfo.InvariantCulture, $"select distinct concept_id, unnest(range(year - {Reach}, year + {Reach + 1}))::smallint as year, null::text as measure_unit from judged_year"));
            CohortBins.Draw(transaction);
            Execute(transaction, "create or replace temp table own_target as select * from wide_target semi join judged_year using (concept_id, year)");
            Execute(transaction, $"create or replace temp table judged_cell as select distinct {CohortCell.Columns} from own_target union select coalesce(c.root, 0), k.concept_id, k.direction, k.measure_unit, k.year, k.project_type, k.fund_purpose from cohort k left join ({ComparedTargets.Roots}) c on c.concept_id = k.concept_id where (k.concept_id, k.year) in (select (concept_id, year) from judged_year) or c.concept_id is null");
            Execute(transaction, "drop table temp.judged_year");
            yield return true;
        }
        Execute(transaction, "drop table temp.touched_root");
    }

    private static IEnumerable<IReadOnlyList<ulong>> Batches(IStoreTransaction transaction)
    {
        List<ulong> batch = [];
        long targets = 0;
        foreach ((ulong root, long count) in transaction.Query(
            new SqlText($"""
                select t.root, coalesce(sum(n.targets), 0)::bigint
                from touched_root t
                left join (
                    select coalesce(c.parent_id, c.concept_id) as root, i.year, count(*) as targets
                    from indicator i join indicator_name m on m.name_id = i.name_id join concept c on c.concept_id = m.concept_id
                    where i.value is not null group by 1, 2
                ) n on n.root = t.root and n.year between t.first_year - {2 * Reach} and t.last_year + {2 * Reach}
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

    private static void Execute(IStoreTransaction transaction, string sql) => transaction.Execute(new SqlText(sql));
}
