using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>What is printed on the empty form.</summary>
internal enum Label
{
    Title, UnitName, ProjectName, ProjectType, FundPurpose, Start, End,
    Overview, Basis, Necessity, Safeguards,
    TotalBudget, CurrentBudget, PriorBudget, PriorExecuted,
    Composition, LineName, LineAmount,
    Plan, OverallGoal, AnnualGoal,
    Decomposition, DecomposedGoal, IndicatorName, IndicatorTarget,
    Management, Output, Outcome, Impact,
    Remarks,
}

/// <summary>The form's labels as printed, and how they are found in text where they are wrapped, joined or repeated.</summary>
internal static class Labels
{
    private static readonly (Label Label, string Text)[] Printed =
    [
        (Label.Title, "上海市财政支出项目绩效目标申报表"),
        (Label.UnitName, "申报单位名称"),
        (Label.ProjectName, "项目名称"),
        (Label.ProjectType, "项目类型"),
        (Label.FundPurpose, "资金用途"),
        (Label.Start, "开始时间"),
        (Label.End, "结束时间"),
        (Label.Overview, "项目概况"),
        (Label.Basis, "立项依据"),
        (Label.Necessity, "项目设立的必要性"),
        (Label.Safeguards, "保证项目实施的制度、措施"),
        (Label.TotalBudget, "项目总预算(元)"),
        (Label.CurrentBudget, "项目当年预算(元)"),
        (Label.PriorBudget, "同名项目上年预算额(元)"),
        (Label.PriorExecuted, "同名项目上年预算执行数(元)"),
        (Label.Composition, "项目当年投入资金构成"),
        (Label.LineName, "子项目名称"),
        (Label.LineAmount, "预算金额(元)"),
        (Label.Plan, "项目实施计划"),
        (Label.OverallGoal, "项目总目标"),
        (Label.AnnualGoal, "年度绩效目标"),
        (Label.Decomposition, "分解目标内容"),
        (Label.DecomposedGoal, "分解目标"),
        (Label.IndicatorName, "绩效指标"),
        (Label.IndicatorTarget, "指标目标值"),
        (Label.Management, "投入和管理目标"),
        (Label.Output, "产出目标"),
        (Label.Outcome, "效果目标"),
        (Label.Impact, "影响力目标"),
        (Label.Remarks, "备注"),
    ];

    private static readonly FrozenDictionary<string, Label> ByKey = Printed.ToFrozenDictionary(pair => pair.Text, pair => pair.Label);

    /// <summary>Every proper beginning of a label: what may be the first line of a wrapped one.</summary>
    private static readonly FrozenSet<string> Beginnings = Printed
        .SelectMany(pair => Enumerable.Range(2, Math.Max(0, pair.Text.Length - 2)).Select(length => pair.Text[..length]))
        .ToFrozenSet();

    private static readonly Regex Tokens = new(
        $@"\G\s*(?:(?<label>{string.Join('|', Printed.Select(pair => Spaced(pair.Text)).OrderByDescending(text => text.Length))})|(?<value>{ValuePattern}))\s*",
        RegexOptions.Compiled);

    private static readonly Regex Leading = new(
        $@"^\s*(?<label>{string.Join('|', Printed.Select(pair => Spaced(pair.Text)).OrderByDescending(text => text.Length))})(?:\s*[:：]\s*|\s+)(?<rest>\S.*)$",
        RegexOptions.Compiled);

    private const string ValuePattern = @"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d%％])";

    public static IReadOnlyList<Label> Categories { get; } = [Label.Management, Label.Output, Label.Outcome, Label.Impact];

    public static string Text(Label label) => Printed.First(pair => pair.Label == label).Text;

    public static Label? Find(string key) => ByKey.TryGetValue(key.TrimEnd(':'), out Label label) ? label : null;

    public static bool MayBegin(string key) => Beginnings.Contains(key);

    /// <summary>Cuts a line that holds labels, amounts and dates only; empty where it holds anything else, or no label.</summary>
    public static IReadOnlyList<(Label? Label, string Text)> Tokenise(string line)
    {
        string composed = ChineseText.Compose(line);
        List<(Label?, string)> tokens = [];
        int at = 0;
        while (at < composed.Length)
        {
            Match match = Tokens.Match(composed, at);
            if (!match.Success || match.Length == 0)
                return [];
            tokens.Add(match.Groups["label"].Success ? (Find(ChineseText.Key(match.Groups["label"].Value)), match.Groups["label"].Value) : (null, match.Groups["value"].Value));
            at += match.Length;
        }
        return tokens.Any(token => token.Item1 is not null) ? tokens : [];
    }

    /// <summary>A label and what follows it on the line: <c>申报单位名称：…</c>.</summary>
    public static (Label Label, string Printed, string Value)? Lead(string line)
    {
        Match match = Leading.Match(ChineseText.Compose(line).Length == line.Length ? ChineseText.Compose(line) : line);
        return match.Success && Find(ChineseText.Key(match.Groups["label"].Value)) is { } label
            ? (label, match.Groups["label"].Value, line[match.Groups["rest"].Index..].Trim())
            : null;
    }

    private static string Spaced(string text) => string.Join(@"\s?", text.Select(character => Regex.Escape(character.ToString())));
}
