using System.Net;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>
/// What charts of groups share: axes that count, with names as their ticks, so that names cut to the same text stay apart;
/// the address that a click leads to is a mark's <c>customdata</c>.
/// </summary>
internal static class GroupChart
{
    public static GenericChart Of(Bilingual title, int height, IReadOnlyList<Trace> traces, params (string Name, object Value)[] more)
    {
        Layout layout = new();
        Title heading = new();
        heading.SetProperty("text", title.ToString());
        layout.SetProperty("title", heading);
        layout.SetProperty("template", new Template());
        layout.SetProperty("height", height);
        layout.SetProperty("barmode", "overlay");
        layout.SetProperty("margin", Drawing.Object(("l", 10), ("r", 20), ("t", 36), ("b", 30)));
        layout.SetProperty("legend", Drawing.Object(("orientation", "h"), ("x", 0), ("y", 1), ("yanchor", "bottom"), ("traceorder", "normal")));
        layout.SetProperty("showlegend", false);
        foreach ((string name, object value) in more)
            layout.SetProperty(name, value);
        return GenericChart.NewMultiChart([.. traces], layout, new Config(), new DisplayOptions());
    }

    public static Trace Trace(string type, string role, string name, params (string Name, object Value)[] more)
    {
        Trace trace = new(type);
        trace.SetProperty("name", name);
        trace.SetProperty("meta", role);
        trace.SetProperty("hoverinfo", "text");
        foreach ((string property, object value) in more)
            trace.SetProperty(property, value);
        return trace;
    }

    /// <summary>Outlined, solid or light, as the roles are drawn everywhere.</summary>
    public static Trace Bars(string role, string name, params (string Name, object Value)[] more) => Trace("bar", role, name,
    [
        ("marker", role switch
        {
            "budget" => Drawing.Object(("color", Drawing.Clear), ("line", Drawing.Object(("color", Drawing.Dark), ("width", 1.5)))),
            "prior" => Drawing.Object(("color", Drawing.Light)),
            _ => Drawing.Object(("color", Drawing.Dark)),
        }),
        .. more,
    ]);

    /// <summary>What is not, but would be: hatched.</summary>
    public static Trace Hatched(string role, string name, params (string Name, object Value)[] more) => Trace("bar", role, name,
    [
        ("marker", Drawing.Object(
            ("color", Drawing.Clear), ("line", Drawing.Object(("color", Drawing.Dark), ("width", 1.5))),
            ("pattern", Drawing.Object(("shape", role == "outlook-executed" ? "x" : "/"), ("fgcolor", Drawing.Dark), ("bgcolor", Drawing.Clear), ("size", 6), ("solidity", role == "outlook-executed" ? 0.45 : 0.25))))),
        .. more,
    ]);

    /// <summary>A short line where something else lies.</summary>
    public static Trace Ticks(string name, string symbol, int size, params (string Name, object Value)[] more) => Trace("scatter", "tick", name,
    [
        ("mode", "markers"),
        ("marker", Drawing.Object(("symbol", symbol), ("size", size), ("color", Drawing.Dark), ("line", Drawing.Object(("color", Drawing.Dark), ("width", 3))))),
        .. more,
    ]);

    /// <summary>An axis of names at 0, 1, 2 …, from the top.</summary>
    public static DynamicObj.DynamicObj Names(IEnumerable<string> names, int width = 16)
    {
        string[] shown = [.. names.Select(name => ShortName.Of(name, width, 2))];
        return Drawing.Object(
            ("tickvals", Enumerable.Range(0, shown.Length).ToArray()), ("ticktext", shown), ("range", new[] { shown.Length - 0.45, -0.55 }),
            ("automargin", true), ("fixedrange", true), ("showgrid", false), ("zeroline", false));
    }

    public static DynamicObj.DynamicObj Amounts(MoneyUnit money) => Drawing.Object(
        ("title", Drawing.Object(("text", money.Word.ToString()))), ("tickformat", ",~f"), ("rangemode", "tozero"), ("zeroline", true), ("fixedrange", true), ("automargin", true), ("nticks", 8));

    public static string Name(string? name) => name ?? GroupWords.Unstated.ToString();

    public static string Hover(string name, params string[] lines) => string.Join("<br>", lines.Prepend(name).Select(WebUtility.HtmlEncode));
}
