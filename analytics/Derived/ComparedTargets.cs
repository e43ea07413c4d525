using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Gathers what is compared into a temporary table: targets as <see cref="ComparableTarget"/> has them, growths of budgets, and costs of units of output;
/// <see cref="CohortCell.Columns"/>, then <c>unit_id, project_id, declared_by, declaration_id, name_id, n, value</c>.
/// </summary>
internal static class ComparedTargets
{
    /// <summary>Growth of budgets; no concept of the dictionary has this id.</summary>
    public const ulong Growth = 0;

    /// <summary>Project type and fund purpose as a cohort tells kinds apart, of a declaration <c>d</c>.</summary>
    public const string KindOfDeclaration = "coalesce(array_to_string(d.project_types, '、'), '') as project_type, coalesce(array_to_string(d.fund_purposes, '、'), '') as fund_purpose";

    /// <summary>Selects the concepts of the dictionary and that of growth, each with its <c>root</c>: the parent that it is widened to, else itself.</summary>
    public static readonly string Roots = string.Create(CultureInfo.InvariantCulture, $"select concept_id, coalesce(parent_id, concept_id) as root from concept union all select {Growth}::ubigint, {Growth}::ubigint");

    private static readonly string Targets = MeasureCatalogue.Unordered<ComparableTarget>();

    private static readonly string Growths = EmbeddedText.Read(typeof(ComparedTargets), "ComparedGrowth.sql");

    private static readonly string Costs = EmbeddedText.Read(typeof(ComparedTargets), "ComparedCosts.sql");

    /// <summary>Holds of indicators that state how many of something there are to be. Rates, money, times and dates count nothing, as <c>Quantities.Counts</c> has it.</summary>
    private const string IsOutput = "level1 like '%产出%' and value > 0 and upper is null and coalesce(operator::text, '=') in ('≥', '>', '=') and unit is not null and not regexp_matches(unit, '^(?:[%％‰倍元年月日天周时秒]|百分|[十百千万亿]*元|分$|分钟|小时|季度|星期|个?(?:工作日|自然日|月|季度|小时|星期))')";

    /// <summary>How they are found.</summary>
    public static string Signature => $"{Targets}\n{Growths}\n{IsOutput}\n{Costs}";

    /// <summary>Whether a cell's values are costs, whose measure unit names the currency too.</summary>
    public static bool IsCost(string measureUnit) => measureUnit.IndexOf(" / ", StringComparison.Ordinal) == 3;

    /// <param name="years">Selects <c>concept_id, year, measure_unit</c>; the measure unit is heeded for growths alone, null: any.</param>
    /// <param name="only">A condition on <c>unit_id</c> and <c>declaration_id</c> of indicators and of a project's years (there the declaration whose targets hold).</param>
    /// <param name="units">The only units, by <c>unit_id</c>; null: any. The engine passes over what lies outside.</param>
    /// <param name="kinds">A relation of <c>concept_id, year, project_type, fund_purpose</c>: these alone; null: any.</param>
    /// <param name="before">As it was known before this load; null: as it is.</param>
    public static void Gather(IStoreTransaction transaction, string table, string years, string only = "true", IReadOnlyCollection<ulong>? units = null, string? kinds = null, long? before = null)
    {
        string of = kinds is null ? "" : $"semi join {kinds} using (concept_id, year, project_type, fund_purpose)";
        string within = units switch
        {
            null => "true",
            { Count: 0 } => "false",
            _ => string.Create(CultureInfo.InvariantCulture, $"unit_id between {units.Min()} and {units.Max()} and unit_id in ({string.Join(", ", units)})"),
        };
        transaction.Execute(new SqlText($"create or replace temp table compared_year as {years}"));
        transaction.Execute(new SqlText($"""
            create or replace temp table {table} as
            with indicator as (
                select * from {Known("indicator", before)}
                where year in (select year from compared_year)
                    and name_id in (select name_id from main.indicator_name where concept_id in (select concept_id from compared_year))
                    and {within} and {only}
            ),
            declaration as not materialized (select * from {Known("declaration", before)} where {within}),
            place as not materialized (select * from {Known("place", before)} where {within}),
            project_year as not materialized (select * from {Known("project_year", before)} where {within}),
            output as (select * from indicator where {IsOutput}),
            counted as (select declaration_id from {Known("indicator", before)} where {within} and year in (select year from compared_year) and declaration_id in (select declaration_id from output) and {IsOutput} group by declaration_id having count(*) = 1)
            select t.* from (
                select root_id as root, concept_id, direction::tinyint as direction, measure_unit, year::smallint as year, project_type, fund_purpose, unit_id, project_id, declared_by, declaration_id, name_id, n::smallint as n, strength as value
                from (
                {Targets}
                )
            ) t
            semi join compared_year using (concept_id, year)
            {of}
            union all
            select g.* from (
            {Growths}
                and p.year in (select year from compared_year where concept_id = {Growth})
                and p.targets_id in (select targets_id from (select unit_id, targets_id, targets_id as declaration_id from project_year) where {only})
            ) g
            {of}
            where exists (from compared_year y where y.concept_id = {Growth} and y.year = g.year and (y.measure_unit is null or y.measure_unit = g.measure_unit))
            union all
            select c.* from (
            {Costs}
            ) c
            semi join compared_year using (concept_id, year)
            {of}
            """));
        transaction.Execute(new SqlText("drop table temp.compared_year"));
    }

    private static string Known(string relation, long? before) => before is { } load
        ? string.Create(CultureInfo.InvariantCulture, $"(select * from history.{relation} where known_from < {load} and known_to >= {load})")
        : $"(from main.{relation})";
}
