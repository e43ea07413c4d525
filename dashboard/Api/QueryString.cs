using System.Globalization;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Api;

/// <summary>A question in a URL: <c>?year=2018&amp;within=某局&amp;gap=&gt;=50000&amp;order=-gap&amp;offset=0&amp;limit=100&amp;asOf=3</c> (or a day). A parameter that is no column is an error, not ignored.</summary>
internal static class QueryString
{
    private const int MostRows = 10_000;

    /// <param name="queries">Tell the data version of a day.</param>
    /// <exception cref="InvalidQueryException">A parameter names no column, or its value is no value of it.</exception>
    public static MeasureQuery Read(IQueryCollection values, MeasureQueries queries, params ReadOnlySpan<string> others)
    {
        MeasureQuery query = MeasureQuery.All with
        {
            Page = new Page(Number(values, "offset", 0, int.MaxValue), Number(values, "limit", 1000, MostRows)),
            AsOf = Moment(values, queries),
        };
        foreach ((string key, Microsoft.Extensions.Primitives.StringValues value) in values)
        {
            if (key is "offset" or "limit" or "asOf" || others.Contains(key))
                continue;
            string text = value.ToString();
            query = key switch
            {
                "order" => query.By(text.TrimStart('-'), text.StartsWith('-')),
                "within" => query.Where("unit_id", Comparison.Within, Identity.Unit(text)),
                _ => Filter(query, key, text),
            };
        }
        return query;
    }

    /// <summary>Data version that a question is asked as of, which may name a day; null for now.</summary>
    /// <exception cref="InvalidQueryException">It names neither.</exception>
    public static long? Moment(IQueryCollection values, MeasureQueries queries) => AsKnown.Of(values["asOf"]) is { } moment ? AsKnown.In(queries, moment).Version : null;

    private static MeasureQuery Filter(MeasureQuery query, string column, string text) => text switch
    {
        ['>', '=', .. var least] => query.Where(column, Comparison.AtLeast, least),
        ['<', '=', .. var most] => query.Where(column, Comparison.AtMost, most),
        ['~', .. var part] => query.Where(column, Comparison.Contains, part),
        _ => query.Where(column, text),
    };

    /// <exception cref="InvalidQueryException">It is no number from 0 to <paramref name="most"/>.</exception>
    public static int Number(IQueryCollection values, string key, int otherwise, int most)
    {
        if (!values.TryGetValue(key, out var text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most
            ? number
            : throw new InvalidQueryException(new($"{key}={text} 不是 0 至 {most} 的整数", $"{key}={text} is no number from 0 to {most}"));
    }
}
