using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Decisions;

/// <summary>What a person made of a flag (核实结果).</summary>
public enum TriageState
{
    /// <summary>待核实.</summary>
    Open,

    /// <summary>属实.</summary>
    Confirmed,

    /// <summary>排除, with a reason.</summary>
    Dismissed,

    /// <summary>已整改.</summary>
    Remedied,
}

/// <summary>Triage of a flag (疑点核实) as a decision whose subject is the flag's key; the latest about a flag stands.</summary>
public static class TriageDecision
{
    public const string Kind = "triage";

    private const int LongestText = 2000;

    public static string Code(TriageState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    public static TriageState? Find(string? code) => Enum.GetValues<TriageState>().Where(state => Code(state) == code).Select(state => (TriageState?)state).FirstOrDefault();

    public static Bilingual Name(TriageState state) => state switch
    {
        TriageState.Open => new("待核实", "To verify"),
        TriageState.Confirmed => new("属实", "Confirmed"),
        TriageState.Dismissed => new("排除", "Dismissed"),
        TriageState.Remedied => new("已整改", "Remedied"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The decision's body; its reason is the comment.</summary>
    /// <exception cref="InvalidDecisionException">A dismissal without a reason, or a text that is too long.</exception>
    public static JsonElement Body(TriageState state, string? comment)
    {
        if (state == TriageState.Dismissed && string.IsNullOrWhiteSpace(comment))
            throw new InvalidDecisionException(new("排除疑点须填写理由", "A flag is dismissed with a reason only"));
        if (comment?.Length > LongestText)
            throw new InvalidDecisionException(new($"说明不得超过 {LongestText} 字", $"A comment has at most {LongestText} characters"));
        return JsonSerializer.SerializeToElement(new { state = Code(state) });
    }
}
