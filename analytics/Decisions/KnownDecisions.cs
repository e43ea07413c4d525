using System.Text.Json;
using PerfTargets.Analytics.Rules;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Decisions;

/// <summary>The kinds of decisions that the analysis understands; others must not get into the journal, which is replayed for ever.</summary>
public static class KnownDecisions
{
    /// <exception cref="InvalidDecisionException">The kind is unknown, or subject and body do not belong to it.</exception>
    public static void Check(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        switch (decision.Kind)
        {
            case TriageDecision.Kind:
                TriageDecision.Body(StateIn(decision.Body) ?? throw NotUnderstood(decision), decision.Reason);
                break;
            case RuleSettingDecision.Kind:
                Rule rule = RuleCatalogue.All.FirstOrDefault(known => known.Id == decision.Subject) ?? throw NotUnderstood(decision);
                RuleSettingDecision.Body(rule, SettingsIn(decision));
                break;
            case UnitList.Kind:
                CheckUnits(decision);
                break;
            default:
                throw NotUnderstood(decision);
        }
    }

    private static void CheckUnits(Decision decision)
    {
        try
        {
            UnitList.Read(decision.Body);
        }
        catch (FormatException)
        {
            throw new InvalidDecisionException(new($"不是单位名录：{decision.Subject}", $"no list of units: {decision.Subject}"));
        }
    }

    private static TriageState? StateIn(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("state", out JsonElement state) && state.ValueKind == JsonValueKind.String
            ? TriageDecision.Find(state.GetString())
            : null;

    private static RuleSettings SettingsIn(Decision decision)
    {
        try
        {
            return RuleSettingDecision.Read(decision.Body, decision.Seq);
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw NotUnderstood(decision);
        }
    }

    private static InvalidDecisionException NotUnderstood(Decision decision) => new(new(
        $"无法识别的决定：{decision.Kind} {decision.Subject} {decision.Body}", $"not a decision that is understood: {decision.Kind} {decision.Subject} {decision.Body}"));
}
