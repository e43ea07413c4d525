using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What the pages of groups say, in both languages.</summary>
public static class GroupWords
{
    public static readonly Bilingual Trends = new("变动与趋势", "Trends");
    public static readonly Bilingual Compare = new("单位对比", "Compare");
    public static readonly Bilingual Department = new("主管部门", "Department");
    public static readonly Bilingual GroupBy = new("分组", "Group by");
    public static readonly Bilingual ReferenceIs = new("参照", "Reference");
    public static readonly Bilingual Ranked = new("排序", "Rank by");
    public static readonly Bilingual LastYear = new("上年（{0}）", "Prior year ({0})");
    public static readonly Bilingual YearsAgo = new("{0} 年前（{1}）", "{0} years ago ({1})");
    public static readonly Bilingual OwnMean = new("自身其余年度平均", "Own mean of other years");
    public static readonly Bilingual PeerMedian = new("同类中位数", "Median of peers");
    public static readonly Bilingual MedianHow = new("同类：同一分组、同一筛选下的各组，含本组；项目按同一项目类型。不足 5 组不取中位数。", "Peers: the groups beside it under the same filter, itself included; of projects, those of the same type. No median of fewer than 5.");
    public static readonly Bilingual MeanHow = new("平均：除所看年度外、有数的各年；执行率为各年 Σ执行 / Σ预算。", "Mean: of the other years that are known; of rates, Σ executed / Σ budget over them.");

    public static readonly Bilingual Covers = new("范围：{0}；{1} 年预算为 {2}，{3} 个项目，其中 {4} 个有本年申报数。", "Covers {0}; budgets of {1}: {2}; {3} projects, {4} of them asked for it that year.");
    public static readonly Bilingual NotThatYear = new("{0} 年在当前筛选下没有任何数据。", "Nothing is known of {0} under this filter.");
    public static readonly Bilingual RateOf = new("执行率取 {0} 年（{1}，分母为 {2}），是不晚于所选年度、已知执行数的最近一年。", "Rates are of {0} ({1}, held against {2}): the latest year up to the chosen one whose execution is known.");
    public static readonly Bilingual NoRate = new("尚无任何年度的执行数，执行率一律未知。", "No execution is known of any year, so no rate is.");
    public static readonly Bilingual StagesDiffer = new("注意：{0} 年为 {1}，{2} 年为 {3}，口径不同，变动含口径差异。", "Note: {0} is {1}, {2} is {3}: the stages differ, and the change includes that.");
    public static readonly Bilingual TwoYears = new("目前只有 {0} 个年度的数据，看不出趋势，只作对照。", "Only {0} years are on file: a comparison, not a trend.");
    public static readonly Bilingual Unstated = new("（未填）", "(not stated)");
    public static readonly Bilingual NotFiled = new("未报", "none");

    public static readonly Bilingual TotalsTitle = new("各年预算与执行", "Budget and execution by year");
    public static readonly Bilingual TotalsSummary = new("空心为预算（年份下注明口径），实心为执行数，横线为执行率的分母；没有实心的年度，执行数未知。", "Outlined: budget, its stage under the year; solid: executed; tick: what the rate is held against. No solid bar: execution not known.");
    public static readonly Bilingual MultiplesTitle = new("预算最大的{0}：逐年预算与执行", "Largest {0}: budget and execution by year");
    public static readonly Bilingual MultiplesSummary = new("各小图同一刻度：空心为预算，实心为执行数；缺的年度未报，不是 0。", "All on one scale. Outlined: budget; solid: executed. A missing year was not filed; it is not 0.");
    public static readonly Bilingual SlopeTitle = new("{0} 年 → {1} 年预算", "Budgets {0} → {1}");
    public static readonly Bilingual SlopeSummary = new("预算最大的几组，两年均有数的连线；只有一年的只标一点。", "The largest groups; a line joins two known years, a group known in one is a point.");
    public static readonly Bilingual SlopeUnknown = new("{0} 年没有预算数，两年对照无从画起。", "No budget of {0} is known, so two years cannot be compared.");
    public static readonly Bilingual TableTitle = new("全部{0}", "All {0}");
    public static readonly Bilingual TableSummary = new("点名称，看其构成。变动、变动率相对参照；执行率之差为百分点。", "Choose a name to see what it is made of. Changes are against the reference; rates differ in percentage points.");
    public static readonly Bilingual LeadersTitle = new("{0}排行：{1}", "{0} ranked by {1}");
    public static readonly Bilingual LeadersBudget = new("空心为预算，横线为参照（{0}）。", "Outlined: budget; tick: reference ({0}).");
    public static readonly Bilingual LeadersChange = new("按变动金额大小排序；增减不分好坏。参照：{0}。", "By the size of the change; neither good nor bad. Reference: {0}.");
    public static readonly Bilingual LeadersRate = new("执行率从低到高；横线为参照（{0}）。▼ 低于 80 %，▼▼ 低于 60 %。", "Lowest rate first; tick: reference ({0}). ▼ below 80 %, ▼▼ below 60 %.");
    public static readonly Bilingual LeadersGap = new("按未执行金额从大到小；实心为执行数，横线为其预算。", "Most not spent first; solid: executed; tick: its budget.");
    public static readonly Bilingual SideTitle = new("并排对比", "Side by side");
    public static readonly Bilingual SideSummary = new("同一刻度：空心为预算，实心为执行数。", "On one scale. Outlined: budget; solid: executed.");
    public static readonly Bilingual SideChosen = new("已选 {0} 个单位（最多 {1} 个）。", "{0} units chosen ({1} at most).");
    public static readonly Bilingual SideUsual = new("尚未选择，先列出预算最大的 {0} 个；在排行表中勾选 2–{1} 个单位。", "None chosen: the {0} with the largest budgets. Tick 2–{1} units in the ranking.");
    public static readonly Bilingual SideClear = new("取消选择", "Clear the choice");
    public static readonly Bilingual Side = new("对比", "Side by side");
    public static readonly Bilingual SideAdd = new("并排对比 {0}", "Put {0} side by side");
    public static readonly Bilingual CompositionTitle = new("{0} 年预算构成", "What the budget of {0} is made of");
    public static readonly Bilingual CompositionSummary = new("面积为预算，点色块或表中名称逐级深入：主管部门 → 单位 → 项目 → 子项目。", "Area: budget. Choose a tile or a name to go down: department → unit → project → budget line.");
    public static readonly Bilingual CompositionNone = new("没有子项目的金额。", "No amounts of budget lines.");
    public static readonly Bilingual CompositionNegative = new("面积不能表示 0 或负数，这些项只列在表中。", "0 and negative amounts have no area; they stand in the table only.");
    public static readonly Bilingual Whole = new("全部", "All");
    public static readonly Bilingual Others = new("其余 {0} 项", "{0} more");
    public static readonly Bilingual HeatRate = new("各年执行率", "Rate of execution by year");
    public static readonly Bilingual HeatChange = new("各年预算变动率", "Change of budget by year");
    public static readonly Bilingual HeatSummary = new("预算最大的 {0} 组。数字为 %；“未报”表示该年没有数据，“—”表示有数据但算不出，均与 0 不同。", "The {0} largest. Figures are %; “none”: nothing on file for the year; “—”: on file, but not known. Neither is 0.");
    public static readonly Bilingual HeatBands = new("执行率分档：▼▼ < 60，▼ 60–80，80–90，90–<100，= 100，▲ > 100。", "Bands: ▼▼ < 60, ▼ 60–80, 80–90, 90–<100, = 100, ▲ > 100.");
    public static readonly Bilingual HeatSigns = new("蓝为增，灰为减，深浅为幅度；增减不分好坏。口径不同的两年标 *。", "Blue up, grey down, by size; neither good nor bad. * marks years of different stages.");
    public static readonly Bilingual Shows = new("显示", "Show");

    public static readonly Bilingual Budget = new("预算", "Budget");
    public static readonly Bilingual Executed = new("执行数", "Executed");
    public static readonly Bilingual Base = new("执行率分母", "Base of the rate");
    public static readonly Bilingual BaseStage = new("分母口径", "Stage of the base");
    public static readonly Bilingual Basis = new("执行数来源", "Execution from");
    public static readonly Bilingual Rate = new("{0} 年执行率 %", "Rate {0} %");
    public static readonly Bilingual RateChange = new("较参照（百分点）", "Against reference (points)");
    public static readonly Bilingual ReferenceBudget = new("参照", "Reference");
    public static readonly Bilingual Projects = new("项目数", "Projects");
    public static readonly Bilingual Name = new("名称", "Name");
    public static readonly Bilingual Share = new("占比 %", "Share %");
    public static readonly Bilingual Absent = new("— 本年未报", "— not filed");
    public static readonly Bilingual Few = new("— 同类不足", "— too few peers");
    public static readonly Bilingual Unknown = new("— 未知", "— not known");

    /// <summary>Of <see cref="Grouping.Code"/>.</summary>
    public static Bilingual Groups(Grouping grouping)
    {
        ArgumentNullException.ThrowIfNull(grouping);
        return grouping.Code switch
        {
            "unit" => new("单位", "units"),
            "department" => new("主管部门", "departments"),
            "type" => new("项目类型", "project types"),
            "purpose" => new("资金用途", "purposes"),
            _ => new("项目", "projects"),
        };
    }

    public static Bilingual Ranking(Views.Ranking ranking) => ranking switch
    {
        Views.Ranking.Budget => Budget,
        Views.Ranking.Change => new("预算变动", "change"),
        Views.Ranking.Rate => new("执行率", "rate of execution"),
        _ => new("未执行金额", "money not spent"),
    };

    public static string Reference(Views.GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.View.Reference switch
        {
            Analytics.Queries.Reference.Mean => OwnMean.ToString(),
            Analytics.Queries.Reference.Median => PeerMedian.ToString(),
            _ when question.View.Back == 1 => LastYear.With(question.Year - 1),
            _ => YearsAgo.With(question.View.Back, question.Year - question.View.Back),
        };
    }
}
