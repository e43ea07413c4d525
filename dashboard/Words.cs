using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What pages say, in both languages.</summary>
public static class Words
{
    public static readonly Bilingual Product = new("绩效目标", "PerfTargets");
    public static readonly Bilingual Overview = new("总览", "Overview");
    public static readonly Bilingual Execution = new("执行差异", "Execution");
    public static readonly Bilingual Flags = new("目标与疑点", "Flags");
    public static readonly Bilingual Declarations = new("申报", "Declarations");
    public static readonly Bilingual Data = new("数据与来源", "Data");
    public static readonly Bilingual Skip = new("跳到正文", "Skip to content");
    public static readonly Bilingual Pages = new("页面", "Pages");
    public static readonly Bilingual OtherLanguage = new("English", "中文");
    public static readonly Bilingual Dark = new("深色", "Dark");
    public static readonly Bilingual Light = new("浅色", "Light");

    public static readonly Bilingual Filter = new("筛选", "Filter");
    public static readonly Bilingual Apply = new("应用", "Apply");
    public static readonly Bilingual Reset = new("清除", "Clear");
    public static readonly Bilingual All = new("全部", "All");
    public static readonly Bilingual Year = new("年度", "Year");
    public static readonly Bilingual Unit = new("单位", "Unit");
    public static readonly Bilingual Department = new("主管部门", "Department");
    public static readonly Bilingual Project = new("项目", "Project");
    public static readonly Bilingual Type = new("项目类型", "Type");
    public static readonly Bilingual Purpose = new("资金用途", "Purpose");
    public static readonly Bilingual MoneyIn = new("金额单位", "Amounts in");

    public static readonly Bilingual AsOfDay = new("截至", "As known on");
    public static readonly Bilingual AsKnownOn = new("截至 {0}数据版本 {1} 所知（现为 {2}）。", "As known on {0}data version {1} (now {2}).");
    public static readonly Bilingual BackToNow = new("回到现在", "Back to now");
    public static readonly Bilingual DataVersion = new("数据版本 {0}", "Data version {0}");
    public static readonly Bilingual Live = new("实时", "Live");
    public static readonly Bilingual NewData = new("已更新到数据版本 {0}：{1}", "Updated to data version {0}: {1}");
    public static readonly Bilingual NewDecision = new("已记录决定（数据版本 {0}）：{1}", "Decided (data version {0}): {1}");
    public static readonly Bilingual NewQuarantine = new("有内容进入隔离（数据版本 {0}）：{1}", "Something went to quarantine (data version {0}): {1}");
    public static readonly Bilingual Covers = new("范围：{0}，{1} 份申报。", "Covers {0}; declarations: {1}.");
    public static readonly Bilingual AllUnits = new("全部单位", "all units");
    public static readonly Bilingual OtherCurrencies = new("另有其他币种的申报，此处未列入，也未相加。", "There are declarations in other currencies; they are neither listed nor added here.");

    public static readonly Bilingual Basis = new("依据", "Basis");
    public static readonly Bilingual BasisOf = new("数据版本 {0}，{1} 行，由以下查询得出：", "Data version {0}, {1} rows, from this query:");
    public static readonly Bilingual Table = new("数据表", "Table");
    public static readonly Bilingual ChartFailed = new("图形暂时无法显示，数据见下表。", "The chart cannot be shown now; its numbers are in the table below.");
    public static readonly Bilingual ChartLoading = new("正在绘图…", "Drawing…");

    public static readonly Bilingual Previous = new("上一页", "Previous");
    public static readonly Bilingual Next = new("下一页", "Next");
    public static readonly Bilingual RowsOf = new("第 {0}–{1} 项，共 {2} 项", "{0}–{1} of {2}");
    public static readonly Bilingual More = new("另有 {0} 项。", "{0} more.");

    public static readonly Bilingual NoData = new("还没有数据", "No data yet");
    public static readonly Bilingual NoDataHow = new("到“数据与来源”上传申报表，或把文件放进收件夹。", "Upload declarations on the Data page, or drop files into the inbox folder.");
    public static readonly Bilingual NothingHere = new("当前筛选下没有记录", "Nothing matches the filter");
    public static readonly Bilingual NothingHow = new("放宽或清除筛选条件。", "Loosen the filter, or clear it.");

    public static readonly Bilingual CurrentBudget = new("当年预算（申报数）", "Current budget (asked)");
    public static readonly Bilingual PriorBudget = new("上年预算额（申报表填列）", "Prior budget (as declared)");
    public static readonly Bilingual BudgetBefore = new("上年预算额", "Prior budget");
    public static readonly Bilingual ExecutedBefore = new("上年执行数", "Prior executed");
    public static readonly Bilingual PriorExecuted = new("上年执行数（申报表填列）", "Prior executed (as declared)");
    public static readonly Bilingual TotalBudget = new("项目总预算", "Total budget");
    public static readonly Bilingual Change = new("变动", "Change");
    public static readonly Bilingual ChangeRate = new("变动率 %", "Change %");
    public static readonly Bilingual Rate = new("执行率 %", "Rate %");
    public static readonly Bilingual Gap = new("未执行", "Not spent");
    public static readonly Bilingual Stage = new("口径", "Stage");
    public static readonly Bilingual Sum = new("合计", "Total");
    public static readonly Bilingual NewProject = new("— 新增", "— new");
    public static readonly Bilingual BaseZero = new("— 基数为 0", "— base 0");

    public static readonly Bilingual TileBudget = new("{0} 年预算申报数", "Asked for {0}");
    public static readonly Bilingual TileBudgetRef = new("{0} 份申报；上年预算额 {1}", "Declarations: {0}; prior budgets {1}");
    public static readonly Bilingual TileChange = new("较上年变动（同名项目口径）", "Change on last year (same projects)");
    public static readonly Bilingual TileChangeRef = new("{0}，{1} → {2}", "{0}, {1} → {2}");
    public static readonly Bilingual TileRate = new("{0} 年执行率（Σ执行 / Σ预算）", "{0} execution (Σ executed / Σ budget)");
    public static readonly Bilingual TileRateRef = new("执行 {0} / 预算 {1}，{2}", "{0} of {1}, {2}");
    public static readonly Bilingual TileFlagged = new("待核实疑点金额", "Open flags by money");
    public static readonly Bilingual TileFlaggedRef = new("{0} 条疑点；每份申报只计最大一笔", "Flags: {0}; the largest sum of each declaration");
    public static readonly Bilingual TileQuality = new("数据质量：取值确定的字段", "Data quality: settled fields");
    public static readonly Bilingual TileQualityRef = new("{0} 个字段中 {1} 个待核对", "{1} of {0} fields to check");

    public static readonly Bilingual TrendTitle = new("各项目预算：上年与本年", "Budgets by project: last year and this");
    public static readonly Bilingual TrendSummary = new("实心浅色为上年预算额（申报表填列），空心为本年申报数。", "Light solid: prior budget as declared; outlined: asked for this year.");
    public static readonly Bilingual TopMovers = new("变动最大的项目", "Largest changes");
    public static readonly Bilingual LeadingFlags = new("首要疑点", "Leading flags");
    public static readonly Bilingual NoLeadingFlags = new("没有待核实的疑点。", "There are no open flags.");
    public static readonly Bilingual AllFlags = new("查看全部疑点", "See all flags");
    public static readonly Bilingual ToDeclaration = new("查看申报", "See the declaration");

    public static readonly Bilingual GapTitle = new("上年预算与执行（按未执行金额排序）", "Budget and execution of the prior year (by what was not spent)");
    public static readonly Bilingual GapSummary = new("实心为执行数，竖线为预算额；申报表填列的数截止日未注明，口径见表。", "Solid: executed; tick: budget. Figures as declared have no cut-off date; the table tells the basis of each.");
    public static readonly Bilingual Exact = new("执行率正好 100% 的项目", "Projects with exactly 100 %");
    public static readonly Bilingual ExactWhy = new("执行数与预算额分毫不差，常为照抄预算数，建议与决算核对。", "Executed equals budget to the cent; often a copied figure, worth checking against the accounts.");
    public static readonly Bilingual NoneExact = new("没有。", "None.");
    public static readonly Bilingual Asked = new("本年申报数", "Asked for this year");
    public static readonly Bilingual AsDeclared = new("申报表填列，截止日未注明", "As declared, cut-off date not stated");
    public static readonly Bilingual Band = new("区间", "Band");

    public static readonly Bilingual FlagsIntro = new("疑点是请人核实的事项，不是结论。", "A flag asks a person to look; it is not a finding.");
    public static readonly Bilingual ShowHidden = new("同时显示隐藏项（{0}）", "Show hidden ones too ({0})");
    public static readonly Bilingual HideHidden = new("不显示隐藏项", "Leave hidden ones out");
    public static readonly Bilingual Hidden = new("隐藏", "Hidden");
    public static readonly Bilingual Leads = new("首要", "Leads");
    public static readonly Bilingual About = new("涉及金额", "About");
    public static readonly Bilingual Evidence = new("证据（原文）", "Evidence (printed)");
    public static readonly Bilingual RuleCard = new("规则 {0}：怎么判断", "Rule {0}: how it judges");
    public static readonly Bilingual Formula = new("判断条件", "Fires when");
    public static readonly Bilingual Why = new("为什么", "Why");
    public static readonly Bilingual RuleSource = new("出处", "Source");
    public static readonly Bilingual Colon = new("：", ": ");
    public static readonly Bilingual PageOf = new("第 {0} 页", "p. {0}");
    public static readonly Bilingual LineOf = new("第 {0} 行", "line {0}");
    public static readonly Bilingual PageLine = new("第 {0} 页 第 {1} 行", "p. {0} line {1}");

    public static readonly Bilingual Form = new("表式", "Form");
    public static readonly Bilingual Indicators = new("绩效指标", "Indicators");
    public static readonly Bilingual Document = new("来源文件", "Document");
    public static readonly Bilingual Confidence = new("可信度", "Confidence");
    public static readonly Bilingual Fields = new("申报内容", "Fields");
    public static readonly Bilingual Printed = new("原文", "Printed source");
    public static readonly Bilingual PrintedHow = new("点字段，标出原文；点有标记的行，标出字段。", "Choose a field to mark its lines; choose a marked line to find its field.");
    public static readonly Bilingual Sources = new("来源文件", "Documents");
    public static readonly Bilingual AsText = new("按文字显示", "As text");
    public static readonly Bilingual FacsimileOf = new("{0} 第 {1} 页的版面", "{0}, page {1} as printed");
    public static readonly Bilingual LedgerHow = new("点任一数值，看它在台账中的那一行。", "Choose a value to see the row of the ledger that tells it.");

    public static readonly Bilingual RowOf = new("台账第 {0} 行", "Row {0} of the ledger");

    public static readonly Bilingual LedgerColumn = new("列", "Column");

    public static readonly Bilingual LedgerCell = new("内容", "Cell");

    public static readonly Bilingual NoPrinted = new("此格式没有文本行，或原文无法取得。", "This format has no text lines, or the source cannot be had.");
    public static readonly Bilingual Lines = new("资金构成（子项目）", "Budget lines");
    public static readonly Bilingual LinesMatch = new("子项目合计 {0} = 当年预算 {1}", "Lines add up to {0} = current budget {1}");
    public static readonly Bilingual LinesDiffer = new("子项目合计 {0} ≠ 当年预算 {1}，相差 {2}", "Lines add up to {0} ≠ current budget {1}, {2} apart");
    public static readonly Bilingual LinesOpen = new("有子项目的金额未能确定，合计未核对", "An amount is open, so the sum is not checked");
    public static readonly Bilingual AmountIn = new("金额（{0}）", "Amount ({0})");
    public static readonly Bilingual ExecutedAt = new("{0}（执行率 {1}）", "{0} ({1} of the budget)");
    public static readonly Bilingual Share = new("占比 %", "Share %");
    public static readonly Bilingual Level1 = new("一级指标", "Level 1");
    public static readonly Bilingual Indicator = new("指标", "Indicator");
    public static readonly Bilingual Target = new("目标值", "Target");
    public static readonly Bilingual Issues = new("待核对事项", "Issues to check");
    public static readonly Bilingual NoIssues = new("没有待核对事项。", "Nothing to check.");
    public static readonly Bilingual DecidedBy = new("判定依据", "Decided by");
    public static readonly Bilingual FlagsHere = new("本申报的疑点（含隐藏项）", "Flags of this declaration (hidden ones too)");
    public static readonly Bilingual Absent = new("—", "—");
    public static readonly Bilingual NoSuchDeclaration = new("没有这份申报", "There is no such declaration");
    public static readonly Bilingual OpenFlags = new("疑点", "Flags");

    public static readonly Bilingual Upload = new("上传申报表", "Upload declarations");
    public static readonly Bilingual UploadHow = new("文本、PDF（含扫描件）、Word、Excel、网页、扫描图片（PNG、JPEG、TIFF、WebP、BMP）及其压缩包；可一次选多个文件或整个文件夹，也可拖到按钮上，每个不超过 {0} MB。也可以把文件放进数据目录的 inbox 文件夹，程序会自动读取。", "Text, PDF (scanned ones too), Word, Excel, web pages, images of scanned pages (PNG, JPEG, TIFF, WebP, BMP) and archives of these; several files or a whole folder at once, or dropped on the buttons, up to {0} MB each. Files dropped into the inbox folder of the home are taken in by themselves.");
    public static readonly Bilingual ChooseFolder = new("选择文件夹", "Choose a folder");
    public static readonly Bilingual UploadTotal = new("{0} / {1} 个文件：新增 {2}、变更 {3}、未变 {4}、隔离 {5}；未接收 {6} 个文件", "{0} of {1} files: {2} new, {3} changed, {4} unchanged, {5} in quarantine; {6} files not taken in");
    public static readonly Bilingual Choose = new("选择文件", "Choose files");
    public static readonly Bilingual TooLarge = new("{0}：超过 {1} MB，未接收", "{0}: larger than {1} MB, not taken in");
    public static readonly Bilingual TooMany = new("选择了 {0} 个文件，一次最多 {1} 个，未接收", "{0} files were chosen; at most {1} at once, none was taken in");
    public static readonly Bilingual Lost = new("{0}：传输中断，请重试", "{0}: the transfer broke off, please try again");
    public static readonly Bilingual Running = new("正在处理", "In progress");
    public static readonly Bilingual Idle = new("没有正在处理的文件。", "Nothing in progress.");
    public static readonly Bilingual Loads = new("载入记录与控制总数", "Loads and control totals");
    public static readonly Bilingual At = new("时间（UTC）", "Time (UTC)");
    public static readonly Bilingual Read = new("读到", "Read");
    public static readonly Bilingual Loaded = new("载入", "Loaded");
    public static readonly Bilingual Rejected = new("隔离", "Quarantined");
    public static readonly Bilingual Reader = new("读取程序", "Reader");
    public static readonly Bilingual Quarantine = new("隔离区", "Quarantine");
    public static readonly Bilingual QuarantineHow = new("未能读懂或自相矛盾的内容，不计入任何数字。", "What could not be read or contradicts itself; it is in no number.");
    public static readonly Bilingual QuarantineEmpty = new("隔离区为空。", "Nothing in quarantine.");
    public static readonly Bilingual Reason = new("原因", "Reason");
    public static readonly Bilingual Coverage = new("应报与已报", "Coverage");
    public static readonly Bilingual CoverageHow = new("应报依据单位名录（命令 units import 导入）；名录未列的单位按往年申报与其他年度的申报推算，是下限。", "Expected by the list of units (imported by the command units import); of units that no list names, by earlier filings and other years' forms, a lower bound.");
    public static readonly Bilingual CoverageOf = new("{0} 年覆盖 {1}/{2} 个单位，未报 {3}", "{0} covers {1} of {2} units, {3} did not file");
    public static readonly Bilingual CoverageBy = new("（应报依据：{0}）", " (expected by {0})");
    public static readonly Bilingual ByList = new("单位名录", "the list of units");
    public static readonly Bilingual ByHistory = new("往年与其他年度的申报", "other years' filings");
    public static readonly Bilingual ByBoth = new("单位名录 {0} 个，往年与其他年度的申报 {1} 个", "the list of units: {0}, other years' filings: {1}");
    public static readonly Bilingual Expected = new("应报", "Expected");
    public static readonly Bilingual Filed = new("已报", "Filed");
    public static readonly Bilingual Missing = new("未报", "Missing");
    public static readonly Bilingual ToCheck = new("待核对", "To check");
    public static readonly Bilingual Where = new("位置", "Place");
    public static readonly Bilingual Message = new("说明", "Message");
    public static readonly Bilingual Severity = new("级别", "Severity");

    public static readonly Bilingual NotFound = new("没有这个页面", "There is no such page");
    public static readonly Bilingual NotFoundHow = new("地址可能有误，或内容已撤回。", "The address may be wrong, or the content withdrawn.");
    public static readonly Bilingual Broken = new("程序出错了", "Something went wrong");
    public static readonly Bilingual BrokenHow = new("数据没有受影响。请刷新；仍有问题时把时间和页面告诉管理员。", "The data is not affected. Reload; if it stays, tell the administrator the time and the page.");
    public static readonly Bilingual Reconnecting = new("连接中断，正在重新连接…", "Connection lost, trying again…");
    public static readonly Bilingual Reload = new("重新加载", "Reload");
    public static readonly Bilingual Home = new("回到总览", "Back to the overview");
}
