using System.Text.Json;

namespace PerfTargets.Declarations.Corrections;

/// <summary>A target with its parts, as a correction keeps it: however targets are read later, the correction says the same.</summary>
public static class TargetJson
{
    public static JsonElement Write(Target target) => JsonSerializer.SerializeToElement(new { text = target.Text, @operator = Codes.Of(target.Operator), value = target.Value, upper = target.Upper, unit = target.Unit });

    /// <exception cref="FormatException">It is none.</exception>
    public static Target Read(JsonElement json)
    {
        try
        {
            return new Target(
                json.GetProperty("text").GetString() is { Length: > 0 } text ? text : throw new FormatException("a target has a text"),
                Codes.OperatorOf(json.GetProperty("operator").GetString()), Number("value"), Number("upper"), json.GetProperty("unit").GetString());
        }
        catch (Exception error) when (error is InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            throw new FormatException("a target with its parts is expected", error);
        }

        decimal? Number(string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
    }
}
