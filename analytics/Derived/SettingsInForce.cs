using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>The settings of rules as people last decided them.</summary>
public sealed class SettingsInForce
{
    private readonly Dictionary<string, RuleSettings> _byRule;

    private SettingsInForce(Dictionary<string, RuleSettings> byRule) => _byRule = byRule;

    public static SettingsInForce Read(IStoreReader store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new SettingsInForce(store.Query(
            new SqlText(
                "select subject, max(seq), arg_max(body::text, seq) from decision where kind = $kind group by subject",
                new Dictionary<string, object?> { ["kind"] = RuleSettingDecision.Kind }),
            row => KeyValuePair.Create(row.GetString(0), RuleSettingDecision.Read(JsonSerializer.Deserialize<JsonElement>(row.GetString(2)), row.GetInt64(1)))).ToDictionary());
    }

    public static SettingsInForce Of(MeasureQueries queries, Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return new SettingsInForce(queries.Rows<DecisionList>(MeasureQuery.All.Where("kind", RuleSettingDecision.Kind), viewer).Rows
            .DistinctBy(decision => decision.Subject)
            .ToDictionary(decision => decision.Subject, decision => RuleSettingDecision.Read(JsonSerializer.Deserialize<JsonElement>(decision.Body), decision.Seq)));
    }

    public RuleSettings Of(Rule rule) => _byRule.GetValueOrDefault(rule.Id, RuleSettings.Default);
}
