using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>Values as the tables of an export hold them.</summary>
internal static class ExportText
{
    public static string Id(ulong id) => DeclarationJson.IdText(id);

    public static object? Share(double? fraction) => fraction is { } value ? new Share(value) : null;

    public static string Confidence(string code) => Labels.Confidence(code).Word.ToString();

    public static string? Severity(string? code) => code is null ? null : Labels.Severity(code).Word.ToString();

    /// <summary>One line for each printed line: <c>同名项目上年预算执行数：237057.36（declarations-2018.txt p.10 l.569）</c>.</summary>
    public static string Evidence(FlagList flag) => string.Join('\n', JsonSerializer.Deserialize<IReadOnlyList<EvidenceLine>>(flag.Evidence, JsonSerializerOptions.Web)!.Select(line =>
        string.Create(CultureInfo.InvariantCulture, $"{FieldNames.Of(line.Field)}：{line.Text}（{line.Document}{Place(line)}）")));

    private static string Place(EvidenceLine line) => string.Concat(
        line.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $" p.{page}") : "",
        line.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $" l.{number}") : "");
}
