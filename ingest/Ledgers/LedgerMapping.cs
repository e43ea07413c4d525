using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>How the columns of a ledger are fields (映射): a JSON file of the user's, or what the header tells.</summary>
/// <param name="Columns">Column of the file → field; others are not read.</param>
/// <param name="Scale">Of amounts whose column says none: <c>元</c>, <c>万元</c>, <c>million</c> …</param>
/// <param name="Currency">ISO 4217, where no column says it.</param>
/// <param name="DecimalComma">1.234,56 rather than 1,234.56.</param>
/// <param name="Encoding"><c>UTF-8</c> or <c>GB18030</c>; null is found out.</param>
/// <param name="Delimiter">Null is found out.</param>
/// <param name="Absent">Cell texts that stand for nothing.</param>
internal sealed record LedgerMapping(
    IReadOnlyDictionary<string, LedgerMapping.Column> Columns,
    string Scale = "元",
    string Currency = "CNY",
    bool DecimalComma = false,
    string? Encoding = null,
    char? Delimiter = null,
    IReadOnlyList<string>? Absent = null,
    bool Synthetic = false)
{
    public static readonly IReadOnlyList<string> UsualAbsent = ["-", "—", "--", "/", "无", "NULL", "null", "N/A", "n/a"];

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, Converters = { new ColumnConverter() }, WriteIndented = false };

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.OrdinalIgnoreCase)
    {
        ["元"] = 1,
        ["yuan"] = 1,
        ["unit"] = 1,
        ["千元"] = 1_000,
        ["thousand"] = 1_000,
        ["万元"] = 10_000,
        ["百万元"] = 1_000_000,
        ["million"] = 1_000_000,
        ["亿元"] = 100_000_000,
        ["billion"] = 1_000_000_000,
    };

    /// <param name="Field">JSON name of the field.</param>
    /// <param name="Scale">Of this column's amounts; null takes the mapping's.</param>
    /// <param name="Year">The year whose amounts stand in this column; null where a column of its own says the year.</param>
    internal sealed record Column(string Field, string? Scale = null, int? Year = null);

    /// <exception cref="InvalidMappingException">It is no mapping; says where and what was expected.</exception>
    public static LedgerMapping Parse(string json)
    {
        LedgerMapping mapping;
        try
        {
            mapping = JsonSerializer.Deserialize<LedgerMapping>(json, Strict) ?? throw new InvalidMappingException("it is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidMappingException(error.Message);
        }
        if (mapping.Columns is null)
            throw new InvalidMappingException("'columns' is missing (expected an object: column of the file → field)");
        foreach ((string name, Column column) in mapping.Columns)
        {
            if (LedgerFields.Find(column.Field) is null)
                throw new InvalidMappingException($"column '{name}': '{column.Field}' is no field (expected one of {string.Join(", ", LedgerFields.All.Select(field => field.Name))})");
            if (column.Scale is { } scale)
                ScaleOf(scale);
        }
        ScaleOf(mapping.Scale);
        return mapping;
    }

    public string ToJson() => JsonSerializer.Serialize(this, Strict);

    /// <exception cref="InvalidMappingException">There is no such scale.</exception>
    public static decimal ScaleOf(string scale) => Scales.TryGetValue(scale, out decimal factor)
        ? factor
        : throw new InvalidMappingException($"'{scale}' is no scale (expected one of {string.Join(", ", Scales.Keys)})");

    /// <summary><c>"unit"</c> for short, or an object.</summary>
    private sealed class ColumnConverter : JsonConverter<Column>
    {
        private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

        public override Column Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? new Column(reader.GetString()!) : JsonSerializer.Deserialize<Column>(ref reader, Plain)!;

        public override void Write(Utf8JsonWriter writer, Column value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, Plain);
    }
}

/// <summary>A mapping that cannot be used; the user's to mend.</summary>
public sealed class InvalidMappingException(string reason) : Exception(reason);
