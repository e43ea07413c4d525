using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What the linked views rest on whatever department is chosen, asked once a data version: currency, years, and the targets of one indicator.</summary>
/// <param name="Currency">The one that most of the chosen projects are in; null where the filter leaves nothing.</param>
/// <param name="Years">Of each department and of all, the earliest first.</param>
/// <param name="GapYears">Those whose forms tell of an execution, the latest first.</param>
/// <param name="Names">Indicator names with numeric targets, the most used first; not all where there are many.</param>
/// <param name="Indicator">The chosen one: by its name, else the most used that contains what is written; null where none does.</param>
public sealed record LinkedFrame(
    string? Currency, bool OtherCurrencies, MeasureResult<BudgetYear> Years, IReadOnlyList<int> GapYears, IReadOnlyList<string> Names, string? Indicator, TargetSpread? Targets)
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

    /// <summary>Of a department, or of all where none is named.</summary>
    public MeasureResult<BudgetYear> YearsOf(string? department)
    {
        BudgetYear[] rows = [.. Years.Rows.Where(row => department is null ? row.Whole : !row.Whole && row.Department == department)];
        return Years with { Rows = rows, Total = rows.Length };
    }

    private static LinkedFrame Read(MeasureQueries queries, Viewer viewer, LinkedView view)
    {
        MeasureQuery filter = (view.State with { Year = null }).Apply(MeasureQuery.All);
        IReadOnlyList<GroupQuestion.CurrencyProjects> currencies = Rollup<GroupQuestion.CurrencyProjects>(filter.By("filed", descending: true).By("projects", descending: true)).Rows;
        string? currency = currencies.Count > 0 ? currencies[0].Currency : null;
        MeasureQuery dated = filter.Where("currency", currency ?? MoneyUnit.Yuans).By("year");
        MeasureResult<YearTotals> all = Rollup<YearTotals>(dated);
        MeasureResult<DepartmentYear> each = Rollup<DepartmentYear>(dated);
        int[] gapYears = [.. all.Rows.Where(row => row.Executions > 0).Select(row => row.Year + 1).OrderDescending()];
        BudgetYear[] years =
        [
            .. all.Rows.Select(row => new BudgetYear(true, null, row.Year, row.Stage, row.OtherStage, row.Projects, row.Budget, row.Asked)),
            .. each.Rows.Select(row => new BudgetYear(false, row.Department, row.Year, row.Stage, row.OtherStage, row.Projects, row.Budget, row.Asked)),
        ];
        IReadOnlyList<string> used = queries.Remember(viewer, () => new Used([.. queries.Rows<IndicatorUse>(MeasureQuery.All, viewer).Rows.Select(row => row.Indicator)])).Names;
        string? indicator = view.Indicator is { } text ? used.FirstOrDefault(name => name == text) ?? used.FirstOrDefault(name => name.Contains(text, StringComparison.OrdinalIgnoreCase)) : used.Count > 0 ? used[0] : null;
        return new LinkedFrame(currency, currencies.Count > 1, new MeasureResult<BudgetYear>(years, years.Length, each.Version, each.Sql), gapYears, [.. used.Take(MostNames)], indicator, indicator is null ? null : TargetSpread.Of(queries, viewer, view.State.Apply(MeasureQuery.All).Where("indicator", indicator)));

        // What is ticked is many times as long, and asked only where it counts.
        MeasureResult<T> Rollup<T>(MeasureQuery asked) => view.State.Type is null && view.State.Purpose is null ? queries.Rollup<UnitYear, T>(asked, viewer) : queries.Rollup<UnitKindYear, T>(asked, viewer);
    }

    internal sealed record DepartmentYear(string? Department, int Year, string? Stage, string? OtherStage, long Projects, decimal? Budget, decimal? Asked);

    internal sealed record Used(IReadOnlyList<string> Names);
}

/// <summary>The budget of a year; columns as of <see cref="UnitYear"/>.</summary>
/// <param name="Whole">Of all departments together.</param>
public sealed record BudgetYear(bool Whole, string? Department, int Year, string? Stage, string? OtherStage, long Projects, decimal? Budget, decimal? Asked);

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
