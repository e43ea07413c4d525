using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Gathers what is compared into a temporary table: targets as <see cref="ComparableTarget"/> has them, and growths of budgets;
/// <see cref="CohortCell.Columns"/>, then <c>unit_id, project_id, declared_by, declaration_id, name_id, n, value</c>.
/// </summary>
internal static class ComparedTargets
{
    /// <summary>Growth of budgets; no concept of the dictionary has this id.</summary>
    public const ulong Growth = 0;

    /// <summary>Project type and fund purpose as a cohort tells kinds apart, of a declaration <c>d</c>.</summary>
    public const string KindOfDeclaration = "coalesce(array_to_string(d.project_types, '、'), '') as project_type, coalesce(array_to_string(d.fund_purposes, '、'), '') as fund_purpose";

    private static readonly string Growths = EmbeddedText.Read(typeof(ComparedTargets), "ComparedGrowth.sql");

    /// <summary>How they are found.</summary>
    public static string Signature => $"{MeasureCatalogue.Sql<ComparableTarget>()}\n{Growths}";

    /// <param name="years">Selects <c>concept_id, year, measure_unit</c>; the measure unit is heeded for growths alone, null: any.</param>
    /// <param name="ofKinds">Only those of the kinds in <c>judged_kind</c>.</param>
    public static void Gather(IStoreTransaction transaction, string table, string years, bool ofKinds)
    {
        transaction.Execute(new SqlText($"create or replace temp table compared_year as {years}"));
        string declarations = ofKinds
            ? $"where i.declaration_id in (select declaration_id from (select d.declaration_id, d.year, {KindOfDeclaration} from main.declaration d where d.year in (select year from judged_kind)) semi join judged_kind using (year, project_type, fund_purpose))"
            : "";
        string kinds = ofKinds ? "semi join judged_kind using (concept_id, year, project_type, fund_purpose)" : "";
        transaction.Execute(new SqlText($"""
            create or replace temp table {table} as
            select * from (
                with indicator as (
                    select i.* from main.indicator i
                    join main.indicator_name n on n.name_id = i.name_id
                    join (select distinct concept_id, year from compared_year) y on y.concept_id = n.concept_id and y.year = i.year
                    {declarations}
                )
                select root_id as root, concept_id, direction::tinyint as direction, measure_unit, year::smallint as year, project_type, fund_purpose, unit_id, project_id, declared_by, declaration_id, name_id, n::smallint as n, strength as value
                from (
                {MeasureCatalogue.Sql<ComparableTarget>()}
                )
            ) {kinds}
            union all
            select * from (
            {Growths}
            ) g {kinds}
            where exists (from compared_year y where y.concept_id = {Growth} and y.year = g.year and (y.measure_unit is null or y.measure_unit = g.measure_unit))
            """));
        transaction.Execute(new SqlText("drop table temp.compared_year"));
    }
}
