using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Api;

/// <summary>A flag as programs get it, its reason in the reader's language.</summary>
internal sealed record FlagView(
    string Key,
    string Rule,
    string Title,
    string Severity,
    string Group,
    bool Lead,
    string Unit,
    int Year,
    string Project,
    string Declaration,
    string Because,
    decimal? Amount,
    double? Score,
    JsonNode? Evidence)
{
    public static FlagView Of(FlagList row) => new(
        row.FlagKey,
        row.Rule,
        RuleCatalogue.Find(row.Rule).Title.ToString(),
        row.Severity,
        row.Cause,
        row.Lead,
        row.Unit,
        row.Year,
        row.Project,
        row.DeclarationId.ToString(CultureInfo.InvariantCulture),
        Reason(row).ToString(),
        row.Amount,
        row.Score,
        JsonNode.Parse(row.Evidence));

    public static Bilingual Reason(FlagList row) => JsonSerializer.Deserialize<Bilingual>(row.Reason, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"flag {row.FlagKey} has no reason");
}
