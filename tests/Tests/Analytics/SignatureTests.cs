using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;

namespace PerfTargets.Tests.Analytics;

/// <summary>What flags and project years follow from is in their signatures: a database made under other texts is rebuilt.</summary>
public sealed class SignatureTests
{
    private static readonly string OfFlags = new Flags().Signature;

    [Theory]
    [InlineData(typeof(AskedTrend))]
    [InlineData(typeof(TargetChange))]
    [InlineData(typeof(ExecutionGap))]
    [InlineData(typeof(DeclarationPair))]
    public void A_measure_that_a_rule_reads_is_in_the_signature(Type measure) => Assert.Contains(MeasureCatalogue.Sql(measure), OfFlags, StringComparison.Ordinal);

    [Fact]
    public void Texts_and_default_thresholds_of_every_rule_are_in_the_signature() => Assert.All(RuleCatalogue.All, rule =>
    {
        Assert.Contains(rule.Formula.Zh, OfFlags, StringComparison.Ordinal);
        Assert.All(rule.Thresholds, threshold => Assert.Contains(FormattableString.Invariant($"{threshold.Name}={threshold.Default}"), OfFlags, StringComparison.Ordinal));
    });

    [Fact]
    public void What_makes_project_years_is_in_their_signature() => Assert.Contains("previous_as_declared", new ProjectYears().Signature, StringComparison.Ordinal);
}
