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

    private const string Target = "target";

    private const string Cost = "cost";

    private const string Either = "either";

    private const string GrowthOfBudget = "growth";

    /// <summary>Characters of a currency's code.</summary>
    private const int CurrencyLength = 3;

    private static readonly string KindOfCell = string.Create(CultureInfo.InvariantCulture, $"case when concept_id = {Growth} then '{GrowthOfBudget}' when measure_unit is null then '{Either}' when strpos(measure_unit, ' / ') = {CurrencyLength + 1} then '{Cost}' else '{Target}' end");

    private static readonly string Targets = MeasureCatalogue.Unordered<ComparableTarget>();

    private static readonly string OfTargets = $"""
        select root_id as root, concept_id, direction::tinyint as direction, measure_unit, year::smallint as year, project_type, fund_purpose, unit_id, project_id, declared_by, declaration_id, name_id, n::smallint as n, strength as value
        from (
        {Targets}
        )
        """;

    private static readonly string Growths = EmbeddedText.Read(typeof(ComparedTargets), "ComparedGrowth.sql");

    private static readonly string Costs = EmbeddedText.Read(typeof(ComparedTargets), "ComparedCosts.sql");

    /// <summary>So many units are named in the statement itself, where the engine passes over blocks that have none of them.</summary>
    private const int FewUnits = 100;

    /// <summary>How they are found.</summary>
    public static string Signature => $"{Targets}\n{Growths}\n{Costs}";

    /// <summary>Whether a cell's values are costs, whose measure unit names the currency too.</summary>
    public static bool IsCost(string measureUnit) => measureUnit.IndexOf(" / ", StringComparison.Ordinal) == CurrencyLength;

    /// <param name="years">Selects <c>concept_id, year, measure_unit</c>: of these alone; measure units null: of any.</param>
    /// <param name="only">A condition on <c>unit_id</c> and <c>declaration_id</c> of indicators and of a project's years (there the declaration whose targets hold).</param>
    /// <param name="units">The only units, by <c>unit_id</c>; null: any. The engine passes over what lies outside.</param>
    /// <param name="kinds">A relation of <c>concept_id, year, project_type, fund_purpose</c>: these alone; null: any.</param>
    /// <param name="before">As it was known before this load; null: as it is.</param>
    public static void Gather(IStoreTransaction transaction, string table, string years, string only = "true", IReadOnlyCollection<ulong>? units = null, string? kinds = null, long? before = null)
    {
        string within = units switch
        {
            null => "true",
            { Count: 0 } => "false",
            _ => string.Create(CultureInfo.InvariantCulture, $"unit_id between {units.Min()} and {units.Max()} and unit_id in ({(units.Count > FewUnits ? "select unit_id from compared_unit" : string.Join(", ", units))})"),
        };
        if (units?.Count > FewUnits)
        {
            transaction.Execute(new SqlText("create or replace temp table compared_unit (unit_id ubigint)"));
            transaction.Append("temp.compared_unit", units.Select(unit => (IReadOnlyList<object?>)[unit]));
        }
        transaction.Execute(new SqlText($"create or replace temp table compared_year as select *, {KindOfCell} as kind from ({years})"));
        (string Kind, bool AnyUnit)[] asked = [.. transaction.Query(new SqlText("select kind, bool_or(measure_unit is null) from compared_year group by kind order by kind"), row => (row.GetString(0), row.GetBoolean(1)))];
        IEnumerable<string> parts = asked.DefaultIfEmpty((Kind: GrowthOfBudget, AnyUnit: true)).SelectMany(one => Selects(one.Kind, only).Select(select => $"""
            select v.* from (
            {select}
            ) v
            semi join compared_year using (concept_id, year{(one.AnyUnit ? "" : ", measure_unit")})
            {(kinds is null ? "" : $"semi join {kinds} using (concept_id, year, project_type, fund_purpose)")}
            """));
        transaction.Execute(new SqlText($"""
            create or replace temp table {table} as
            with indicator as not materialized (select * from {Known("indicator", before)} where {within} and {Compared("name_id", Target)} and {OfUnit(asked, "case unit when '％' then '%' else unit end", Target)} and {only}),
            reading_total as not materialized (select * from {Known("reading_total", before)} where {within} and {Compared("output_name_id", Cost)} and {OfUnit(asked, "output_unit", Cost)} and {only}),
            declaration as not materialized (select * from {Known("declaration", before)} where {within}),
            place as not materialized (select * from {Known("place", before)} where {within}),
            project_year as not materialized (select * from {Known("project_year", before)} where {within})
            {string.Join("\nunion all\n", parts)}
            """));
        foreach (string mine in (string[])["compared_year", "compared_unit"])
            transaction.Execute(new SqlText($"drop table if exists temp.{mine}"));
    }

    /// <summary>What cells of a kind compare; concepts of any unit may have targets and costs.</summary>
    private static IEnumerable<string> Selects(string kind, string only) => kind switch
    {
        Target => [OfTargets],
        Cost => [Costs],
        Either => [OfTargets, Costs],
        _ => [string.Create(CultureInfo.InvariantCulture, $"""
            {Growths}
            and p.year in (select year from compared_year where concept_id = {Growth})
            and p.targets_id in (select targets_id from (select unit_id, targets_id, targets_id as declaration_id from project_year) where {only})
            """)],
    };

    /// <summary>Holds of names whose concept is asked for in that year.</summary>
    private static string Compared(string name, string kind) => $"year in (select year from compared_year) and {name} in (select name_id from main.indicator_name where concept_id in (select concept_id from compared_year where kind in ('{kind}', '{Either}')))";

    /// <summary>Holds of those in a measure unit that is asked for, of costs without their currency.</summary>
    private static string OfUnit((string Kind, bool AnyUnit)[] asked, string unit, string kind) => asked.Any(one => one.Kind == Either)
        ? "true"
        : string.Create(CultureInfo.InvariantCulture, $"{unit} in (select {(kind == Cost ? $"measure_unit[{CurrencyLength + 4}:]" : "measure_unit")} from compared_year where kind = '{kind}')");

    private static string Known(string relation, long? before) => before is { } load
        ? string.Create(CultureInfo.InvariantCulture, $"(select * from history.{relation} where known_from < {load} and known_to >= {load})")
        : $"(from main.{relation})";
}
