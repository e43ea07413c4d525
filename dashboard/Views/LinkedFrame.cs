using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What the linked views rest on whatever department is chosen, asked once a data version: currency, years, and the targets of one indicator.</summary>
/// <param name="Currency">The one that most of the chosen projects are in; null where the filter leaves nothing.</param>
/// <param name="GapYears">Those whose forms tell of an execution, the latest first.</param>
/// <param name="Names">Indicator names with numeric targets, the most used first; not all where there are many.</param>
/// <param name="Indicator">The chosen one: by its name, else the most used that contains what is written; null where none does.</param>
public sealed record LinkedFrame(string? Currency, bool OtherCurrencies, IReadOnlyList<int> GapYears, IReadOnlyList<string> Names, string? Indicator, TargetSpread? Targets)
{
    private const int MostNames = 200;

    public int? GapYear(LinkedView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.State.Year ?? view.GapYear ?? (GapYears.Count > 0 ? GapYears[0] : null);
    }

    public static LinkedFrame Of(MeasureQueries queries, Viewer viewer, LinkedView view)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(view);
        LinkedView all = view.OfAllDepartments with { GapYear = null, Asked = false };
        return queries.Remember(viewer, all, () => Read(queries, viewer, all));
    }

    /// <summary>Years and currencies of the chosen; what is ticked is many times as long, and asked only where it counts.</summary>
    public static MeasureResult<T> Years<T>(MeasureQueries queries, Viewer viewer, PageState state, MeasureQuery asked)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        return state.Type is null && state.Purpose is null ? queries.Rollup<UnitYear, T>(asked, viewer) : queries.Rollup<UnitKindYear, T>(asked, viewer);
    }

    private static LinkedFrame Read(MeasureQueries queries, Viewer viewer, LinkedView view)
    {
        MeasureQuery filter = (view.State with { Year = null }).Apply(MeasureQuery.All);
        IReadOnlyList<GroupQuestion.CurrencyProjects> currencies =
            Years<GroupQuestion.CurrencyProjects>(queries, viewer, view.State, filter.By("filed", descending: true).By("projects", descending: true)).Rows;
        string? currency = currencies.Count > 0 ? currencies[0].Currency : null;
        int[] years = currency is null ? [] : [.. Years<YearExecutions>(queries, viewer, view.State, filter.Where("currency", currency).By("year", descending: true)).Rows.Where(row => row.Executions > 0).Select(row => row.Year + 1)];
        IReadOnlyList<string> used = queries.Remember(viewer, () => new Used([.. queries.Rows<IndicatorUse>(MeasureQuery.All, viewer).Rows.Select(row => row.Indicator)])).Names;
        string? indicator = view.Indicator is { } text ? used.FirstOrDefault(name => name == text) ?? used.FirstOrDefault(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)) : used.Count > 0 ? used[0] : null;
        return new LinkedFrame(currency, currencies.Count > 1, years, [.. used.Take(MostNames)], indicator, indicator is null ? null : TargetSpread.Of(queries, viewer, view.State.Apply(MeasureQuery.All).Where("indicator", indicator)));
    }

    internal sealed record YearExecutions(int Year, long Executions);

    internal sealed record Used(IReadOnlyList<string> Names);
}

/// <summary>The numeric targets of an indicator name in bins, of every department and of all, in the measure unit that most are stated in.</summary>
/// <param name="OtherUnits">How many are stated in other units, of all departments.</param>
public sealed record TargetSpread(TargetScale Scale, Bins Bins, long OtherUnits, MeasureResult<TargetDistribution> Rows)
{
    private readonly ILookup<(bool Whole, string? Department), TargetDistribution> _byDepartment = Rows.Rows.ToLookup(row => (row.Whole, row.Department));

    /// <returns>Null where there are none.</returns>
    public static TargetSpread? Of(MeasureQueries queries, Viewer viewer, MeasureQuery query)
    {
        ArgumentNullException.ThrowIfNull(queries);
        IReadOnlyList<TargetScale> scales = queries.Scales(query, viewer).Rows;
        if (scales.Count == 0)
            return null;
        Bins bins = Bins.Of(scales[0]);
        return new TargetSpread(scales[0], bins, scales.Skip(1).Sum(scale => scale.Targets), queries.Distribution(query, scales[0].MeasureUnit, bins, viewer));
    }

    /// <summary>How many lie in each bin, empty ones too.</summary>
    /// <param name="department">Null for all.</param>
    public IReadOnlyList<long> Counts(string? department)
    {
        long[] counts = new long[Bins.Count];
        foreach (TargetDistribution row in _byDepartment[(department is null, department)])
            counts[row.Bin] = row.Targets;
        return counts;
    }
}
