using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfTargets.Corpus.Papers;

/// <summary>One line of <c>papers.jsonl</c>: what a paper says and where it is printed. Layouts may print it in full width, or amounts with separators or in 万元; here they are yuan with two decimals.</summary>
internal static class PaperRecord
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="document">Path from the corpus' folder.</param>
    /// <param name="place">Which form of the document, from 1.</param>
    /// <param name="layout">The document's; the form's own follows it where it has some.</param>
    public static ReadOnlySpan<byte> Line(string document, int place, string layout, FormPaper paper)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.WriteNumber("form", place);
            json.WriteString("formId", paper.Form);
            json.WriteString("layout", paper.Layout is { } own ? $"{layout} {own}" : layout);
            json.WriteBoolean("synthetic", true);
            json.WriteString("unit", paper.Unit);
            json.WriteNumber("year", paper.Year);
            json.WriteString("project", paper.Project);
            paper.Tell(json);
            json.WriteEndObject();
        }
        line.Write("\n"u8);
        return line.WrittenSpan;
    }

    public static void List(this Utf8JsonWriter json, string name, string only)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(only);
        json.WriteEndArray();
    }

    /// <summary>An object a row.</summary>
    public static void Rows<T>(this Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> tell)
    {
        json.WriteStartArray(name);
        foreach (T row in rows)
        {
            json.WriteStartObject();
            tell(row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Yuan with two decimals.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, decimal? amount)
    {
        json.WritePropertyName(name);
        if (amount is { } yuan)
            json.WriteRawValue(yuan.ToString("F2", CultureInfo.InvariantCulture));
        else
            json.WriteNullValue();
    }
}
