using System.Text.RegularExpressions;

namespace PerfTargets.Analytics.Concepts;

/// <summary>Which way an indicator gets better (指标方向), told by the head noun of its name: 投诉率 lower, 投诉处理及时率 higher, 投诉率下降幅度 higher.</summary>
internal static partial class NameDirection
{
    /// <summary>Nouns of what is not wanted, which rule I03 lists: 事故发生率, 在职人员控制率, 单位成本.</summary>
    public static bool IsLower(string plainName) => Lower().IsMatch(plainName) && !Exceptions().IsMatch(plainName);

    /// <param name="plainName">Plain name of the indicator.</param>
    /// <param name="concept">Direction of its concept; null where it has none.</param>
    /// <returns>+1 where more is better, −1 where less is; null where the name does not tell.</returns>
    public static int? Of(string plainName, int? concept)
    {
        if (Fall().Match(plainName) is { Success: true } fall)
            return IsUnwanted(plainName[..fall.Index]) ? 1 : null;
        if (Rise().Match(plainName) is { Success: true } rise)
            return IsUnwanted(plainName[..rise.Index]) ? -1 : 1;
        if (Negated().IsMatch(plainName))
            return -1;
        if (Saving().IsMatch(plainName))
            return 1;
        if (IsLower(plainName))
            return -1;
        return Full().IsMatch(plainName) ? 1 : concept;
    }

    /// <summary>Whether less of it is better: what a fall, or a rise, is of.</summary>
    private static bool IsUnwanted(string plain) => IsLower(plain) || Unwanted().IsMatch(plain);

    [GeneratedRegex("控制率|(事故|故障|投诉|差错|出错|违规)(发生)?(率|数|次数|起数|件数|量|时长)|错误率|超支率|成本$|单价$|发生(率|次数|起数)|流失率|空置率|逾期率|延误率|等待时间|响应时间|能耗|排放量", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Lower();

    /// <summary>无故障 counts what is wanted, and 故障处理率 how much was put right.</summary>
    [GeneratedRegex("无(重大)?(故障|事故|投诉|差错)|不发生|未发生|(处理|处置|办结|修复|排除|整改|响应|回复|解决|下降|降低|减少|节约)(及时)?(率|数|量|度|性)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Exceptions();

    [GeneratedRegex("(下降|降低|减少|压减|压缩|缩短|削减|低減|減少|削減)(率|幅度|比例|比率|数|量)?$|降幅$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fall();

    [GeneratedRegex("(增长|提高|提升|增加|上升|増加)(率|幅度|比例|比率|数|量)?$|增速$|增幅$|伸び率$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Rise();

    [GeneratedRegex("(事故|故障|投诉|差错|违规|违法|犯罪|死亡|伤亡|发病|患病|感染|隐患|污染|污染物|能源消耗|消耗|消耗量|耗电量|成本|费用|支出|经费|用时|时间|时限|逾期|失业|辍学|流失|空置|排放)(发生)?(率|数|次数|起数|件数|量|人数)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Unwanted();

    [GeneratedRegex("(不|未|未按时|未按期|未及时)(完成|及时|到位|合格|达标|完好|满意|办结|整改|准确|规范|覆盖)(率|度|比例|数|数量|件数)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Negated();

    [GeneratedRegex("(节约|节支|节能|节水)(率|额|量|比例)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Saving();

    [GeneratedRegex("(完成|及时|到位|合格|达标|完好|满意|准确|正确|完整|规范|覆盖|知晓|办结|处理|处置|修复|整改|排除|解决)(率|度|性)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Full();
}
