using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Declarations.Corrections;

/// <summary>A field whose value a person may put right.</summary>
/// <param name="Text">Its value as text, the same whatever the document's format; null where there is none. The row counts from 0.</param>
/// <param name="Put">The declaration with another value there, or none.</param>
public sealed record CorrectableField(Func<Declaration, int, string?> Text, Func<Declaration, int, JsonElement?, Declaration> Put)
{
    internal static CorrectableField Of<T>(Func<Declaration, int, Sourced<T>?> get, Func<Declaration, int, Sourced<T>?, Declaration> put, Func<T, string> text, Func<JsonElement, T> parse) => new(
        (declaration, row) => get(declaration, row) is { } value ? text(value.Value) : null,
        (declaration, row, value) => put(declaration, row, value is { } given ? Corrected(get(declaration, row), parse(given)) : null));

    internal static CorrectableField OfText(Func<Declaration, int, Sourced<string>?> get, Func<Declaration, int, Sourced<string>?, Declaration> put) => Of(get, put, text => text, ReadText);

    internal static CorrectableField OfMoney(Func<Declaration, int, Sourced<Money>?> get, Func<Declaration, int, Sourced<Money>?, Declaration> put) =>
        Of(get, put, money => money.Amount.ToString("0.00", CultureInfo.InvariantCulture), value => new Money(ReadNumber(value, decimals: 2)));

    internal static CorrectableField OfPoints(Func<Declaration, int, Sourced<decimal>?> get, Func<Declaration, int, Sourced<decimal>?, Declaration> put) =>
        Of(get, put, points => points.ToString("0.##", CultureInfo.InvariantCulture), value => ReadNumber(value, decimals: 2));

    internal static CorrectableField OfDay(Func<Declaration, int, Sourced<DateOnly>?> get, Func<Declaration, int, Sourced<DateOnly>?, Declaration> put) => Of(
        get, put, day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        value => DateOnly.TryParseExact(ReadText(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : throw new FormatException("a day is written 2018-01-31"));

    internal static CorrectableField OfTarget(Func<Declaration, int, Sourced<Target>?> get, Func<Declaration, int, Sourced<Target>?, Declaration> put) => Of(get, put, target => target.Text, TargetJson.Read);

    private static string ReadText(JsonElement value) => value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
        ? text.Trim()
        : throw new FormatException("a text is expected");

    private static decimal ReadNumber(JsonElement value, int decimals) => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number) && decimal.Round(number, decimals) == number
        ? number
        : throw new FormatException($"a number with at most {decimals} decimals is expected");

    /// <summary>What is printed stays beside it; a value that is printed nowhere has no line.</summary>
    private static Sourced<T> Corrected<T>(Sourced<T>? printed, T value) => printed is null
        ? new Sourced<T>(value, new Place(null, null, null, null, "", Correction.DecidedBy, Confidence.Good))
        : new Sourced<T>(value, [.. printed.Places.Select(place => place with { DecidedBy = Correction.DecidedBy, Confidence = Confidence.Good })]);
}
