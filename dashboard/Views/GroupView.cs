using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>By what groups are ranked: the largest first, of rates the smallest.</summary>
public enum Ranking
{
    Budget,
    Change,
    Rate,
    Gap,
}

/// <summary>How a reader looks at groups of projects; it stands in the address beside the filter, whose year is the one looked at.</summary>
/// <param name="Back">Years between the year and its reference, from 1.</param>
/// <param name="HeatOfChange">Whether the heat map shows changes of budgets, not rates of execution.</param>
/// <param name="Units">Those side by side, six at most.</param>
/// <param name="InDepartment">How far down the composition is looked into, as are the next two.</param>
public sealed record GroupView(
    PageState State,
    Grouping Grouping,
    Reference Reference,
    int Back,
    Ranking Ranking,
    bool HeatOfChange,
    IReadOnlyList<string> Units,
    string? InDepartment,
    string? InUnit,
    ulong? InProject)
{
    public const int MostUnits = 6;

    private static readonly string[] Rankings = ["budget", "change", "rate", "gap"];

    /// <summary>Projects of one unit, else units.</summary>
    private Grouping Usual => State.Unit is null ? Grouping.Unit : Grouping.Project;

    public static GroupView Of(PageState state) => new(state, state?.Unit is null ? Grouping.Unit : Grouping.Project, Reference.Year, 1, Ranking.Budget, false, [], null, null, null);

    /// <param name="uri">Absolute; what says nothing sensible chooses nothing.</param>
    public static GroupView Of(string uri) => Of(PageState.Lenient(uri), QueryHelpers.ParseQuery(new Uri(uri).Query));

    public static GroupView Of(PageState state, IEnumerable<KeyValuePair<string, StringValues>> address)
    {
        ArgumentNullException.ThrowIfNull(state);
        Dictionary<string, StringValues> values = new(address, StringComparer.OrdinalIgnoreCase);
        GroupView plain = Of(state);
        string? reference = Text("ref");
        Grouping? grouping = Grouping.Find(Text("group"));
        int ranking = Array.IndexOf(Rankings, Text("by"));
        return plain with
        {
            // Projects of all units would be a million groups.
            Grouping = grouping is null || (grouping == Grouping.Project && state.Unit is null) ? plain.Grouping : grouping,
            Reference = reference switch { "mean" => Reference.Mean, "median" => Reference.Median, _ => Reference.Year },
            Back = int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out int back) && back is > 0 and < 100 ? back : 1,
            Ranking = ranking < 0 ? Ranking.Budget : (Ranking)ranking,
            HeatOfChange = Text("heat") == "change",
            Units = [.. (values.TryGetValue("units", out StringValues units) ? units : default).OfType<string>().Where(unit => unit.Length > 0).Distinct().Take(MostUnits)],
            InDepartment = Text("inDepartment"),
            InUnit = Text("inUnit"),
            InProject = ulong.TryParse(Text("inProject"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong project) ? project : null,
        };

        string? Text(string name) => values.TryGetValue(name, out StringValues text) && !string.IsNullOrWhiteSpace(text) ? text.ToString() : null;
    }

    /// <summary>The chosen rows of every year.</summary>
    public MeasureQuery Filter() => (State with { Year = null }).Apply(MeasureQuery.All);

    /// <summary>A local address with the view in it.</summary>
    public string Link(string path, params IReadOnlyList<(string Name, string? Value)> more) => State.Link(path, [.. Pairs(), .. more]);

    /// <summary>What of the address is not the filter's.</summary>
    public IEnumerable<(string Name, string Value)> Kept() => Pairs().Where(pair => pair.Value is not null).Select(pair => (pair.Name, pair.Value!));

    /// <summary>The same page about one group: its units, or a unit's projects; null where a group cannot be chosen.</summary>
    public GroupView? Into(string? name)
    {
        if (name is null)
            return null;
        return Grouping.Code switch
        {
            "unit" => (this with { State = State with { Unit = name }, Grouping = Grouping.Project }).AtTop(),
            "department" => (this with { State = State with { Department = name }, Grouping = Grouping.Unit }).AtTop(),
            "type" => (this with { State = State with { Type = name }, Grouping = Usual }).AtTop(),
            "purpose" => (this with { State = State with { Purpose = name }, Grouping = Usual }).AtTop(),
            _ => null,
        };
    }

    /// <summary>Where a click on a group leads: the page about it, or a project's declaration.</summary>
    public string? Address(string path, string? name, ulong? declaration) => Grouping == Grouping.Project
        ? declaration is { } id ? State.Link(FormattableString.Invariant($"/declarations/{id}")) : null
        : Into(name)?.Link(path);

    private GroupView AtTop() => this with { InDepartment = null, InUnit = null, InProject = null };

    private IEnumerable<(string Name, string? Value)> Pairs() =>
    [
        ("group", Grouping == Usual ? null : Grouping.Code),
        ("ref", Reference switch { Reference.Mean => "mean", Reference.Median => "median", _ => Back == 1 ? null : Back.ToString(CultureInfo.InvariantCulture) }),
        ("by", Ranking == Ranking.Budget ? null : Rankings[(int)Ranking]),
        ("heat", HeatOfChange ? "change" : null),
        .. Units.Select(unit => ("units", (string?)unit)),
        ("inDepartment", InDepartment),
        ("inUnit", InUnit),
        ("inProject", InProject?.ToString(CultureInfo.InvariantCulture)),
    ];
}
