using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Pages.Data;

namespace PerfTargets.Dashboard.Pages.Rules;

/// <summary>A rule's card: what it asks, what it says of its examples, how it is set, and what it flags now.</summary>
public sealed record RuleModel(
    Rule Rule,
    RuleSettings Settings,
    IReadOnlyList<ShownExample> Examples,
    IReadOnlyList<SettingHistory> History,
    MeasureResult<FlagList> Flags)
{
    private const int Most = 50;

    /// <summary>Null where there is no such rule.</summary>
    public static RuleModel? Of(MeasureQueries queries, Viewer viewer, string id)
    {
        ArgumentNullException.ThrowIfNull(queries);
        if (RuleCatalogue.All.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.OrdinalIgnoreCase)) is not { } rule)
            return null;
        RuleSettings settings = SettingsInForce.Of(queries, viewer).Of(rule);
        return new RuleModel(
            rule,
            settings,
            [.. rule.Examples.Select(example => new ShownExample(Kind(example.Kind), example.Text.ToString(), [.. rule.Ask(example.Input, settings)]))],
            [.. queries.Rows<DecisionList>(MeasureQuery.All.Where("kind", RuleSettingDecision.Kind).Where("subject", rule.Id), viewer).Rows.Select(decision => Entry(rule, decision))],
            queries.Rows<FlagList>(MeasureQuery.All.Where("rule", rule.Id) with { Page = new Page(0, Most) }, viewer));
    }

    /// <summary>What a prominence is called.</summary>
    public static string Name(Prominence prominence) => prominence switch
    {
        Prominence.AsWritten => RuleWords.AsWritten.ToString(),
        Prominence.Hidden => RuleWords.HiddenChoice.ToString(),
        Prominence.Off => RuleWords.OffChoice.ToString(),
        _ => Severities.Name(Enum.Parse<Severity>(prominence.ToString())).ToString(),
    };

    private static SettingHistory Entry(Rule rule, DecisionList decision)
    {
        RuleSettings settings = RuleSettingDecision.Read(JsonSerializer.Deserialize<JsonElement>(decision.Body), decision.Seq);
        return new SettingHistory(DataModel.At(decision.DecidedAt), decision.DecidedBy, $"{rule.FormulaWith(settings)} · {Name(settings.Prominence)}", decision.Reason);
    }

    private static string Kind(ExampleKind kind) => (kind switch
    {
        ExampleKind.Fires => RuleWords.ExampleFires,
        ExampleKind.Silent => RuleWords.ExampleSilent,
        _ => RuleWords.ExampleEdge,
    }).ToString();
}

/// <param name="Says">What the rule says of it with the settings in force.</param>
public sealed record ShownExample(string Kind, string Input, IReadOnlyList<Finding> Says);

public sealed record SettingHistory(string At, string Who, string Text, string? Reason);
