using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace PerfTargets.Dashboard.Views;

/// <summary>What a reader has chosen of the linked views; it stands in the address beside the filter.</summary>
/// <param name="Indicator">A name or a part of one; null for the most used.</param>
/// <param name="GapYear">Whose forms tell the gaps, where the filter names no year; null for the latest.</param>
/// <param name="Asked">Budgets as asked for alone, else of the latest stage known.</param>
public sealed record LinkedView(PageState State, string? Indicator, int? GapYear, bool Asked)
{
    /// <summary>The same for every department: what is drawn alike for all of them rests on this.</summary>
    public LinkedView OfAllDepartments => this with { State = State with { Department = null, Money = MoneyUnit.Default } };

    /// <param name="uri">Absolute; what says nothing sensible chooses nothing.</param>
    public static LinkedView Of(string uri)
    {
        Dictionary<string, StringValues> values = new(QueryHelpers.ParseQuery(new Uri(uri).Query), StringComparer.OrdinalIgnoreCase);
        return new LinkedView(
            PageState.Lenient(uri),
            Text("indicator"),
            int.TryParse(Text("gapYear"), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null,
            Text("stage") == "asked");

        string? Text(string name) => values.TryGetValue(name, out StringValues text) && !string.IsNullOrWhiteSpace(text) ? text.ToString().Trim() : null;
    }

    /// <summary>A local address with the view in it.</summary>
    public string Link(string path) => State.Link(path, [.. Pairs()]);

    /// <summary>What of the address is not the filter's.</summary>
    public IEnumerable<(string Name, string Value)> Kept() => Pairs().Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!));

    private IEnumerable<(string Name, string? Value)> Pairs() =>
    [
        ("stage", Asked ? "asked" : null),
        ("gapYear", GapYear?.ToString(CultureInfo.InvariantCulture)),
        ("indicator", Indicator),
    ];
}
