using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfTargets.Corpus.Papers;

/// <summary>One line of <c>papers.jsonl</c>: what a paper says and where it is printed. Layouts may print it in full width, or amounts with separators.</summary>
internal static class PaperRecord
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="document">Path from the corpus' folder.</param>
    /// <param name="form">Which form of the document, from 1.</param>
    public static ReadOnlySpan<byte> Line(string document, int form, string layout, Paper paper)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString("document", document);
            json.WriteNumber("form", form);
            json.WriteString("layout", layout);
            json.WriteBoolean("synthetic", true);
            json.WriteString("unit", paper.Unit);
            json.WriteNumber("year", paper.Year);
            json.WriteString("project", paper.Project);
            WriteList("projectTypes", paper.ProjectType);
            WriteList("fundPurposes", paper.FundPurpose);
            json.WriteString("start", Paper.Day(paper.Start));
            json.WriteString("end", Paper.Day(paper.End));
            WriteAmount("totalBudget", paper.TotalBudget);
            WriteAmount("currentBudget", paper.CurrentBudget);
            WriteAmount("priorBudget", paper.PriorBudget);
            WriteAmount("priorExecuted", paper.PriorExecuted);
            json.WriteStartArray("budgetLines");
            foreach ((string name, decimal amount) in paper.BudgetLines)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                WriteAmount("amount", amount);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            foreach ((_, string field) in Paper.NarrativeLabels)
                json.WriteString(field, paper.Narratives.GetValueOrDefault(field));
            json.WriteString("remarks", paper.Remarks);
            json.WriteStartArray("indicators");
            foreach ((string category, string name, string target) in paper.Indicators)
            {
                json.WriteStartObject();
                json.WriteString("level1", category);
                json.WriteString("name", name);
                json.WriteString("target", target);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();

            void WriteList(string name, string only)
            {
                json.WriteStartArray(name);
                json.WriteStringValue(only);
                json.WriteEndArray();
            }

            // Yuan with two decimals.
            void WriteAmount(string name, decimal? amount)
            {
                json.WritePropertyName(name);
                if (amount is { } yuan)
                    json.WriteRawValue(yuan.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
                else
                    json.WriteNullValue();
            }
        }
        line.Write("\n"u8);
        return line.WrittenSpan;
    }
}
