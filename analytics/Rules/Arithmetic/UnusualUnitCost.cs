using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules.Completeness;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>
/// A07: what one unit of output costs moved far from the project's own year before (单位成本异常).
/// The quantity is held against the one of the same name, else of the same concept (同类指标). What the same costs elsewhere is P04's.
/// </summary>
public sealed class UnusualUnitCost : MeasureRule<UnitCost>
{
    private static readonly Threshold Change = new("change", new("单位成本变动", "change of unit cost"), 0.30m, ThresholdUnit.Share, 0, 100);

    public override string Id => "A07";

    public override Bilingual Title { get; } = new("单位成本异常", "Unusual unit cost");

    public override Bilingual Question { get; } = new("单位产出的成本是否与上年相差很大？", "Is the cost of a unit of output far from last year's?");

    public override Bilingual Formula { get; } = new(
        "当年预算（申报数）÷ 数量，与本项目上年相比变动 ≥ {0}",
        "Current budget (asked) ÷ quantity moved by ≥ {0} against the project's own year before");

    public override Bilingual? Exclusions { get; } = new(
        "只与本项目上年比较（与同类比较见 P04）；没有两年共有（同名，或同类且各只有一个）的数量指标、共有不止一个或单位不同时不判断；区间和上限（≤）不是数量",
        "Compares with the project's own year before only (with peers: P04); silent without a quantity that both years have (by name, else by concept where each has one of it), with more than one, and where units differ; ranges and ceilings (≤) are no quantities");

    public override Bilingual Why { get; } = new(
        "工作量没有变而预算变了，或相反，单价应当能解释。",
        "Where the money moved and the work did not, or the other way round, the price should explain it.");

    public override Bilingual Source { get; } = new("适当性审核；实务经验", "Review of appropriateness; practice");

    public override Review Review => Review.Appropriateness;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Change];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Cost(150_000, 3000, 90_000, 3000), Severity.Warn),
        Fires(Sample.Cost(90_000, 1500, 90_000, 3000), Severity.Warn),
        Fires(Sample.Cost(90_000, 6000, 90_000, 3000), Severity.Warn),
        Fires(Sample.Cost(150_000, 3000, 90_000, 3000) with { Units = "%、件、工作日" }, Severity.Warn),
        Silent(Sample.Cost(180_000, 6000, 90_000, 3000)),
        Silent(Sample.Cost(150_000, 95, 90_000, 95) with { MeasureUnit = "%", PreviousUnit = "%", Units = "%" }),
        Silent(Sample.Cost(150_000, 3000, 90_000, 3000) with { PreviousUnit = "份" }),
        Silent(Sample.Cost(150_000, 3000, 90_000, 3000) with { Units = "件、次" }),
        Edge(Sample.Cost(117_000, 3000, 90_000, 3000), Severity.Warn),
        Edge(Sample.Cost(116_999, 3000, 90_000, 3000)),
        Edge(Sample.Cost(63_000, 3000, 90_000, 3000), Severity.Warn),
        Edge(Sample.Cost(63_001, 3000, 90_000, 3000)),
    ];

    public override IEnumerable<Finding> Examine(UnitCost row, RuleSettings settings)
    {
        // As binary fractions 39 / 30 − 1 is a hair under 0.3.
        const double Slip = 1e-9;
        if (!Quantities.Counts(row.MeasureUnit)
            || Identity.Normalise(row.MeasureUnit) != Identity.Normalise(row.PreviousUnit)
            || row.Units.Split('、').Count(Quantities.Counts) != 1)
            yield break;
        double cost = (double)row.Budget / row.Quantity, previous = (double)row.PreviousBudget / row.PreviousQuantity, change = (cost / previous) - 1;
        if (Math.Abs(change) < settings.Share(Change) - Slip || Math.Abs(change) < Slip)
            yield break;
        string sign = change > 0 ? "+" : "";
        yield return new Finding(
            Severity.Warn,
            "currentBudget",
            Say.Both(
                $"按“{row.Indicator}”计，单位成本 {cost:N2} 元/{row.MeasureUnit}（{Say.Amount(row.Budget)} / {row.Quantity:0.####}），上年 {previous:N2} 元（{Before(row)}{Say.Amount(row.PreviousBudget)} / {row.PreviousQuantity:0.####}），{sign}{Say.Percent(change)}。口径：两年的申报数",
                $"By “{row.Indicator}” one {row.MeasureUnit} costs {cost:N2} ({Say.Amount(row.Budget)} / {row.Quantity:0.####}), {previous:N2} last year ({Before(row)}{Say.Amount(row.PreviousBudget)} / {row.PreviousQuantity:0.####}): {sign}{Say.Percent(change)}. Basis: asked for, in both years"),
            Moved(row, cost, previous),
            [
                new EvidenceField("currentBudget"),
                new EvidenceField("indicators.target", row.N),
                new EvidenceField("currentBudget", Of: row.PreviousId),
                new EvidenceField("indicators.target", row.PreviousN, row.PreviousId),
            ]);
    }

    /// <summary>What last year's quantity was called, where it was called otherwise.</summary>
    private static string Before(UnitCost row) => row.PreviousIndicator == row.Indicator ? "" : $"“{row.PreviousIndicator}” ";

    /// <summary>What this year's quantity costs more or less than at last year's price; null where that is beyond any budget.</summary>
    private static decimal? Moved(UnitCost row, double cost, double previous) =>
        Math.Abs(cost - previous) * row.Quantity is < 1e15 and var moved ? Math.Round((decimal)moved, 2) : null;
}
