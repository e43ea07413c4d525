namespace PerfTargets.Ingest.Forms;

/// <summary>Units of measure behind a number: 万人次 is ten thousand 人次, 百分百 and (%) are %.</summary>
internal static class Units
{
    private static readonly HashSet<string> Counted =
    [
        .. ("% ‰ 次 件 个 人 人次 人/次 次/人 项 项目 套 台 台套 台/套 家 户 户次 米 公里 千米 平方米 平方公里 立方米 元 元/人 元/平方米 天 日 个工作日 工作日 小时 分钟 秒 份 篇 期 场 场次 批 批次 栋 幢 " +
            "亩 吨 公斤 千克 辆 条 处 座 班 班次 课时 学时 学分 起 例 种 类 部 册 节 名 位 所 组 间 本 分 倍 年 个月 月 次/月 次/年 次/天 次/日 次/周 人/年 件/年 人次/年 株 口 盏 块 支 只 张 宗 门 门次 届 轮").Split(' '),
    ];

    /// <summary>Units that numbers without an operator are known to stand with; 12345热线 is a name.</summary>
    public static bool IsCounted(string unit) => Counted.Contains(unit);

    /// <param name="printed">Folded; may be empty.</param>
    public static (decimal Scale, string? Unit) Split(string printed)
    {
        string unit = printed.Trim();
        if (unit is ['(', .., ')'])
            unit = unit[1..^1].Trim();
        if (unit is "百分比" or "百分点" or "﹪" or "%%")
            unit = unit == "百分点" ? unit : "%";
        if (unit.StartsWith('万'))
            return (10_000, NullIfEmpty(unit[1..]));
        if (unit.StartsWith('亿'))
            return (100_000_000, NullIfEmpty(unit[1..]));
        return (1, NullIfEmpty(unit));
    }

    private static string? NullIfEmpty(string unit) => unit.Length == 0 ? null : unit;
}
