using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Derived;

/// <summary>A finding of a rule about one declaration (疑点), with the printed lines that carry it.</summary>
/// <param name="Key">Rule, declaration and field: stable over re-ingestion.</param>
internal sealed record Flag(string Key, Rule Rule, long SettingsSeq, Subject Subject, Finding Finding, IReadOnlyList<EvidenceLine> Evidence)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="papers">What the finding is about, and the others that its evidence is of.</param>
    public static Flag Of(Rule rule, RuleSettings settings, Subject subject, Finding finding, IReadOnlyDictionary<ulong, Declaration> papers) => new(
        KeyOf(rule, subject.DeclarationId, finding.Field), rule, settings.Seq, subject, finding, EvidenceLine.Of(finding.Evidence.Select(field => field.Of == subject.DeclarationId ? field with { Of = null } : field).ToArray(), papers[subject.DeclarationId], papers));

    public static string KeyOf(Rule rule, ulong declaration, string field) =>
        $"{rule.Id}-{Identity.Of("flag", rule.Id, declaration.ToString(CultureInfo.InvariantCulture), field):x16}";

    /// <summary>As a row of <c>history.flag</c> raised by an event; who leads is told of the whole set.</summary>
    public IReadOnlyList<object?> Row(long seq) =>
    [
        Subject.UnitId, (short)Subject.Year, Subject.DeclarationId, Subject.Version, seq, long.MaxValue,
        Key, Rule.Id, Rule.Version, SettingsSeq, Subject.ProjectId, Severities.Code(Finding.Severity), Rule.Cause.Code, false, Finding.Hidden,
        Evidence.Any(line => line.Confidence == "poor") ? "poor" : Evidence.Any(line => line.Confidence == "check") ? "check" : "good",
        Finding.Amount, Finding.Score, JsonSerializer.Serialize(Finding.Because, Json), JsonSerializer.Serialize(Evidence, Json), seq, seq, null,
    ];
}
