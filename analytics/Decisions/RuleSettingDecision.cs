using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Rules;

namespace PerfTargets.Analytics.Decisions;

/// <summary>A user's settings of one rule (阈值与级别设置), as a decision whose subject is the rule's id.</summary>
public static class RuleSettingDecision
{
    public const string Kind = "rule-settings";

    private static readonly Dictionary<string, Prominence> ByCode = Enum.GetValues<Prominence>().ToDictionary(Code, StringComparer.Ordinal);

    /// <summary>As in JSON and forms: <c>as-written</c>, <c>severe</c> … <c>hidden</c>, <c>off</c>.</summary>
    public static string Code(Prominence prominence) => JsonNamingPolicy.KebabCaseLower.ConvertName(prominence.ToString());

    public static Prominence? Find(string code) => ByCode.TryGetValue(code, out Prominence prominence) ? prominence : null;

    /// <summary>The decision's body; thresholds at their default are left out.</summary>
    /// <exception cref="InvalidDecisionException">A threshold is unknown, out of its range, or a fraction where whole things are counted.</exception>
    public static JsonElement Body(Rule rule, RuleSettings settings)
    {
        foreach ((string name, decimal value) in settings.Values)
        {
            Threshold threshold = rule.Thresholds.FirstOrDefault(known => known.Name == name)
                ?? throw new InvalidDecisionException(new($"规则 {rule.Id} 没有阈值“{name}”", $"rule {rule.Id} has no threshold '{name}'"));
            if (value < threshold.Least || value > threshold.Most)
                throw new InvalidDecisionException(new(
                    $"{threshold.Label.Zh}：{threshold.Show(value).Zh} 超出范围（{threshold.Show(threshold.Least).Zh} 至 {threshold.Show(threshold.Most).Zh}）",
                    $"{threshold.Label.En}: {threshold.Show(value).En} is out of range ({threshold.Show(threshold.Least).En} to {threshold.Show(threshold.Most).En})"));
            if (threshold.IsWhole && value != decimal.Truncate(value))
                throw new InvalidDecisionException(new($"{threshold.Label.Zh}：{threshold.Show(value).Zh} 不是整数", $"{threshold.Label.En}: {threshold.Show(value).En} is not a whole number"));
        }
        Dictionary<string, decimal> changed = rule.Thresholds
            .Where(threshold => settings[threshold] != threshold.Default)
            .ToDictionary(threshold => threshold.Name, threshold => settings[threshold]);
        return JsonSerializer.SerializeToElement(new { thresholds = changed, prominence = Code(settings.Prominence) });
    }

    /// <param name="seq">The decision's place in the journal.</param>
    public static RuleSettings Read(JsonElement body, long seq) => new(
        body.GetProperty("thresholds").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetDecimal(), StringComparer.Ordinal),
        Find(body.GetProperty("prominence").GetString() ?? "") ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Decision {seq} sets a rule to '{body.GetProperty("prominence")}', which this version of the program does not know.")),
        seq);
}
