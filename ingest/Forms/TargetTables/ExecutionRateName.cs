using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>Names of the execution rate where it stands among the indicators: 预算执行率, 项目资金执行率指标.</summary>
internal static partial class ExecutionRateName
{
    /// <param name="compact">Folded and without white space.</param>
    public static bool Is(string compact) => Whole().IsMatch(compact);

    [GeneratedRegex(@"^(?:项目|年度|全年)?(?:预算|资金)*执行率?(?:指标)?(?:\(\d+(?:\.\d+)?[分%]?\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
