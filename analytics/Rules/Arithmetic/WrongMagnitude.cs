using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Arithmetic;

/// <summary>U01: current and prior budget differ by a power of ten (数量级错误).</summary>
public sealed class WrongMagnitude : DeclarationRule
{
    private const int LargestPower = 4;

    private static readonly Threshold Tolerance = new("tolerance", new("偏离 10 的整数次幂", "distance from a power of ten"), 0.005m, ThresholdUnit.Share, 0, 0.05m);

    public override string Id => "U01";

    public override Bilingual Title { get; } = new("数量级错误", "Wrong order of magnitude");

    public override Bilingual Question { get; } = new("金额单位或小数点是否填错？", "Is the unit of an amount or its decimal point wrong?");

    public override Bilingual Formula { get; } = new(
        "当年预算 ÷ 上年预算与 10 的 k 次幂相差 ≤ {0}，k = ±1 … ±4",
        "Current ÷ prior budget within {0} of the k-th power of ten, k = ±1 … ±4");

    public override Bilingual? Exclusions { get; } = new("两数缺一或为 0 时不判断", "Silent where one of the two is absent or 0");

    public override Bilingual Why { get; } = new(
        "两年预算恰为十倍、百倍或万倍，多半是元与万元混用或小数点错位。",
        "Budgets of two years exactly ten, a hundred or ten thousand times apart are mostly 元 taken for 万元, or a point misplaced.");

    public override Bilingual Source { get; } = new("申报表勾稽关系", "Arithmetic of the form");

    public override Review Review => Review.Arithmetic;

    public override Cause Cause => Cause.Arithmetic;

    public override IReadOnlyList<Threshold> Thresholds => [Tolerance];

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Of(90_000, 9), Severity.Error),
        Fires(Of(90_000, 900_000), Severity.Error),
        Silent(Sample.Paper),
        Silent(Of(90_000, 30_000)),
        Silent(Sample.Paper with { PriorBudget = null }),
        Edge(Of(90_000, 90_000)),
        Edge(Of(100_500, 10_000), Severity.Error),
        Edge(Of(100_500.01m, 10_000)),
        Edge(Of(99_500, 10_000), Severity.Error),
        Edge(Of(99_499.99m, 10_000)),
        Edge(Of(1_005, 10_000), Severity.Error),
        Edge(Of(1_005.01m, 10_000)),
        Edge(Of(90_000, 0.9m)),
        Edge(Of(90_000, 0)),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (paper is not { CurrentBudget: { } current and > 0, Declaration.PriorBudget.Value.Amount: var prior and > 0 } || Power(current, prior, settings[Tolerance]) is not { } power)
            yield break;
        yield return new Finding(
            Severity.Error,
            "priorBudget",
            Say.Both(
                $"当年预算（申报数）{Say.Amount(current)} 与上年预算 {Say.Amount(prior)} 之比为 {(double)current / (double)prior:0.######}，近于 10 的 {power} 次幂：请核实单位与小数点。口径：申报表填列",
                $"The current budget (asked) of {Say.Amount(current)} is {(double)current / (double)prior:0.######} times last year's of {Say.Amount(prior)}, close to 10^{power}: check unit and decimal point. Basis: as declared"),
            current,
            [new EvidenceField("currentBudget"), new EvidenceField("priorBudget")]);
    }

    /// <summary>Divides the larger instead of multiplying the smaller: no amount overflows.</summary>
    private static int? Power(decimal current, decimal prior, decimal tolerance)
    {
        decimal scaledCurrent = current, scaledPrior = prior;
        for (int k = 1; k <= LargestPower; k++)
        {
            scaledCurrent /= 10;
            scaledPrior /= 10;
            if (Math.Abs(scaledCurrent - prior) <= tolerance * prior)
                return k;
            if (Math.Abs(current - scaledPrior) <= tolerance * scaledPrior)
                return -k;
        }
        return null;
    }

    private static Declaration Of(decimal current, decimal prior) => Sample.Paper with { CurrentBudget = Sample.Money(current), PriorBudget = Sample.Money(prior) };
}
