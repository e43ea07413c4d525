using System.Globalization;
using System.Text.Json;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Decisions;

/// <summary>What a person says of two projects being one (项目匹配确认): a decision whose subject is both ids, the earlier project first; the latest about a pair stands.</summary>
public static class MatchDecision
{
    public const string Kind = "match";

    /// <summary>As in bodies: they are one, they are two, or what the evidence says.</summary>
    public static IReadOnlyList<string> States { get; } = ["confirmed", "broken", "open"];

    public static string Subject(ulong from, ulong to) => string.Create(CultureInfo.InvariantCulture, $"{from} {to}");

    /// <returns>The two ids; null where the subject holds no two.</returns>
    public static (ulong From, ulong To)? Projects(string subject) =>
        subject?.Split(' ') is [var from, var to] && ulong.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out ulong one) && ulong.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out ulong other) && one != other
            ? (one, other)
            : null;

    public static JsonElement Body(string state) => JsonSerializer.SerializeToElement(new { state });

    /// <exception cref="InvalidDecisionException">It names no two projects or no state, or gives no reason.</exception>
    public static void Check(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (Projects(decision.Subject) is null || State(decision.Body) is null)
            throw new InvalidDecisionException(new($"不是项目匹配的决定：{decision.Subject} {decision.Body}", $"not a decision about two projects: {decision.Subject} {decision.Body}"));
        if (string.IsNullOrWhiteSpace(decision.Reason))
            throw new InvalidDecisionException(new("确认或解除项目匹配须填写理由", "A match is confirmed or broken with a reason"));
    }

    /// <summary>Pairs that people decided of: true where they are one. What was opened again is left out.</summary>
    internal static Dictionary<(ulong From, ulong To), bool> InForce(IStoreReader store) => store.Query(
        new SqlText("select subject, arg_max(body ->> 'state', seq) from decision where kind = $kind group by subject", new Dictionary<string, object?> { ["kind"] = Kind }),
        row => (Pair: Projects(row.GetString(0))!.Value, State: row.GetString(1))).Where(row => row.State != "open").ToDictionary(row => row.Pair, row => row.State == "confirmed");

    private static string? State(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("state", out JsonElement state) && state.ValueKind == JsonValueKind.String ? States.FirstOrDefault(known => known == state.GetString()) : null;
}
