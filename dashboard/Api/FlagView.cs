using System.Globalization;
using System.Text.Json;
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
    IReadOnlyList<EvidenceView> Evidence)
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
        [.. JsonSerializer.Deserialize<IReadOnlyList<EvidenceLine>>(row.Evidence, JsonSerializerOptions.Web)!.Select(line => new EvidenceView(line.Field, line.Text, line.Document, line.Page, line.Line))]);

    public static Bilingual Reason(FlagList row) => JsonSerializer.Deserialize<Bilingual>(row.Reason, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"flag {row.FlagKey} has no reason");
}

/// <summary>A printed line behind a flag.</summary>
/// <param name="Field">Without row numbers: <c>indicators.target</c>.</param>
/// <param name="Text">As printed.</param>
/// <param name="Line">From 1, through the whole document.</param>
internal sealed record EvidenceView(string Field, string Text, string Document, int? Page, long? Line);
