using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What the page of suppositions says, in both languages.</summary>
public static class WhatIfWords
{
    public static readonly Bilingual Title = new("如果……会怎样", "What if");
    public static readonly Bilingual Intro = new(
        "试算只在本页，不写入任何数据，也不改变任何申报；假设都在网址里，发给别人即可同看。结果与今天的申报数并列。",
        "Nothing here is saved, and no declaration changes. What is supposed stands in the address: send the link to share it. The result stands beside what is asked for today.");
    public static readonly Bilingual Amounts = new("削减与剔除", "Cuts, and units left out");
    public static readonly Bilingual How = new("削减", "Cut");
    public static readonly Bilingual None = new("不削减", "nothing");
    public static readonly Bilingual Share = new("按比例", "by a share");
    public static readonly Bilingual Executed = new("压到上年执行数", "to what was executed the year before");
    public static readonly Bilingual By = new("比例（%）", "Share (%)");
    public static readonly Bilingual Which = new("只削减有此疑点的申报", "Only declarations with this flag open");
    public static readonly Bilingual AllOfThem = new("全部申报", "all declarations");
    public static readonly Bilingual WithoutUnit = new("剔除单位", "Leave out a unit");
    public static readonly Bilingual NoUnitChosen = new("不剔除", "none");
    public static readonly Bilingual Gone = new("已剔除", "Left out");
    public static readonly Bilingual PutBack = new("放回", "put back");
    public static readonly Bilingual PutBackUnit = new("放回 {0}", "put back {0}");
    public static readonly Bilingual Ask = new("试算", "Work it out");
    public static readonly Bilingual StartOver = new("全部清除", "Start over");
    public static readonly Bilingual Result = new("{0} 年试算结果", "What {0} would come to");
    public static readonly Bilingual Says = new(
        "申报数合计从 {0} 变为 {1}，{2}（{3} %）；{4} 份申报中削减 {5} 份、剔除 {6} 份。",
        "Asked for together: from {0} to {1}, {2} ({3} %). Of {4} declarations {5} are cut, {6} left out.");
    public static readonly Bilingual NothingSupposed = new("尚未作任何假设：以下为今天的数。", "Nothing is supposed yet: these are today's figures.");
    public static readonly Bilingual NothingTouched = new("没有一份申报符合，结果与今天相同。", "No declaration is touched: the result is today's.");
    public static readonly Bilingual Unknown = new("{0} 份申报没有上年执行数，无从压减，维持原数。", "{0} declarations stay as they are: nobody says what was executed the year before.");
    public static readonly Bilingual FlagsStay = new("削减不改变申报本身，疑点随之不变；剔除单位则其疑点不计。", "A cut changes no declaration, and so no flag; of a unit left out the flags do not count.");
    public static readonly Bilingual ChartSummary = new("空心为今天的申报数，斜纹为试算结果；变动最大的在上。", "Outlined: asked for today; hatched: as supposed. The largest change first.");
    public static readonly Bilingual Today = new("今天", "Today");
    public static readonly Bilingual After = new("试算", "As supposed");
    public static readonly Bilingual Difference = new("差", "Difference");
    public static readonly Bilingual What = new("项目", "What");
    public static readonly Bilingual AskedSum = new("申报数合计", "Asked for together");
    public static readonly Bilingual Declarations = new("申报份数", "Declarations");
    public static readonly Bilingual OpenFlags = new("未结疑点", "Open flags");
    public static readonly Bilingual CutCount = new("削减份数", "Cut");
    public static readonly Bilingual LeftCount = new("剔除份数", "Left out");
    public static readonly Bilingual ByGroup = new("按{0}", "By {0}");
    public static readonly Bilingual Listed = new("受影响的申报", "Declarations concerned");
    public static readonly Bilingual PreviousExecuted = new("上年执行数", "Executed the year before");
    public static readonly Bilingual Flags = new("疑点", "Flags");
    public static readonly Bilingual Note = new("说明", "Note");
    public static readonly Bilingual IsLeftOut = new("剔除", "left out");
    public static readonly Bilingual IsUnknown = new("上年执行数未知，不动", "execution not known: stays");
    public static readonly Bilingual Thresholds = new("改一条规则的阈值", "Other thresholds of a rule");
    public static readonly Bilingual ThresholdsHow = new("看疑点会增减哪些；要长期生效，请到规则页保存。", "See which flags would come and go; to keep it, save it on the rule's page.");
    public static readonly Bilingual Rule = new("规则", "Rule");
    public static readonly Bilingual NoRuleChosen = new("请选择规则", "choose a rule");
    public static readonly Bilingual ToRule = new("到规则页设置并保存", "Set and save it on the rule's page");
    public static readonly Bilingual OnlyNow = new("阈值试算只对现在，不能对“截至”某日。", "Thresholds are tried on what is known now, not as of a day.");
    public static readonly Bilingual Scope = new("对您可见的全部申报，不限于上面的筛选。", "Of all declarations that you may see, whatever the filter.");
    public static readonly Bilingual Csv = new("下载受影响的申报（CSV）", "Declarations concerned (CSV)");
    public static readonly Bilingual SeeTrends = new("回到变动与趋势", "Back to trends");

    public static readonly Bilingual NoCut = new("“{0}”不是削减方式（可选：share, executed），未削减", "'{0}' is no way to cut (expected share or executed): nothing is cut");
    public static readonly Bilingual NoShare = new("“{0}”不是 0 至 100 的百分比，未削减", "'{0}' is no percentage from 0 to 100: nothing is cut");
    public static readonly Bilingual NoRule = new("没有规则“{0}”，未作此项试算", "There is no rule '{0}': it is left aside");
    public static readonly Bilingual NoThreshold = new("规则 {0} 没有阈值“{1}”（可选：{2}），未计", "{0} has no threshold '{1}' (expected {2}): it is left aside");
    public static readonly Bilingual NoUnit = new("没有单位“{0}”，或不在您的范围内，未剔除", "There is no unit '{0}', or it is outside your scope: nothing is left out");
    public static readonly Bilingual TooManyUnits = new("最多剔除 {0} 个单位，其余未计", "At most {0} units are left out; the others are not");

    public static Bilingual Of(CutKind cut) => cut switch
    {
        CutKind.None => None,
        CutKind.Share => Share,
        CutKind.Executed => Executed,
        _ => throw new ArgumentOutOfRangeException(nameof(cut), cut, null),
    };
}
