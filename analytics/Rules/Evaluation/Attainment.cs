using PerfTargets.Analytics.Concepts;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>How far a target was reached (完成程度), from two numbers of one unit.</summary>
internal static class Attainment
{
    /// <returns>Fraction: 1 and more is reached; null where target or actual is words, units differ, or the sign and the name of the target do not agree.</returns>
    public static double? Of(IndicatorText indicator)
    {
        if (indicator.Target is not { Value: { } target } asked || indicator.Indicator.Actual?.Value is not { Value: { } actual, Operator: not Operator.Range } done || asked.Unit != done.Unit || target < 0 || actual < 0)
            return null;
        bool named = NameDirection.IsLower(indicator.Name), ceiling = asked.Operator is Operator.AtMost or Operator.LessThan;
        if (named && asked.Operator is Operator.AtLeast or Operator.MoreThan)
            return null;
        if (asked.Operator == Operator.Range)
            return named || actual > asked.Upper ? null : actual >= target ? 1 : Share(actual, target);
        return named || ceiling
            ? actual == 0 ? 1 : Share(target, actual)
            : target == 0 ? 1 : Share(actual, target);
    }

    /// <summary>Of an indicator of which more is better, whose target is more than 0.</summary>
    public static double? OfFloor(IndicatorText indicator) =>
        indicator.Target is { Value: > 0, Operator: null or Operator.Equal or Operator.AtLeast or Operator.MoreThan } && !NameDirection.IsLower(indicator.Name) ? Of(indicator) : null;

    private static double Share(decimal part, decimal whole) => (double)part / (double)whole;
}
