using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary><c>{"declarations": […]}</c>, each as <c>extract</c> prints it.</summary>
internal sealed record JsonExport() : ExportFormat("json", "application/json; charset=utf-8")
{
    private const int FlushedTogether = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public override void Write(Stream output, ExportSource source, ExportTable? table)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("declarations");
        foreach (Declaration declaration in source.Declarations.Stream(source.Chosen, source.Viewer, source.Cancellation))
        {
            DeclarationJson.Write(json, declaration);
            if (json.BytesPending > FlushedTogether)
                json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
