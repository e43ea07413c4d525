using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PerfTargets.Analytics.Measures;

namespace PerfTargets.Dashboard.Views;

/// <summary>How a reader looks at executions over years; it stands in the address beside the filter.</summary>
/// <param name="Below">What a rate is called low below, one of <see cref="Bands.Low"/>: for the quadrants and for runs alike.</param>
/// <param name="FinalOnly">Whether only executions of self-evaluations and ledgers make a run; else those as declared too.</param>
/// <param name="Quadrant">Which of the quadrants is listed.</param>
public sealed record ExecutionView(PageState State, double Below, bool FinalOnly, string Quadrant)
{
    public const string Path = "/execution";

    /// <summary>The first is the one that is asked about: little spent, and more asked for.</summary>
    public static IReadOnlyList<string> Quadrants { get; } = ["low-more", "low-less", "high-more", "high-less"];

    /// <param name="uri">Absolute; what says nothing sensible chooses nothing.</param>
    public static ExecutionView Of(string uri) => Of(PageState.Lenient(uri), QueryHelpers.ParseQuery(new Uri(uri).Query));

    public static ExecutionView Of(PageState state, IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        Dictionary<string, StringValues> values = new(address, StringComparer.OrdinalIgnoreCase);
        return new ExecutionView(
            state,
            double.TryParse(Text("below"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double below) && Bands.Low.Contains(below) ? below : Bands.UsualLow,
            Text("basis") != "all",
            Quadrants.FirstOrDefault(quadrant => quadrant == Text("quadrant")) ?? Quadrants[0]);

        string? Text(string name) => values.TryGetValue(name, out StringValues text) ? text.ToString() : null;
    }

    /// <summary>A local address with the view in it, of a part of the page where one is named.</summary>
    public string Link(string? part = null, params IReadOnlyList<(string Name, string? Value)> more) => State.Link(Path, [.. Pairs(), .. more]) + (part is null ? "" : "#" + part);

    /// <summary>Of the quadrants' figure, which is the same whichever is listed.</summary>
    public string Figure() => State.Link("/figures/execution-quadrant", [.. (this with { Quadrant = Quadrants[0] }).Pairs()]);

    /// <summary>Of a list's rows as a file.</summary>
    /// <param name="list"><c>gaps</c>, <c>quadrant</c>, <c>runs</c> or <c>prior</c>.</param>
    public string File(string list) => State.Link($"/api/execution/{list}.csv", [.. Pairs()]);

    /// <summary>What of the address is not the filter's.</summary>
    public IReadOnlyList<(string Name, string Value)> Kept() => [.. Pairs().Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!))];

    private IEnumerable<(string Name, string? Value)> Pairs() =>
    [
        ("below", Below == Bands.UsualLow ? null : Below.ToString(CultureInfo.InvariantCulture)),
        ("basis", FinalOnly ? null : "all"),
        ("quadrant", Quadrant == Quadrants[0] ? null : Quadrant),
    ];
}
