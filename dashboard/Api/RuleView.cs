using PerfTargets.Analytics.Rules;

namespace PerfTargets.Dashboard.Api;

/// <summary>A rule's card as programs get it, in the reader's language; the thresholds are the rule's own.</summary>
/// <param name="Formula">When it fires, thresholds filled in.</param>
/// <param name="Exclusions">When it stays silent although the formula holds; null where there is nothing to say.</param>
internal sealed record RuleView(
    string Id,
    int Version,
    string Title,
    string Question,
    string Formula,
    string? Exclusions,
    string Why,
    string Source,
    string Review,
    string Cause,
    IReadOnlyList<ThresholdView> Thresholds,
    IReadOnlyList<ExampleView> Examples)
{
    public static RuleView Of(Rule rule) => new(
        rule.Id,
        rule.Version,
        rule.Title.ToString(),
        rule.Question.ToString(),
        rule.FormulaWith(RuleSettings.Default).ToString(),
        rule.ExclusionsWith(RuleSettings.Default)?.ToString(),
        rule.Why.ToString(),
        rule.Source.ToString(),
        rule.Review.Name.ToString(),
        rule.Cause.Name.ToString(),
        [.. rule.Thresholds.Select(ThresholdView.Of)],
        [.. rule.Examples.Select(example => ExampleView.Of(rule, example))]);
}

/// <param name="Unit"><c>share</c> (a fraction), <c>yuan</c>, <c>points</c>, <c>count</c>, <c>characters</c>, <c>years</c>, <c>times</c>.</param>
/// <param name="Shown">The value as people read it.</param>
internal sealed record ThresholdView(string Name, string Label, decimal Value, string Unit, string Shown, decimal Least, decimal Most)
{
    public static ThresholdView Of(Threshold threshold) => new(
        threshold.Name, threshold.Label.ToString(), threshold.Default, JsonFormat.Code(threshold.Unit), threshold.Show(threshold.Default).ToString(), threshold.Least, threshold.Most);
}

/// <param name="Kind"><c>fires</c>, <c>silent</c> or <c>edge</c>.</param>
/// <param name="Input">What is declared, in words.</param>
/// <param name="Findings">What the rule says of it; empty for silence.</param>
internal sealed record ExampleView(string Kind, string Input, IReadOnlyList<FindingView> Findings)
{
    public static ExampleView Of(Rule rule, RuleExample example) => new(
        JsonFormat.Code(example.Kind), example.Text.ToString(), [.. rule.Ask(example.Input, RuleSettings.Default).Select(FindingView.Of)]);
}

/// <param name="Hidden">Shown on request only.</param>
internal sealed record FindingView(string Severity, bool Hidden, string Because, decimal? Amount)
{
    public static FindingView Of(Finding finding) => new(Severities.Code(finding.Severity), finding.Hidden, finding.Because.ToString(), finding.Amount);
}
