using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Why a row of a ledger is kept aside.</summary>
internal static class LedgerMessages
{
    public static readonly IssueMessage UnitMissing = Message("ledger-unit-missing", "第 {0} 行没有单位名称", "row {0} names no unit");

    public static readonly IssueMessage ProjectMissing = Message("ledger-project-missing", "第 {0} 行没有项目名称", "row {0} names no project");

    public static readonly IssueMessage YearWrong = Message("ledger-year-wrong", "第 {0} 行的年度“{1}”不是 1900 至 2200 之间的年份", "row {0}: '{1}' is no year (expected 1900 to 2200)");

    public static readonly IssueMessage AmountWrong = Message("ledger-amount-wrong", "第 {0} 行的“{1}”不是金额", "row {0}: '{1}' is no amount");

    public static readonly IssueMessage NumberWrong = Message("ledger-number-wrong", "第 {0} 行的“{1}”不是数值", "row {0}: '{1}' is no number");

    public static readonly IssueMessage IndicatorMissing = Message("ledger-indicator-missing", "第 {0} 行没有指标名称", "row {0} names no indicator");

    public static readonly IssueMessage Twice = Message("ledger-row-twice", "第 {0} 行与第 {1} 行是同一单位、项目和年度，只采用前一行", "row {0} is about the unit, project and year of row {1}; the first is taken");

    public static readonly IssueMessage LineBroken = Message("ledger-line-broken", "第 {0} 行不成表格：{1}", "line {0} is no row of the table: {1}");

    public static readonly IssueMessage Rounded = Message("ledger-rounded", "换算到分时舍入，{0} 合计相差 {1}", "rounding to the cent moves the sum of {0} by {1}");

    public static IReadOnlyList<IssueMessage> All { get; } = [UnitMissing, ProjectMissing, YearWrong, AmountWrong, NumberWrong, IndicatorMissing, Twice, LineBroken, Rounded];

    private static IssueMessage Message(string id, string zh, string en) => new(id, new Bilingual(zh, en));
}
