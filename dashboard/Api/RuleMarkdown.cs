using System.Text;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Api;

/// <summary>The rule catalogue (审核规则) as a document in the reader's language, made from the rules themselves.</summary>
internal static class RuleMarkdown
{
    private static readonly Bilingual Heading = new("审核规则", "Rules");
    private static readonly Bilingual Count = new("共 {0} 条。疑点供人核对，不是结论；资料缺失不产生疑点。", "{0} rules. A flag is something for a person to look at, never a verdict; missing data raises none.");
    private static readonly Bilingual Formula = new("判断", "Fires when");
    private static readonly Bilingual Exclusions = new("不判断的情形", "Silent when");
    private static readonly Bilingual Why = new("为何重要", "Why it matters");
    private static readonly Bilingual Source = new("依据", "Source");
    private static readonly Bilingual Review = new("审核内容", "Review");
    private static readonly Bilingual Cause = new("成因", "Cause");
    private static readonly Bilingual Thresholds = new("阈值", "Thresholds");
    private static readonly Bilingual Example = new("示例", "Example");
    private static readonly Bilingual Declared = new("申报内容", "Declared");
    private static readonly Bilingual Said = new("规则的判断", "What the rule says");
    private static readonly Bilingual Silent = new("不提示", "Nothing");
    private static readonly Bilingual Hidden = new("隐藏", "hidden");

    private static readonly Dictionary<string, Bilingual> Kinds = new()
    {
        ["fires"] = new("提示", "Fires"),
        ["silent"] = new("不提示", "Silent"),
        ["edge"] = new("边界", "Edge"),
    };

    public static string Of(IReadOnlyList<RuleView> rules)
    {
        StringBuilder text = new();
        text.Append("# ").Append(Heading).Append("\n\n").Append(Count.With(rules.Count)).Append('\n');
        foreach (RuleView rule in rules)
            Add(text, rule);
        return text.ToString();
    }

    private static void Add(StringBuilder text, RuleView rule)
    {
        text.Append("\n## ").Append(rule.Id).Append(' ').Append(rule.Title).Append("\n\n").Append(rule.Question).Append("\n\n");
        Item(text, Formula, rule.Formula);
        Item(text, Exclusions, rule.Exclusions);
        Item(text, Why, rule.Why);
        Item(text, Source, rule.Source);
        Item(text, Review, rule.Review);
        Item(text, Cause, rule.Cause);
        Item(text, Thresholds, rule.Thresholds.Count == 0 ? null : string.Join("; ", rule.Thresholds.Select(threshold => $"{threshold.Label} {threshold.Shown} (`{threshold.Name}`)")));
        text.Append("\n| ").Append(Example).Append(" | ").Append(Declared).Append(" | ").Append(Said).Append(" |\n|---|---|---|\n");
        foreach (ExampleView example in rule.Examples)
            text.Append("| ").Append(Kinds[example.Kind]).Append(" | ").Append(Cell(example.Input)).Append(" | ")
                .Append(example.Findings.Count == 0 ? Silent.ToString() : string.Join("<br>", example.Findings.Select(Found))).Append(" |\n");
    }

    private static string Found(FindingView finding) =>
        $"**{Labels.Severity(finding.Severity).Word}**{(finding.Hidden ? $" ({Hidden})" : "")} {Cell(finding.Because)}";

    private static void Item(StringBuilder text, Bilingual name, string? value)
    {
        if (value is not null)
            text.Append("- **").Append(name).Append("** ").Append(value).Append('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings("<br>");
}
