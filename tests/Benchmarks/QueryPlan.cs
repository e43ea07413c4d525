using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>What a query asked the engine and where its time went, as a file for whoever makes it faster.</summary>
internal static class QueryPlan
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, string query, IReadOnlyList<SqlText> texts, BareReader engine)
    {
        StringBuilder file = new();
        foreach (SqlText text in texts)
        {
            using JsonDocument plan = JsonDocument.Parse(engine.Explain(text));
            Add(file, plan.RootElement, depth: 0);
            foreach ((string name, object? value) in text.Values)
                file.AppendLine(CultureInfo.InvariantCulture, $"-- ${name} = {value}");
            file.AppendLine(text.Text).AppendLine(";");
        }
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, string.Concat(query.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')) + ".sql"), file.ToString());
    }

    /// <summary>A line an operator, those it reads from below it: processor time, rows that it gave, what it did.</summary>
    private static void Add(StringBuilder file, JsonElement part, int depth)
    {
        const int widest = 160;
        if (part.TryGetProperty("operator_type", out JsonElement type))
        {
            string about = part.TryGetProperty("extra_info", out JsonElement extra) ? JsonSerializer.Serialize(extra, Readable) : "";
            file.AppendLine(CultureInfo.InvariantCulture, $"-- {1000 * (part.TryGetProperty("operator_timing", out JsonElement timing) ? timing.GetDouble() : 0),8:N1} ms {(part.TryGetProperty("operator_cardinality", out JsonElement rows) ? rows.GetInt64() : 0),11:N0} {new string(' ', depth)}{type.GetString()} {about[..Math.Min(about.Length, widest)]}");
        }
        else if (part.TryGetProperty("latency", out JsonElement latency))
        {
            file.AppendLine(CultureInfo.InvariantCulture, $"-- {1000 * latency.GetDouble(),8:N1} ms in all");
        }
        foreach (JsonElement below in part.TryGetProperty("children", out JsonElement children) ? children.EnumerateArray() : default)
            Add(file, below, depth + 1);
    }
}
