using System.Globalization;

namespace PerfTargets.Analytics.Queries;

/// <summary>Brings a value, often text from a URL, to the type of the column it is compared with.</summary>
internal static class FilterValue
{
    /// <exception cref="InvalidQueryException">The text is no value of that type.</exception>
    public static object Of(MeasureColumn column, object value)
    {
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        object? parsed = column.Type switch
        {
            var type when type == typeof(string) => text,
            var type when type == typeof(ulong) => ulong.TryParse(text, CultureInfo.InvariantCulture, out ulong id) ? id : null,
            var type when type == typeof(int) => int.TryParse(text, CultureInfo.InvariantCulture, out int number) ? Narrowest(number) : null,
            var type when type == typeof(long) => long.TryParse(text, CultureInfo.InvariantCulture, out long number) ? number : null,
            var type when type == typeof(decimal) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount) ? amount : null,
            var type when type == typeof(double) => double.TryParse(text, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null,
            var type when type == typeof(bool) => bool.TryParse(text, out bool truth) ? truth : null,
            var type when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null,
            _ => null,
        };
        return parsed ?? throw new InvalidQueryException(new(
            $"“{text}”不是 {column.Name} 的值（应为 {column.Type.Name}）", $"'{text}' is not a value of {column.Name} (expected {column.Type.Name})"));
    }

    /// <summary>Years are kept as short numbers: compared with a wider one each would be widened first, and no filter would reach the scan.</summary>
    private static object Narrowest(int number) => number is >= short.MinValue and <= short.MaxValue ? (short)number : number;
}
