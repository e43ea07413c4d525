using System.Globalization;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>A past moment that a reader looks back to (截至…所知): a data version, or the end of a day (UTC).</summary>
public sealed record AsKnown(long? Version, DateOnly? Day)
{
    public string Text => Version?.ToString(CultureInfo.InvariantCulture) ?? Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <exception cref="InvalidQueryException">The text is neither a data version nor a day.</exception>
    public static AsKnown? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long version))
            return new AsKnown(version, null);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new AsKnown(null, day)
            : throw new InvalidQueryException(new($"“{text}”不是数据版本或日期（如 12 或 2018-01-31）", $"'{text}' is neither a data version nor a day (such as 12 or 2018-01-31)"));
    }

    /// <summary>The same questions asked of that moment; of now where there is none.</summary>
    public static MeasureQueries In(MeasureQueries queries, AsKnown? moment)
    {
        ArgumentNullException.ThrowIfNull(queries);
        return moment is null ? queries : queries.At(moment.Version ?? queries.VersionBefore(new DateTimeOffset(moment.Day!.Value.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)));
    }
}
