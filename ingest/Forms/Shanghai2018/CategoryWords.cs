using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Names of indicators that only one category (分解目标) can hold, whatever the project.</summary>
internal static partial class CategoryWords
{
    /// <summary>The category that the name can only stand in; null where it tells none.</summary>
    public static FormLabel? Only(string name) =>
        Management().IsMatch(name) ? FormLabel.Management
        : name.EndsWith("满意度", StringComparison.Ordinal) || name.EndsWith("满意率", StringComparison.Ordinal) ? FormLabel.Outcome
        : null;

    /// <summary>The category that the name mostly stands in: work done, in time, to standard is output; what must not happen is outcome, what it costs management.</summary>
    public static FormLabel? Likely(string name) => Only(name)
        ?? (Output().IsMatch(name) ? FormLabel.Output : Impact().IsMatch(name) ? FormLabel.Impact : Mishap().IsMatch(name) ? FormLabel.Outcome : name.EndsWith("成本", StringComparison.Ordinal) ? FormLabel.Management : null);

    [GeneratedRegex("^(?:项目)?(?:预算|资金|财务|立项)(?!.*满意|.*人员)|^(?!.*长效).*(?:立项依据|立项|预算编制|预算执行|资金使用|财务监控|财务管理|财务制度|资产管理|项目管理制度|管理制度|资金到位|预算到位|政府采购).{0,4}(?:性|率)$|在职人员控制率|^(?:预算|资金).{0,6}(?:率|性)$", RegexOptions.CultureInvariant)]
    private static partial Regex Management();

    [GeneratedRegex("(?:完成率|及时率|及时性|达标率|合格率|覆盖率|开班率|出勤率|计划完成|验收|完成数|完成量|数量)", RegexOptions.CultureInvariant)]
    private static partial Regex Output();

    [GeneratedRegex("(?:长效|可持续|影响力|共享|示范)", RegexOptions.CultureInvariant)]
    private static partial Regex Impact();

    [GeneratedRegex("(?:事故|投诉)(?:发生)?(?:次数|起数|数|率)$", RegexOptions.CultureInvariant)]
    private static partial Regex Mishap();
}
