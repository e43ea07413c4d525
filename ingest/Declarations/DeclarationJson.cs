using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfTargets.Declarations;

/// <summary>Declarations as the JSON that other programs rely on: values, then issues, sources and the place of each value.</summary>
public static class DeclarationJson
{
    /// <summary>Chinese stays readable; what a browser could take for markup is still escaped where it is put in a page.</summary>
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>An array, messages in the language of <see cref="CultureInfo.CurrentUICulture"/>.</summary>
    public static void Write(Stream stream, IEnumerable<Declaration> declarations)
    {
        ArgumentNullException.ThrowIfNull(declarations);
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartArray();
        foreach (Declaration declaration in declarations)
            Write(json, declaration);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Declaration declaration)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(declaration);
        json.WriteStartObject();
        json.WriteString("id", IdText(Identity.Declaration(declaration)));
        json.WriteString("version", IdText(Identity.Version(declaration)));
        json.WriteString("kind", Codes.Of(declaration.Kind));
        json.WriteString("form", declaration.Form);
        json.WriteString("currency", declaration.Currency);
        json.WriteBoolean("synthetic", declaration.Synthetic);
        DeclarationContentJson.Write(json, declaration);
        json.WriteString("confidence", Codes.Of(declaration.Confidence));
        WriteIssues(json, declaration.Issues);
        WriteSources(json, declaration.Sources);
        WritePlaces(json, declaration);
        json.WriteEndObject();
    }

    /// <summary>Ids are 64 bits and travel as text: JavaScript's numbers would round them.</summary>
    public static string IdText(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    private static void WriteIssues(Utf8JsonWriter json, IReadOnlyList<Issue> issues)
    {
        json.WriteStartArray("issues");
        foreach (Issue issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("id", issue.Message.Id);
            json.WriteString("field", issue.Field);
            json.WriteString("message", issue.ToString());
            WriteNumber(json, "page", issue.Place?.Page);
            WriteNumber(json, "line", issue.Place?.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, IReadOnlyList<Source> sources)
    {
        json.WriteStartArray("sources");
        foreach (Source source in sources)
        {
            json.WriteStartObject();
            json.WriteString("document", source.Document);
            json.WriteString("sha256", source.Sha256);
            WriteRange(json, "pages", source.FirstPage, source.LastPage);
            WriteRange(json, "lines", source.FirstLine, source.LastLine);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePlaces(Utf8JsonWriter json, Declaration declaration)
    {
        json.WriteStartObject("places");
        foreach (DeclarationField field in DeclarationFields.Of(declaration))
        {
            json.WriteStartArray(field.Name);
            foreach (Place place in field.Places)
                WritePlace(json, place);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteNumber("source", place.SourceIndex);
        WriteNumber(json, "page", place.Page);
        WriteNumber(json, "line", place.Line);
        if (place.LastLine != place.Line)
            WriteNumber(json, "lastLine", place.LastLine);
        if (place.Cell is not null)
            json.WriteString("cell", place.Cell);
        json.WriteString("text", place.Printed);
        json.WriteString("decidedBy", place.DecidedBy);
        json.WriteString("confidence", Codes.Of(place.Confidence));
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, string name, int? first, int? last)
    {
        if (first is null || last is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        json.WriteNumberValue(first.Value);
        json.WriteNumberValue(last.Value);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
