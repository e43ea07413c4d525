using System.Text.Json;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations.Corrections;
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
            case MatchDecision.Kind:
                MatchDecision.Check(decision);
                break;
            case ConceptDecision.Kind:
                CheckConcept(decision);
                break;
            case UnitList.Kind:
                CheckUnits(decision);
                break;
            case Withdrawal.Kind:
            case Settlement.Kind:
            case Correction.Kind:
            case Acceptance.AcceptKind:
            case Acceptance.DeclineKind:
                CheckAmendment(decision);
                break;
            default:
                throw NotUnderstood(decision);
        }
    }

    private static void CheckConcept(Decision decision)
    {
        try
        {
            ConceptDecision.Body(decision.Subject, ConceptDecision.Read(decision.Body), decision.Reason);
        }
        catch (FormatException)
        {
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

    /// <summary>Whose documents and values are there is told by the home, which writes them.</summary>
    private static void CheckAmendment(Decision decision)
    {
        try
        {
            if (decision.Kind == Withdrawal.Kind)
                Withdrawal.Read(decision.Body);
            else if (decision.Kind == Settlement.Kind)
                Settlement.Read(decision.Subject, decision.Body);
            else if (decision.Kind is Acceptance.AcceptKind or Acceptance.DeclineKind)
                Acceptance.Read(decision.Kind, decision.Subject, decision.Body);
            else if (CorrectableFields.Find(Correction.Read(decision.Body).Field) is null)
                throw NotUnderstood(decision);
        }
        catch (FormatException)
        {
            throw NotUnderstood(decision);
        }
        if (string.IsNullOrWhiteSpace(decision.Reason))
            throw new InvalidDecisionException(new("撤回、裁定、更正与重读须填写理由", "A withdrawal, a settlement, a correction or a word on a reading needs a reason"));
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
