using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Overview;

/// <summary>The year in one paragraph made of numbers, each a link to what it is made of.</summary>
public sealed record Paragraph(IReadOnlyList<Said> Parts)
{
    private static readonly Bilingual Filed = new("{0} 年，[{1} 个单位申报 {2} 个项目](declarations)，当年预算（申报数）共 [{3}](declarations)。", "In {0}, [{1} units filed {2} projects](declarations), asking for [{3}](declarations) in all. ");
    private static readonly Bilingual Changed = new("其中有上年预算的项目由 {0} 变为 {1}，[{2}（{3} %）](movers)，变动最大的是 [{4}（{5}）](mover)。", "Those with a budget last year moved from {0} to {1}, [{2} ({3} %)](movers); most of all [{4} ({5})](mover). ");
    private static readonly Bilingual Spent = new("上年预算执行 [{0} %](execution)（{4}），未执行 [{1}](execution)，其中 [{2} 占 {3} %](gap)。", "Last year [{0} %](execution) was spent ({4}); [{1}](execution) was not, [{3} % of it at {2}](gap). ");
    private static readonly Bilingual SpentAll = new("上年预算执行 [{0} %](execution)（{1}）。", "Last year [{0} %](execution) was spent ({1}). ");
    private static readonly Bilingual Flagged = new("待处理疑点 [{0} 条](flags)，涉及 [{1} 份申报](flags)、[{2}](flags)，最急的是 [{3}](first)。", "[{0} flags](flags) are open on [{1} declarations](flags), about [{2}](flags); the most pressing is [{3}](first). ");
    private static readonly Bilingual Unflagged = new("没有待处理的疑点。", "No flag is open. ");
    private static readonly Bilingual Sure = new("读出的 {0} 个值中 [{1} 个待核对](data)。", "Of {0} values read, [{1} are to be checked](data).");

    /// <param name="question">The page's filter, in the one currency.</param>
    public static Paragraph Of(MeasureQueries queries, Viewer viewer, PageState state, MeasureQuery question, OverviewTotals totals)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(totals);
        MoneyUnit money = state.Money.In(totals.Currency);
        List<Said> parts = [];
        MeasureQuery one = question with { Page = new Page(0, 1) };
        long units = queries.Rollup<DeclarationSummary, UnitCount>(one.Where("filed", 1), viewer).Total;
        Add(Filed, [state.Year, units, totals.Filed, money.ShowWithUnit(totals.CurrentBudget)], ("declarations", state.Link("/declarations")));

        TrendTotals? trend = queries.Rollup<BudgetTrend, TrendTotals>(question, viewer).First;
        BudgetTrend? mover = Larger(queries.Rows<BudgetTrend>(one.By("increase", descending: true), viewer).First, queries.Rows<BudgetTrend>(one.By("increase"), viewer).First);
        if (trend is { PreviousBudget: { } previous, Increase: { } increase } && mover is not null)
            Add(
                Changed,
                [money.ShowWithUnit(previous), money.ShowWithUnit(previous + increase), money.WithSign(increase) + " " + money.Word, Percent.WithSign(trend.Change), mover.Project, money.WithSign(mover.Increase) + " " + money.Word],
                ("movers", "#movers"), ("mover", Declaration(mover)));

        ExecutionTotals? spent = ExecutionTotals.Of(queries, viewer, question);
        ExecutionGap? gap = queries.Rows<ExecutionGap>(one.By("gap", descending: true), viewer).First;
        if (spent is { Rate: { } rate } && gap is { Gap: > 0 } && spent.Budget > spent.Executed)
            Add(
                Spent,
                [Percent.Show(rate), money.ShowWithUnit(spent.Budget - spent.Executed), gap.Project, Percent.Show((double)(gap.Gap / (spent.Budget - spent.Executed))), spent.Basis],
                ("execution", state.Link("/execution")), ("gap", state.Link(FormattableString.Invariant($"/declarations/{gap.ExecutedIn}"), ("field", StageField.OfExecution(gap.Basis)))));
        else if (spent is { Rate: { } whole })
            Add(SpentAll, [Percent.Show(whole), spent.Basis], ("execution", state.Link("/execution")));

        MeasureQuery open = question.Where("open_flags", Comparison.AtLeast, 1);
        WorkTotals? work = queries.Rollup<WorkList, WorkTotals>(open, viewer).First;
        WorkList? first = queries.Rows<WorkList>(open with { Page = new Page(0, 1) }, viewer).First;
        if (work is not null && first is not null)
            Add(
                Flagged, [work.OpenFlags, work.Declarations, money.ShowWithUnit(work.AtStake), first.Project],
                ("flags", state.Link("/flags")), ("first", state.Link("/flags", ("at", first.DeclarationId.ToString(CultureInfo.InvariantCulture)))));
        else
            Add(Unflagged, []);
        Add(Sure, [totals.GoodFields + totals.CheckFields, totals.CheckFields], ("data", state.Link("/data")));
        return new Paragraph(parts);

        string Declaration(BudgetTrend row) => state.Link(FormattableString.Invariant($"/declarations/{row.DeclarationId}"), ("field", StageField.Of(row.Stage)));

        void Add(Bilingual sentence, object?[] values, params IReadOnlyList<(string Name, string Href)> links) =>
            parts.AddRange(Said.Cut(sentence, values, links));
    }

    private static BudgetTrend? Larger(BudgetTrend? rise, BudgetTrend? fall) =>
        new[] { rise, fall }.OfType<BudgetTrend>().Where(row => row.Increase is not null and not 0).MaxBy(row => Math.Abs(row.Increase!.Value));

    internal sealed record UnitCount(ulong UnitId);
}
