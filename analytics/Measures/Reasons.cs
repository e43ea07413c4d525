using System.Text.Json;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Measures;

/// <summary>Texts that the store keeps as JSON <c>{"zh", "en"}</c>.</summary>
public static class Reasons
{
    /// <summary>Why a flag was raised.</summary>
    public static Bilingual Of(FlagList flag) => Read(flag.Reason);

    public static Bilingual Read(string json) =>
        JsonSerializer.Deserialize<Bilingual>(json, JsonSerializerOptions.Web) ?? throw new FormatException($"'{json}' is no text in two languages.");
}
