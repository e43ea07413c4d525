using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>The printed labels of the form, in its order.</summary>
internal enum FormLabel
{
    Unit,
    Project,
    ProjectType,
    FundPurpose,
    Start,
    End,
    Overview,
    Basis,
    Necessity,
    Safeguards,
    TotalBudget,
    CurrentBudget,
    PriorBudget,
    PriorExecuted,
    BudgetLines,
    LineName,
    LineAmount,
    Plan,
    OverallGoal,
    AnnualGoal,
    Decomposition,
    CategoryHeader,
    IndicatorHeader,
    TargetHeader,
    Management,
    Output,
    Outcome,
    Impact,
    Remarks,
}

internal static class FormLabels
{
    /// <summary>As printed, without the <c>（元）</c> that follows some.</summary>
    private static readonly string[] Texts =
    [
        "申报单位名称", "项目名称", "项目类型", "资金用途", "开始时间", "结束时间", "项目概况", "立项依据",
        "项目设立的必要性", "保证项目实施的制度、措施", "项目总预算", "项目当年预算", "同名项目上年预算额", "同名项目上年预算执行数",
        "项目当年投入资金构成", "子项目名称", "预算金额", "项目实施计划", "项目总目标", "年度绩效目标", "分解目标内容",
        "分解目标", "绩效指标", "指标目标值", "投入和管理目标", "产出目标", "效果目标", "影响力目标", "备注",
    ];

    private static readonly FormLabel[][] ByFirstCharacter = IndexByFirstCharacter();

    public static readonly GridLabels<FormLabel> InCells = new(Enum.GetValues<FormLabel>().ToDictionary(label => label.Text()));

    public static string Text(this FormLabel label) => Texts[(int)label];

    public static bool IsCategory(this FormLabel label) => label is >= FormLabel.Management and <= FormLabel.Impact;

    public static bool IsAmount(this FormLabel label) => label is >= FormLabel.TotalBudget and <= FormLabel.PriorExecuted;

    public static bool IsNarrative(this FormLabel label) =>
        label is >= FormLabel.Overview and <= FormLabel.Safeguards or >= FormLabel.Plan and <= FormLabel.AnnualGoal;

    /// <summary>Labels too long for the left column: they are drawn with their row, not ahead of the page.</summary>
    public static bool IsOfTwoLines(this FormLabel label) => label is FormLabel.Necessity or FormLabel.Safeguards;

    /// <summary>Labels of the table of indicators: its rows stand on no page before the first of them.</summary>
    public static bool IsOfIndicators(this FormLabel label) => label is >= FormLabel.Decomposition and <= FormLabel.Impact;

    /// <summary>Labels that open a form's first page.</summary>
    public static bool IsOfFirstPage(this FormLabel label) => label <= FormLabel.Basis && label != FormLabel.End;

    /// <summary>Labels that can open with this character, longest first.</summary>
    public static ReadOnlySpan<FormLabel> Opening(char first) => ByFirstCharacter[first] ?? [];

    /// <summary>要性, 资金构成, （元）: the beginning or end of a label and no word for itself.</summary>
    public static bool IsFragment(string text) =>
        UnitOfMoney.IsBrackets(text) || (text.Length is > 1 and < 9 && Texts.Any(label => label.Length > text.Length && (label.EndsWith(text, StringComparison.Ordinal) || label.StartsWith(text, StringComparison.Ordinal))));

    /// <summary>A broken piece of the form's own print, which is nobody's name.</summary>
    public static bool HoldsLabel(string text) =>
        IsFragment(text) || UnitOfMoney.HasBrackets(text) || text.Contains(Title.Text, StringComparison.Ordinal)
        || (text.Length > 6 && Texts.Any(label => label.Length > 6 && text.Contains(label, StringComparison.Ordinal)));

    private static FormLabel[][] IndexByFirstCharacter()
    {
        var index = new FormLabel[char.MaxValue + 1][];
        foreach (IGrouping<char, FormLabel> group in Enum.GetValues<FormLabel>().GroupBy(label => label.Text()[0]))
            index[group.Key] = [.. group.OrderByDescending(label => label.Text().Length)];
        return index;
    }
}
