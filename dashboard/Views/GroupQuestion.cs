using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What pages and figures of groups ask alike: in one currency, about one year beside its reference.</summary>
/// <param name="Query">The chosen rows of the currency, of every year.</param>
/// <param name="Currency">The one that most of the chosen projects are in.</param>
/// <param name="OtherCurrencies">Whether rows in other currencies are left out.</param>
/// <param name="Totals">Every year that some form tells of, the earliest first.</param>
/// <param name="Year">The chosen one, else the latest that somebody filed for.</param>
/// <param name="ExecutedYear">The latest up to it of which an execution is known; null where none is.</param>
public sealed record GroupQuestion(
    GroupView View, MeasureQuery Query, string Currency, bool OtherCurrencies, MeasureResult<YearTotals> Totals, int Year, int? ExecutedYear)
{
    /// <summary>Most groups in a figure of small multiples, and of lines between two years.</summary>
    public const int MostMultiples = 12;

    /// <summary>Most rows of a leaderboard's figure and of the heat map.</summary>
    public const int MostRows = 20;

    public MoneyUnit Money => View.State.Money.In(Currency);

    public IReadOnlyList<int> Years => [.. Totals.Rows.Select(row => row.Year)];

    /// <summary>The year that the budgets are held against; of a mean or a median the year before.</summary>
    public int FromYear => Year - (View.Reference == Reference.Year ? View.Back : 1);

    public Against Against => new(Year, ExecutedYear ?? Year, View.Reference, View.Back);

    /// <returns>Null where nothing is left by the filter.</returns>
    public static GroupQuestion? Of(MeasureQueries queries, Viewer viewer, GroupView view)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(view);
        MeasureQuery filter = view.Filter();
        IReadOnlyList<CurrencyProjects> currencies = Rollup<CurrencyProjects>(queries, viewer, view, filter.By("filed", descending: true).By("projects", descending: true)).Rows;
        if (currencies.Count == 0)
            return null;
        MeasureQuery query = filter.Where("currency", currencies[0].Currency);
        MeasureResult<YearTotals> totals = Rollup<YearTotals>(queries, viewer, view, query.By("year"));
        int year = view.State.Year ?? (totals.Rows.LastOrDefault(row => row.Filed > 0) ?? totals.Rows[^1]).Year;
        return new GroupQuestion(
            view, query, currencies[0].Currency, currencies.Count > 1, totals, year,
            totals.Rows.LastOrDefault(row => row.Year <= year && row.Executions > 0)?.Year);
    }

    public YearTotals? TotalOf(int year) => Totals.Rows.FirstOrDefault(row => row.Year == year);

    /// <summary>Groups in the order of <paramref name="ranking"/>.</summary>
    public MeasureResult<GroupComparison> Ranked(MeasureQueries queries, Viewer viewer, Ranking ranking, Page page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        MeasureQuery ordered = ranking switch
        {
            Ranking.Change => Query.By("movement", descending: true),
            Ranking.Rate => Query.By("rate").By("gap", descending: true),
            Ranking.Gap => Query.By("gap", descending: true),
            _ => Query.By("budget", descending: true),
        };
        return queries.Compare(View.Grouping, ordered with { Page = page }, Against, viewer);
    }

    /// <summary>Year by year, in the order of the groups.</summary>
    public GroupYears YearsOf(MeasureQueries queries, Viewer viewer, IEnumerable<GroupComparison> groups)
    {
        ArgumentNullException.ThrowIfNull(queries);
        GroupKey[] keys = [.. groups.Select(row => new GroupKey(row.Name, row.Id))];
        return GroupYears.Of(keys, queries.ByYear(View.Grouping, Query, keys, viewer));
    }

    /// <summary>The chosen units side by side, else the few with the largest budgets.</summary>
    public GroupYears SideBySide(MeasureQueries queries, Viewer viewer)
    {
        const int few = 4;
        ArgumentNullException.ThrowIfNull(queries);
        IReadOnlyList<string> names = View.Units.Count > 0
            ? View.Units
            : [.. Rollup<UnitBudget>(queries, viewer, View, Query.Where("year", Year).By("budget", descending: true) with { Page = new Page(0, few) }).Rows.Select(row => row.Unit)];
        MeasureResult<GroupYear> rows = queries.ByYear(Grouping.Unit, Query.Where("unit", Comparison.In, names), groups: null, viewer);
        return GroupYears.Of([.. names.Select(name => rows.Rows.FirstOrDefault(row => row.Name == name)).OfType<GroupYear>().Select(row => new GroupKey(row.Name, row.Id))], rows);
    }

    /// <summary>What is ticked is many times as long, and asked only where it counts.</summary>
    private static MeasureResult<T> Rollup<T>(MeasureQueries queries, Viewer viewer, GroupView view, MeasureQuery asked) => view.State.Type is null && view.State.Purpose is null
        ? queries.Rollup<UnitYear, T>(asked, viewer)
        : queries.Rollup<UnitKindYear, T>(asked, viewer);

    internal sealed record UnitBudget(string Unit, decimal? Budget);

    internal sealed record CurrencyProjects(string Currency, long Filed, long Projects);
}

/// <summary>Budget and execution of a year over everything chosen; columns as of <see cref="UnitYear"/>.</summary>
public sealed record YearTotals(
    int Year,
    string Currency,
    string? Stage,
    string? OtherStage,
    string? BaseStage,
    string? OtherBaseStage,
    string? Basis,
    string? OtherBasis,
    long Projects,
    long Filed,
    long Budgets,
    long Executions,
    decimal? Budget,
    decimal? Asked,
    decimal? Approved,
    decimal? Revised,
    decimal? Executed,
    decimal? ExecutionBase,
    decimal? Spent,
    decimal? Gap,
    double? Rate);

/// <summary>Groups year by year.</summary>
public sealed record GroupYears(IReadOnlyList<GroupKey> Groups, ILookup<GroupKey, GroupYear> Rows, MeasureResult<GroupYear> Result)
{
    public static GroupYears Of(IReadOnlyList<GroupKey> groups, MeasureResult<GroupYear> result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new GroupYears(groups, result.Rows.ToLookup(row => new GroupKey(row.Name, row.Id)), result);
    }

    public GroupYear? Of(GroupKey group, int year) => Rows[group].FirstOrDefault(row => row.Year == year);
}
