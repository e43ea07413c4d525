using PerfTargets.Analytics.Outlook;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What is said of outlooks, in both languages.</summary>
public static class OutlookWords
{
    public static readonly Bilingual Title = new("{0} 年趋势外推（仅供参考）", "Outlook {0} (for orientation only)");
    public static readonly Bilingual Summary = new(
        "只按各组历年数字的走势外推，不知政策、任务和人员的变化，不是预测的依据，更不是核定数。空心为申报数，实心为执行数，斜纹为外推，竖线为 95 % 区间。",
        "Past figures carried on, blind to policy, tasks and staff: no ground for a decision, still less an approved figure. Outlined: asked for; solid: executed; hatched: carried on; the upright line: the 95 % interval.");
    public static readonly Bilingual Method = new(
        "方法：阻尼趋势与对数 Theta 的平均（不足八点取二者与上年数的中位），再向同类的增长收缩；区间按同一方法在以往年度的误差校准（保形预测）。",
        "Method: the mean of a damped trend and of Theta of the logarithms (below eight points the middle one of both and the last value), drawn toward the growth of peers; intervals calibrated on what the same method missed in years past (conformal prediction).");
    public static readonly Bilingual Combined = new("组合", "combination");
    public static readonly Bilingual TooFewAtAll = new(
        "{0}：没有一组有连续四个年度的数，不作外推。每组至少四个连续年度；目前最多的一组有 {1} 个。",
        "{0}: no group has four years in a row, so nothing is carried on. Each group needs four; the longest has {1}.");
    public static readonly Bilingual Of = new("{0}：{1} 组中 {2} 组可外推", "{0}: {2} of {1} groups can be carried on");
    public static readonly Bilingual SumIs = new("合计 {0}，比同样这些组最近的 {1} {2} %", "together {0}, against their latest {1}: {2} %");
    public static readonly Bilingual SumPast = new("各组上下限不能相加，合计没有区间；往年照此外推，合计与实数之差：{0}", "bounds of groups do not add up, so the sum has none; the same done in years past missed it by {0}");
    public static readonly Bilingual SumAlone = new("各组上下限不能相加，合计没有区间", "bounds of groups do not add up, so the sum has none");
    public static readonly Bilingual SumMiss = new("{0} 年 {1} %", "{1} % in {0}");
    public static readonly Bilingual Comma = new("、", ", ");
    public static readonly Bilingual CutOff = new("上限超出图外，见表。", "The upper bound lies outside the figure; see the table.");
    public static readonly Bilingual Stop = new("。", ".");
    public static readonly Bilingual Semicolon = new("；", "; ");
    public static readonly Bilingual Overlap = new("一个项目可勾选多项，各组有重叠，不相加；图为最大的一组。", "A project may tick several, so groups overlap and do not add up; drawn is the largest.");
    public static readonly Bilingual Group = new("名称", "Name");
    public static readonly Bilingual Amount = new("金额", "Amount");
    public static readonly Bilingual Until = new("据至", "Known to");
    public static readonly Bilingual Last = new("最近", "Latest");
    public static readonly Bilingual Points = new("点数", "Points");
    public static readonly Bilingual Point = new("外推", "Outlook");
    public static readonly Bilingual Low = new("下限", "Low");
    public static readonly Bilingual High = new("上限", "High");
    public static readonly Bilingual How = new("方法", "Method");
    public static readonly Bilingual Coverage = new("实测覆盖", "Measured coverage");
    public static readonly Bilingual Note = new("说明", "Note");
    public static readonly Bilingual Sum = new("可外推各组合计", "Together, of those carried on");
    public static readonly Bilingual Draw = new("画出", "draw");
    public static readonly Bilingual Drawn = new("图中", "drawn");
    public static readonly Bilingual DrawSum = new("画出合计", "draw all together");
    public static readonly Bilingual Asked = new("申报数", "Asked for");
    public static readonly Bilingual Executed = new("执行数", "Executed");
    public static readonly Bilingual CoverageOf = new("{0} %（{2}/{1}）", "{0} % ({2} of {1})");
    public static readonly Bilingual NotMeasured = new("年度不足，未能实测", "too few years to measure");
    public static readonly Bilingual NoInterval = new("以往可比的外推只有 {0} 次（至少 {1} 次），不给区间", "only {0} forecasts of the past ({1} needed): no interval");
    public static readonly Bilingual LeftOut = new("{0} 年有单位未报，不完整，未计入", "{0} is left out: units are lacking");
    public static readonly Bilingual Incomplete = new("{0} 年不完整（有单位未报），仍计入", "{0} incomplete (units lacking), counted all the same");
    public static readonly Bilingual AfterGap = new("{0} 年缺，只用其后", "{0} is missing: only what follows counts");
    public static readonly Bilingual Ended = new("最近年度已无此组，不作外推", "nothing in the latest year: not carried on");
    public static readonly Bilingual Ahead = new("{0} 年后", "{0} years on");
    public static readonly Bilingual Json = new("下载 CSV", "CSV");
    public static readonly Bilingual AsJson = new("JSON", "JSON");
    public static readonly Bilingual WhatIf = new("如果……会怎样：试算削减、剔除单位、改阈值", "What if: cuts, a unit left out, other thresholds");
    public static readonly Bilingual HatchedAsked = new("外推申报数", "Outlook, asked for");
    public static readonly Bilingual HatchedExecuted = new("外推执行数", "Outlook, executed");

    public static Bilingual Name(OutlookAmount amount) => amount == OutlookAmount.Asked ? Asked : Executed;

    public static Bilingual Why(NoOutlook why) => why switch
    {
        NoOutlook.NoPoints => new("没有数", "nothing is known"),
        NoOutlook.TooFew => new("点数不足四个，不作外推", "fewer than four points: not carried on"),
        NoOutlook.TooFewSinceGap => new("缺年之后点数不足四个，不作外推", "fewer than four points since a missing year: not carried on"),
        NoOutlook.AllZero => new("历年均为 0，不作外推", "0 in every year: not carried on"),
        NoOutlook.NoAmount => new("有负数，不作外推", "a negative amount: not carried on"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    /// <summary>All that is to be said of a group's outlook.</summary>
    public static IEnumerable<string> Notes(GroupOutlook outlook)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        if (outlook.Of.Ended)
            yield return Ended.ToString();
        else if (outlook.Points.Why is { } why)
            yield return Why(why).ToString();
        if (outlook.Of.LeftOut is { } left)
            yield return LeftOut.With(left);
        if (outlook.Points.GapBefore is { } gap)
            yield return AfterGap.With(gap);
        if (outlook.Of.Incomplete.Count > 0)
            yield return Incomplete.With(string.Join(Comma.ToString(), outlook.Of.Incomplete));
        if (outlook is { Said: not null, Calibration: { Reach: null } calibration })
            yield return NoInterval.With(calibration.Scores, Calibration.LeastScores);
    }

    /// <summary>How far a sum was missed in years past.</summary>
    public static string Missed(OutlookSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        string missed = string.Join(Comma.ToString(), sum.Past.Where(past => past.Came > 0).Select(past => SumMiss.With(past.Year, Percent.WithSign((past.Said / past.Came) - 1))));
        return missed.Length == 0 ? SumAlone.ToString() : SumPast.With(missed);
    }

    public static string Measured(Calibration? calibration) => calibration switch
    {
        null or { Reach: null } => "—",
        { Coverage: { } share } => CoverageOf.With(Percent.Show(share), calibration.Tried, calibration.Held),
        _ => NotMeasured.ToString(),
    };
}
