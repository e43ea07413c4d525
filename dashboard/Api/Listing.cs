using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Api;

/// <summary>A list with its total and the data version it was read from.</summary>
internal sealed record Listing<T>(IReadOnlyList<T> Items, long Total, long Version);

internal static class Listing
{
    public static IResult Of<TRow, T>(MeasureResult<TRow> result, Func<TRow, T> view) =>
        Results.Json(new Listing<T>([.. result.Rows.Select(view)], result.Total, result.Version), JsonFormat.Readable);
}

/// <summary>JSON of the API: Chinese readable, ids as text, since 64 bits do not fit into a JSON number.</summary>
internal static class JsonFormat
{
    public static JsonSerializerOptions Readable { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new IdAsText(), new PlainNumber() },
    };

    public static JsonSerializerOptions Indented { get; } = new(Readable) { WriteIndented = true };

    /// <summary>A choice as its JSON says it: <c>share</c> for <c>Share</c>.</summary>
    public static string Code<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    /// <summary>Without the zeros that a stored 595130.00 carries.</summary>
    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.000000000000000000000000000000000m);
    }

    private sealed class IdAsText : JsonConverter<ulong>
    {
        public override ulong Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ulong.Parse(reader.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, ulong value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>A question that cannot be asked is the asker's error, said as problem details.</summary>
internal sealed class QueryErrors : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (InvalidQueryException exception)
        {
            return Results.Problem(exception.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }
}
