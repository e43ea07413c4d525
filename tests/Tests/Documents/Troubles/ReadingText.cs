using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfTargets.Declarations;
using PerfTargets.Ingest;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>A reading for people to review: a line a value, with its confidence, what decided it and where it stands; then what is open and what is kept aside.</summary>
internal static class ReadingText
{
    public static string Of(string name, DocumentReading reading)
    {
        StringBuilder text = new();
        Line($"{name}: {reading.MediaType}, {reading.Pages?.ToString(CultureInfo.InvariantCulture) ?? "no"} pages, {reading.Found} found");
        foreach (Declaration declaration in reading.Declarations)
        {
            Source source = declaration.Sources.Single();
            Line($"\n{declaration.Form}, {Codes.Of(declaration.Confidence)}{(declaration.Synthetic ? ", synthetic" : "")}, lines {source.FirstLine}-{source.LastLine}");
            JsonElement values = Values(declaration);
            foreach (DeclarationField field in DeclarationFields.Of(declaration))
            {
                string value = Value(Find(values, field.Name));
                string stage = field.Name.StartsWith("funding", StringComparison.Ordinal) && field.Name.EndsWith(".source", StringComparison.Ordinal) ? $", {declaration.Funding[field.N!.Value].Stage}" : "";
                string horizon = field.Name.StartsWith("indicators", StringComparison.Ordinal) && field.Name.EndsWith(".name", StringComparison.Ordinal) && declaration.Indicators[field.N!.Value].Horizon is not "annual" and var other ? ", " + other : "";
                Line($"{field.Name}: {value}{stage}{horizon} | {Codes.Of(field.Confidence)} | {string.Join(" + ", field.Places.Select(place => At(place, value)))}");
            }
            foreach (Issue issue in declaration.Issues)
                Line($"! {issue.Message.Id} {issue.Field} ({Escaped(string.Join(", ", issue.Arguments))}){(issue.Place is { } place ? $" {Where(place)}" : "")}");
        }
        foreach (Unread unread in reading.Unread)
            Line($"\naside, lines {unread.FirstLine}-{unread.LastLine}, {unread.NearestForm ?? "no form near"}{(unread.Understood is null ? "" : ", understood in part")}: {unread.Reason.Message.Id} ({Escaped(string.Join(", ", unread.Reason.Arguments))})");
        return text.ToString();

        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
    }

    /// <summary>With the printed text, where the value is not all of it.</summary>
    private static string At(Place place, string value) =>
        $"{place.DecidedBy}, {Where(place)}{(Escaped(place.Printed) == value || value.StartsWith(Escaped(place.Printed) + " = ", StringComparison.Ordinal) ? "" : $", “{Escaped(place.Printed)}”")}";

    private static string Where(Place place) =>
        FormattableString.Invariant($"p{place.Page} l{place.Line}{(place.LastLine == place.Line ? "" : $"-{place.LastLine}")}{(place.Cell is null ? "" : $" {place.Cell}")}");

    public static JsonElement Values(Declaration declaration)
    {
        using MemoryStream json = new();
        DeclarationJson.Write(json, [declaration]);
        return JsonDocument.Parse(json.ToArray()).RootElement[0];
    }

    /// <param name="field">E.g. <c>indicators[3].target</c>.</param>
    public static JsonElement Find(JsonElement values, string field)
    {
        string[] steps = field.Split('[', ']', '.');
        return steps.Length == 1 ? values.GetProperty(field) : values.GetProperty(steps[0])[int.Parse(steps[1], CultureInfo.InvariantCulture)].GetProperty(steps[^1]);
    }

    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Value))}]",
        JsonValueKind.Object => $"{Value(value.GetProperty("text"))} = {string.Join(' ', new[] { "operator", "value", "upper", "unit" }.Select(part => value.GetProperty(part)).Where(part => part.ValueKind != JsonValueKind.Null).Select(Value).DefaultIfEmpty("words"))}",
        JsonValueKind.String => Escaped(value.GetString()!),
        _ => value.GetRawText(),
    };

    /// <summary>Line ends, and characters that nobody sees, as their codes.</summary>
    private static string Escaped(string text) => string.Concat(text.Select(character => character switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        _ when char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control => FormattableString.Invariant($"\\u{(int)character:x4}"),
        _ => character.ToString(),
    }));
}
