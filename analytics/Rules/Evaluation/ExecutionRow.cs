using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>The execution rate (预算执行率) where a form prints it among the indicators.</summary>
internal static partial class ExecutionRow
{
    public static bool Is(IndicatorText indicator) =>
        new[] { indicator.Level1, indicator.Level2, indicator.Name }.Any(text => text is not null && Whole().IsMatch(text));

    [GeneratedRegex(@"^(项目|年度|全年)?(预算|资金)*执行率?(指标)?(\(\d+(\.\d+)?[分%]?\))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();
}
