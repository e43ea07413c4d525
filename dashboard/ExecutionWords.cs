using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What the page of executions says of years and quadrants, in both languages.</summary>
public static class ExecutionWords
{
    public static readonly Bilingual Low = new("低执行界限", "Low is below");
    public static readonly Bilingual LowOf = new("{0}%", "{0} %");

    public static readonly Bilingual File = new("导出 CSV（全部 {0} 行）", "CSV of all {0} rows");

    public static readonly Bilingual SaidGaps = new("[{0} 个项目年度](gaps)的预算与执行数均已知。", "Budget and execution are both known of [{0} project years](gaps). ");
    public static readonly Bilingual SaidQuadrant = new("{0} 年申报的 [{1} 个项目](quadrants)中，[{2} 个](listed)上年执行率低于 {3}% 却申报更多，上年未执行 [{4}](listed)，多申报 [{5}](listed)。", "Of [{1} projects](quadrants) that ask for money in {0}, [{2}](listed) spent less than {3} % the year before and ask for more: [{4}](listed) was not spent, [{5}](listed) more is asked. ");
    public static readonly Bilingual SaidRuns = new("[{0} 个项目](runs)连续两年及以上低于 {1}%（{2}）。", "[{0} projects](runs) stayed below {1} % two years or more in a row ({2}). ");
    public static readonly Bilingual SaidNoRuns = new("没有项目连续两年低于 {1}%（{2}）。", "No project stayed below {1} % two years in a row ({2}). ");
    public static readonly Bilingual SaidPrior = new("核对上年数 {0} 项，[{1} 项](prior)与上年自己的材料不同，其中 [{2} 项](prior)无法用批复或调整解释。", "Of {0} prior figures checked, [{1}](prior) differ from the year's own papers, [{2}](prior) of them beyond approval and revision. ");
    public static readonly Bilingual SaidNoPrior = new("核对上年数 {0} 项，全部相符。", "All {0} prior figures checked agree. ");
    public static readonly Bilingual SaidNotHeld = new("上年数只有一处填列，[无从核对](prior)。", "Prior figures stand in one place only: [nothing to hold them against](prior). ");
    public static readonly Bilingual SaidExact = new("[{0} 个](exact)执行率正好 100%。", "[{0}](exact) were executed at exactly 100 %.");

    public static readonly Bilingual QuadrantNoYear = new("执行率 × 次年申报变动", "Execution × change of next year's request");
    public static readonly Bilingual QuadrantSummary = new(
        "左上角“低执行、申报更多”有 {0} 个项目：未执行 {1}，却多申报 {2}。图中每点一个项目，大小为预算；画出预算最大的 {3} 个，计数为全部 {4} 个；超出坐标的以三角画在边上。",
        "Upper left, “low execution, asks for more”: {0} projects left {1} unspent and ask for {2} more. A point is a project, its size the budget; drawn are the {3} with the largest budgets, the counts are of all {4}. What lies beyond the axes is a triangle at the edge.");
    public static readonly Bilingual QuadrantTable = new("四个象限（执行率以 {0}% 为界，申报变动以 0 为界）", "The four quadrants (rate: {0} %, change: 0)");
    public static readonly Bilingual Quadrant = new("象限", "Quadrant");
    public static readonly Bilingual LowMore = new("低执行高增长", "Low execution, asks for more");
    public static readonly Bilingual LowLess = new("低执行未增长", "Low execution, asks for no more");
    public static readonly Bilingual HighMore = new("执行较好有增长", "Better execution, asks for more");
    public static readonly Bilingual HighLess = new("执行较好未增长", "Better execution, asks for no more");
    public static readonly Bilingual Projects = new("项目数", "Projects");
    public static readonly Bilingual OfYear = new("{0} 年{1}", "{1}, {0}");
    public static readonly Bilingual Budget = new("预算（执行的分母）", "Budget (held against)");
    public static readonly Bilingual Executed = new("执行数", "Executed");
    public static readonly Bilingual NotSpent = new("未执行", "Not spent");
    public static readonly Bilingual Asked = new("申报数", "Asked for");
    public static readonly Bilingual Increase = new("申报增减", "Asked more or less");
    public static readonly Bilingual Listed = new("{0}：{1} 个项目，按未执行金额排序", "{0}: {1} projects, by what was not spent");
    public static readonly Bilingual RateAxis = new("执行率 %", "Execution rate %");
    public static readonly Bilingual ChangeAxis = new("次年申报较预算变动 %", "Next year's request against the budget, %");
    public static readonly Bilingual CountOf = new("{0} 个", "{0}");
    public static readonly Bilingual ToList = new("点此列出这 {0} 个项目", "Click to list these {0} projects");
    public static readonly Bilingual NoQuadrants = new("没有项目既知道一年的执行率、又知道次年的申报数，画不出象限。", "Of no project both a year's execution and the next year's request are known: there are no quadrants to draw.");
    public static readonly Bilingual QuadrantEmpty = new("这个象限里没有项目。", "No project stands in this quadrant.");

    public static readonly Bilingual RunsTitle = new("连续低执行", "Low execution, years running");
    public static readonly Bilingual RunsSummary = new(
        "执行率连续两年及以上低于 {0}%（等于 {0}% 的不算），中间缺一年即中断；按末年未执行金额排序。未执行只按年列出，不跨年相加：结转的钱会重复计算。",
        "Rates below {0} % (just {0} % is not) two years or more in a row; a missing year ends a run. By what was not spent in the last year. Amounts are told year by year and never added over years: what is carried over would count twice.");
    public static readonly Bilingual RunsIn = new("此处截至 {0} 年申报时。", " As of the forms of {0}.");
    public static readonly Bilingual BasisIs = new("执行数口径", "Executions counted");
    public static readonly Bilingual BasisFinal = new("自评表、台账", "Self-evaluations and ledgers");
    public static readonly Bilingual BasisAll = new("含申报表填列", "As declared too");
    public static readonly Bilingual ByYear = new("各年处于连续低执行（第二年起）的项目", "Projects low for a second year or more, by year");
    public static readonly Bilingual Years = new("连续年数", "Years running");
    public static readonly Bilingual YearsOf = new("{0} 年（{1}–{2}）", "{0} ({1}–{2})");
    public static readonly Bilingual EachYear = new("各年执行率与未执行（{0}）", "Rate and what was not spent, each year ({0})");
    public static readonly Bilingual Left = new("未执行 {0}", "{0} not spent");
    public static readonly Bilingual AskedAfter = new("其后申报数", "Asked for after it");
    public static readonly Bilingual NoRuns = new("没有项目的执行率连续两年低于 {0}%（口径：{1}）。", "No project's rate stayed below {0} % two years in a row (counted: {1}).");
    public static readonly Bilingual OneYear = new("连续需要至少两个年度的执行数；目前只有 {0} 年的。", " A run takes executions of two years; those of {0} alone are known.");
    public static readonly Bilingual NoYear = new("还没有任何年度的执行数。", " No execution is known of any year.");
    public static readonly Bilingual RunsDeclared = new("若把申报表填列的执行数也算在内，有 {0} 个项目", "Counting executions as declared too: {0} projects");

    public static readonly Bilingual PriorTitle = new("上年数核对", "Prior figures, checked");
    public static readonly Bilingual PriorSummary = new(
        "申报表填列的上年预算与执行，对照上年自己的申报数、批复数、调整后预算数，以及自评表或台账的执行数；差额 = 填列 − 上年材料。{0} 项填列中 {1} 项可核对，{2} 项不同，其中 {3} 项不是任何一个已知口径。",
        "Budget and execution of the prior year as a form declares them, beside what that year's own papers asked for, approved and revised, and what a self-evaluation or a ledger states as executed; difference = declared − own. Of {0} statements {1} can be checked, {2} differ, {3} of them from every stage known.");
    public static readonly Bilingual PriorNotHeld = new("当前范围内 {0} 项上年数都只有申报表一处填列：没有上年自己的申报表、自评表或台账可以对照，因此不作核对。取得上年材料后，这里会自动列出差异。", "The {0} prior figures within this filter stand on one form each: of the year before there is no form, self-evaluation or ledger to hold them against, so nothing is checked. Once papers of that year are on file, differences are listed here.");
    public static readonly Bilingual PriorNone = new("当前范围内没有申报表填列上年数，无可核对。", "No form within this filter states figures of the year before: there is nothing to check.");
    public static readonly Bilingual PriorAgree = new("{0} 项填列中 {1} 项可核对，全部相符。", "Of {0} statements {1} can be checked; all agree.");
    public static readonly Bilingual DeclaredBudget = new("填列上年预算", "Prior budget as declared");
    public static readonly Bilingual OwnAsked = new("上年申报数", "Asked for");
    public static readonly Bilingual OwnApproved = new("上年批复数", "Approved");
    public static readonly Bilingual OwnRevised = new("上年调整后", "Revised");
    public static readonly Bilingual DeclaredExecuted = new("填列上年执行", "Prior executed as declared");
    public static readonly Bilingual OwnExecuted = new("上年执行数（决算口径）", "Executed (final)");
    public static readonly Bilingual Finding = new("核对结果", "Result");
    public static readonly Bilingual IsStage = new("= {0}，口径不同", "= {0}; only stages differ");
    public static readonly Bilingual NoStage = new("≠ 任何已知口径", "≠ any stage known");
    public static readonly Bilingual ExecutedDiffers = new("≠ 执行数", "≠ executed");

    /// <param name="year">The year that asks.</param>
    public static Bilingual QuadrantTitle(int? year) => new($"{year - 1} 年执行率 × {year} 年申报变动", $"Execution of {year - 1} × change of what {year} asks for");

    public static Bilingual Name(string quadrant) => quadrant switch
    {
        "low-more" => LowMore,
        "low-less" => LowLess,
        "high-more" => HighMore,
        "high-less" => HighLess,
        _ => throw new ArgumentOutOfRangeException(nameof(quadrant), quadrant, "No such quadrant."),
    };

    /// <summary>The mark of a quadrant, as the chart draws its points.</summary>
    public static string Mark(string quadrant) => quadrant switch { "low-more" => "◆", "low-less" => "◇", "high-more" => "●", _ => "○" };
}
