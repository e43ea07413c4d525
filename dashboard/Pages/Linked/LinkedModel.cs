using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Linked;

/// <summary>What the three linked views show.</summary>
/// <param name="Years">Of every year, the earliest first.</param>
/// <param name="Gaps">The largest of a year.</param>
/// <param name="Counts">Targets of the indicator in each bin of the frame.</param>
public sealed record LinkedModel(LinkedView View, LinkedFrame Frame, MeasureResult<BudgetYear> Years, MeasureResult<ExecutionGap> Gaps, IReadOnlyList<long> Counts)
{
    public const int MostGaps = 100;

    private static readonly MeasureResult<ExecutionGap> NoGaps = new([], 0, 0, "");

    public MoneyUnit Money => View.State.Money.In(Frame.Currency ?? MoneyUnit.Yuans);

    public decimal YearsSum => Years.Rows.Sum(row => Budget(row) ?? 0);

    public decimal GapsSum => Gaps.Rows.Sum(row => row.Gap);

    public long Targets => Counts.Sum();

    public int? GapYear => Frame.GapYear(View);

    public static LinkedModel Of(MeasureQueries queries, Viewer viewer, LinkedView view)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(view);
        LinkedFrame frame = LinkedFrame.Of(queries, viewer, view);
        MeasureResult<ExecutionGap> gaps = frame is { Currency: { } currency } && frame.GapYear(view) is { } year ? Largest(queries, viewer, view, year, currency) : NoGaps;
        return new LinkedModel(view, frame, frame.YearsOf(view.State.Department), gaps, frame.Targets?.Counts(view.State.Department) ?? []);
    }

    /// <summary>Of every department at once as soon as that is known, which makes the next choice quick; until then of the chosen one alone.</summary>
    private static MeasureResult<ExecutionGap> Largest(MeasureQueries queries, Viewer viewer, LinkedView view, int year, string currency)
    {
        PageState all = view.OfAllDepartments.State with { Year = year };
        if (queries.FirstOfEach<ExecutionGap>(Asked(all), "department", MostGaps, viewer, all) is not { } every)
            return queries.First<ExecutionGap>(Asked(all with { Department = view.State.Department }), MostGaps, viewer);
        ExecutionGap[] rows = [.. every.Rows.Where(row => view.State.Department is null || row.Department == view.State.Department).Take(MostGaps)];
        return every with { Rows = rows, Total = rows.Length };

        MeasureQuery Asked(PageState state) => state.Apply(MeasureQuery.All).Where("currency", currency).By("gap", descending: true);
    }

    /// <summary>Of the chosen stage; null where none is known.</summary>
    public decimal? Budget(BudgetYear row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return View.Asked ? row.Asked : row.Budget;
    }

    /// <summary>What a bar is relative to the largest, for a style.</summary>
    public static string PercentOf(decimal part, decimal largest) =>
        (largest <= 0 || part <= 0 ? 0 : part / largest * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    /// <summary>What a bin holds, in words.</summary>
    public string Range(int bin)
    {
        (Bins bins, TargetScale scale) = (Frame.Targets!.Bins, Frame.Targets.Scale);
        string from = Number(bins.Edge(bin)), to = Number(bins.Edge(bin + 1));
        return bins.Count == 1 && scale.Lowest == scale.Highest ? from
            : bin == 0 && scale.Lowest < bins.From ? LinkedWords.Below.With(to)
            : bin == bins.Count - 1 && scale.Highest >= bins.Edge(bins.Count) ? LinkedWords.From.With(from)
            : LinkedWords.Between.With(from, to);
    }

    /// <summary>Where a bin begins, under about every fifth.</summary>
    public string? Tick(int bin) => bin % Math.Max(1, (Frame.Targets!.Bins.Count + 7) / 8) == 0 ? Number(Frame.Targets.Bins.Edge(bin)) : null;

    private static string Number(double value) => value.ToString("#,0.##########", CultureInfo.InvariantCulture).Replace('-', '−');
}
