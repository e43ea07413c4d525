using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>Names of indicators of which less is better (反向指标): 事故发生率, 在职人员控制率, 单位成本.</summary>
internal static partial class LowerIsBetter
{
    public static bool Is(string plainName) => Names().IsMatch(plainName) && !Exceptions().IsMatch(plainName);

    [GeneratedRegex("控制率|(事故|故障|投诉|差错|出错|违规)(发生)?(率|数|次数|起数|件数|量|时长)|错误率|超支率|成本$|单价$|发生(率|次数|起数)|流失率|空置率|逾期率|延误率|等待时间|响应时间|能耗|排放量", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names();

    /// <summary>无故障 counts what is wanted, and 故障处理率 how much was put right.</summary>
    [GeneratedRegex("无(重大)?(故障|事故|投诉|差错)|不发生|未发生|(处理|处置|办结|修复|排除|整改|响应|回复|解决|下降|降低|减少|节约)(及时)?(率|数|量|度|性)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Exceptions();
}
