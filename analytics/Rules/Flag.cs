using System.Text.Json.Serialization;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>A finding of a rule about one declaration (疑点), with the printed lines that carry it.</summary>
/// <param name="Key">Rule, declaration and field: stable over re-ingestion.</param>
/// <param name="Lead">Leads its group; the others are its evidence.</param>
public sealed record Flag(
    string Key,
    Rule Rule,
    ulong DeclarationId,
    Finding Finding,
    IReadOnlyList<EvidenceLine> Evidence,
    bool Lead)
{
    public static string KeyOf(Rule rule, ulong declaration, string field) =>
        $"{rule.Id}-{Identity.Of("flag", rule.Id, FormattableString.Invariant($"{declaration}"), field):x16}";

    /// <summary>Of the flags of one declaration, marks the gravest of each group; what is hidden leads nothing that is not.</summary>
    public static IReadOnlyList<Flag> WithLeads(IEnumerable<Flag> flags) => [.. flags
        .GroupBy(flag => (flag.DeclarationId, flag.Rule.Cause))
        .SelectMany(group => group
            .OrderBy(flag => flag.Finding.Hidden)
            .ThenBy(flag => flag.Finding.Severity)
            .ThenByDescending(flag => flag.Finding.Amount ?? 0m)
            .ThenBy(flag => flag.Key, StringComparer.Ordinal)
            .Select((flag, n) => flag with { Lead = n == 0 }))];
}

/// <summary>What was read and where; the JSON of the store, the API and the pages.</summary>
/// <param name="Text">As printed.</param>
/// <param name="DocumentId">As text in JSON: 64 bits do not fit into its numbers.</param>
/// <param name="Confidence"><c>good</c>, or <c>check</c> where a person should look.</param>
public sealed record EvidenceLine(string Field, string Text, string Document, [property: JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] ulong DocumentId, int? Page, long? Line, string Confidence);
