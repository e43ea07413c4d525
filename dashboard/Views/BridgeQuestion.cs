using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>The bridge between a page's year and the one it is held against, as panel and figure ask alike.</summary>
/// <param name="Bars">In the order in which they are shown, unchanged ones too.</param>
/// <param name="Revision">口径调整 of all of them.</param>
public sealed record BridgeQuestion(GroupQuestion Question, BridgeSpan Span, MeasureResult<BridgeBar> Result, IReadOnlyList<(BridgeBarKind Kind, BridgeBar Bar)> Bars, decimal Opening, decimal Revision, decimal Closing)
{
    public int FromYear => Span.From;

    public int ToYear => Span.To;

    public MoneyUnit Money => Question.Money;

    /// <summary>No form of the earlier year is on file: what the later year's forms declare of it is all there is.</summary>
    public bool OnlyDeclared => Bars.Sum(one => one.Bar.Before) == 0;

    /// <summary>The revision, then the bars in order, as they are shown: they add up to what is shown of both ends.</summary>
    public IReadOnlyList<decimal> Shown => Rounded.Between(Opening, Closing, [Revision, .. Bars.Select(one => one.Bar.Amount)], Money);

    public static BridgeQuestion Of(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(question);
        BridgeSpan span = new(question.FromYear, question.Year, question.Currency);
        MeasureResult<BridgeBar> result = queries.Remember(viewer, ("bridge", span, question.View.State with { Year = null }), () => queries.Bridge(span, question.View.Filter(), viewer));
        return new BridgeQuestion(
            question, span, result, [.. Enum.GetValues<BridgeBarKind>().SelectMany(kind => result.Rows.Where(bar => bar.Bar == BridgeBarKinds.Code(kind)).Select(bar => (kind, bar)))],
            result.Rows.Sum(bar => bar.Opening), result.Rows.Sum(bar => bar.Revision), result.Rows.Sum(bar => bar.Closing));
    }
}
