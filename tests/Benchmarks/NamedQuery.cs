using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Data;
using PerfTargets.Dashboard.Pages.Overview;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Benchmarks;

/// <summary>A question behind a page.</summary>
/// <param name="Ask">Asks it, all of its texts; nothing is remembered from the last time.</param>
/// <param name="Free">Whether it is a reader's own filter over all indicators, which may take a second.</param>
internal sealed record NamedQuery(string Name, Action<MeasureQueries> Ask, bool Free = false)
{
    private const int LastYear = 2025;
    private const string Cny = "CNY";

    private static readonly string[] Todo = ["open", "confirmed"];
    private static readonly MeasureQuery OfYear = MeasureQuery.All.Where("year", LastYear);
    private static readonly MeasureQuery OfCurrency = MeasureQuery.All.Where("currency", Cny);
    private static readonly MeasureQuery OfBoth = OfYear.Where("currency", Cny);
    private static readonly Against YearBefore = new(LastYear, LastYear - 1, Reference.Year, 1);

    /// <summary>Of a synthetic corpus whose last year is 2025.</summary>
    /// <param name="queries">Of the home that is to be asked: filters take values that occur in it.</param>
    public static IReadOnlyList<NamedQuery> All(MeasureQueries queries)
    {
        string department = queries.Compare(Grouping.Department, OfCurrency.By("budget", descending: true) with { Page = First(1) }, YearBefore, Viewer.Local).First!.Name!;
        IndicatorList indicator = queries.Rows<IndicatorList>(MeasureQuery.All with { Page = First(1) }, Viewer.Local).First!;
        return
        [
            new("overview: totals of a year", asked => asked.Rollup<DeclarationSummary, OverviewTotals>(OfYear.By("declarations", descending: true), Viewer.Local)),
            new("overview: change of a year", asked => asked.Rollup<BudgetTrend, TrendTotals>(OfBoth, Viewer.Local)),
            new("overview: execution of a year", asked => asked.Rollup<ExecutionGap, GapTotals>(OfBoth, Viewer.Local)),
            new("overview: budgets of a year, first page", asked => Page<BudgetTrend>(asked, OfBoth.By("budget", descending: true), 25)),
            new("overview: open flags of a year", asked => asked.Rollup<WorkList, WorkTotals>(OfBoth.Where("open_flags", Comparison.AtLeast, 1), Viewer.Local)),
            new("budget by year", asked => asked.Rollup<UnitYear, YearTotals>(OfCurrency.By("year"), Viewer.Local)),
            new("budget by year, one department", asked => asked.Rollup<UnitYear, YearTotals>(OfCurrency.Where("department", department).By("year"), Viewer.Local)),
            new("execution: totals by year", asked => asked.Rollup<ExecutionGap, YearExecution>(OfCurrency.By("year"), Viewer.Local)),
            new("execution: the 100 largest gaps", asked => Page<ExecutionGap>(asked, OfCurrency.By("gap", descending: true), 100)),
            new("groups: units beside the year before", asked => Compare(asked, Grouping.Unit)),
            new("groups: departments beside the year before", asked => Compare(asked, Grouping.Department)),
            new("groups: types beside the year before", asked => Compare(asked, Grouping.ProjectType)),
            new("groups: purposes beside the year before", asked => Compare(asked, Grouping.FundPurpose)),
            new("heat map: 20 units by year", Heat),
            new("work list, first page", asked => Page<WorkList>(asked, MeasureQuery.All.Where("open_flags", Comparison.AtLeast, 1), 25)),
            new("declarations, first page", asked => Page<DeclarationSummary>(asked, MeasureQuery.All, 50)),
            new("declarations, first page of a department", asked => Page<DeclarationSummary>(asked, MeasureQuery.All.Where("department", department), 50)),
            new("flags: the five most pressing", asked => Page<FlagList>(asked, MeasureQuery.All.Where("hidden", false).Where("lead", true).Where("state", Comparison.In, Todo), 5)),
            new("flags of a declaration", asked => asked.Rows<FlagList>(MeasureQuery.All.Where("declaration_id", indicator.DeclarationId), Viewer.Local)),
            new("indicators of a declaration", asked => asked.Rows<IndicatorList>(MeasureQuery.All.Where("declaration_id", indicator.DeclarationId), Viewer.Local)),
            new("coverage by department", asked => asked.Rollup<Coverage, DepartmentCoverage>(MeasureQuery.All.By("missing", descending: true).By("year", descending: true) with { Page = First(50) }, Viewer.Local)),
            new("filter choices", asked => Choices.Of(asked, Viewer.Local)),
            new("indicators: by name, first page", asked => Page<IndicatorList>(asked, MeasureQuery.All.Where("indicator", indicator.Indicator), 50), Free: true),
            new("indicators: part of a name, in a year", asked => Page<IndicatorList>(asked, OfYear.Where("indicator", Comparison.Contains, indicator.Indicator[..2]), 50), Free: true),
            new("indicators: a department's targets from 90 %", asked => Page<IndicatorList>(asked, MeasureQuery.All.Where("department", department).Where("measure_unit", "%").Where("value", Comparison.AtLeast, 90), 50), Free: true),
        ];
    }

    private static void Page<T>(MeasureQueries queries, MeasureQuery query, int rows)
        where T : IMeasure => queries.Rows<T>(query with { Page = First(rows) }, Viewer.Local);

    private static MeasureResult<GroupComparison> Compare(MeasureQueries queries, Grouping grouping) =>
        queries.Compare(grouping, OfCurrency.By("budget", descending: true) with { Page = First(20) }, YearBefore, Viewer.Local);

    private static void Heat(MeasureQueries queries) =>
        queries.ByYear(Grouping.Unit, OfCurrency, [.. Compare(queries, Grouping.Unit).Rows.Select(row => new GroupKey(row.Name, row.Id))], Viewer.Local);

    private static Page First(int rows) => new(0, rows);

    private sealed record YearExecution(int Year, string Currency, decimal Budget, decimal Executed, decimal Gap, double? Rate);
}
