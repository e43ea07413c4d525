using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Views;

/// <summary>What a reader has chosen to see; it stands in the URL, so that a link shows another reader the same view.</summary>
/// <param name="Unit">A unit, under any of its names, with every unit below it.</param>
/// <param name="Type">One of the 项目类型; declarations that tick it, alone or with others.</param>
/// <param name="Purpose">One of the 资金用途, likewise.</param>
/// <param name="Department">One of the 主管部门.</param>
/// <param name="AsOf">A past moment that the page tells of; null for now.</param>
public sealed record PageState(int? Year, string? Unit, string? Type, string? Purpose, MoneyUnit Money, string? Department = null, AsKnown? AsOf = null)
{
    public bool Filtered => Year is not null || Unit is not null || Type is not null || Purpose is not null || Department is not null;

    /// <param name="uri">Absolute.</param>
    public static PageState Of(string uri) => Of(QueryHelpers.ParseQuery(new Uri(uri).Query));

    /// <summary>For the frame of a page: an address that says nothing sensible chooses nothing.</summary>
    public static PageState Lenient(string uri)
    {
        try
        {
            return Of(uri);
        }
        catch (InvalidQueryException)
        {
            return Of([]);
        }
    }

    /// <exception cref="InvalidQueryException">The year is no number, or the unit of money is unknown.</exception>
    public static PageState Of(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        Dictionary<string, string?> values = query.ToDictionary(pair => pair.Key, pair => (string?)pair.Value, StringComparer.OrdinalIgnoreCase);
        return new PageState(
            YearOf(Text(values, "year")),
            Text(values, "unit"),
            Text(values, "type"),
            Text(values, "purpose"),
            Text(values, "money") is { } code
                ? MoneyUnit.Find(code) ?? throw new InvalidQueryException(new(
                    $"“{code}”不是金额单位（可选：yuan, wan, yi）", $"'{code}' is not a unit of money (expected yuan, wan or yi)"))
                : MoneyUnit.Default,
            Text(values, "department"),
            AsKnown.Of(Text(values, "asOf")));
    }

    /// <summary>The chosen rows of a measure that has the columns of year, unit_id, department, project_type and fund_purpose.</summary>
    public MeasureQuery Apply(MeasureQuery query)
    {
        query = Year is { } year ? query.Where("year", year) : query;
        query = Unit is { } unit ? query.Where("unit_id", Comparison.Within, Identity.Unit(unit)) : query;
        query = Department is { } department ? query.Where("department", department) : query;
        query = Type is { } type ? query.Where("project_type", Comparison.Lists, type) : query;
        return Purpose is { } purpose ? query.Where("fund_purpose", Comparison.Lists, purpose) : query;
    }

    /// <summary>A local address with the choice in it, and more.</summary>
    public string Link(string path, params IReadOnlyList<(string Name, string? Value)> more) =>
        QueryHelpers.AddQueryString(path, Pairs().Concat(more.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Where(pair => pair.Value is not null));

    private IEnumerable<KeyValuePair<string, string?>> Pairs() =>
    [
        new("year", Year?.ToString(CultureInfo.InvariantCulture)),
        new("department", Department),
        new("unit", Unit),
        new("type", Type),
        new("purpose", Purpose),
        new("asOf", AsOf?.Text),
        new("money", Money == MoneyUnit.Default ? null : Money.Code),
    ];

    private static string? Text(Dictionary<string, string?> values, string name) =>
        values.TryGetValue(name, out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static int? YearOf(string? text)
    {
        if (text is null)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? year
            : throw new InvalidQueryException(new($"“{text}”不是年度", $"'{text}' is not a year"));
    }
}
