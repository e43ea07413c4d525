using System.Globalization;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>The targets of a cohort along one line, one dot each while they are few, with median, quartiles and fence, and this one marked.</summary>
public static class StripChart
{
    public const int Height = 320;

    /// <summary>Dots over one value at most; where one has more, all become bars.</summary>
    private const int MostDots = 40;

    public static GenericChart Draw(PeerPlace at, IReadOnlyList<PeerValue> values)
    {
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(values);
        long most = values.Count == 0 ? 1 : values.Max(value => value.Targets);
        double top = most * 1.25;
        List<Trace> traces = [most <= MostDots ? Dots(at, values) : Bars(at, values)];
        if (at.Standing is { } standing)
        {
            if (standing.Members >= Analytics.Cohorts.CohortSize.Enough)
                traces.Add(Line([standing.Q1, standing.Q3], [top * 0.96, top * 0.96], "edge", PeerWords.Quartiles.ToString(), 8, null));
            traces.Add(Line([standing.Median, standing.Median], [0, top], "edge", $"{PeerWords.Median} {at.Show(standing.Median)}", 2, null));
            if (at.Fence is { } fence)
                traces.Add(Line([fence, fence], [0, top], "bound", $"{PeerWords.Fence} {at.Show(fence)}", 2, "dash"));
        }
        traces.Add(GroupChart.Trace(
            "scatter", "short", PeerWords.This.ToString(), ("mode", "markers"), ("x", new[] { at.Target.Target }), ("y", new[] { values.FirstOrDefault(value => value.Target == at.Target.Target)?.Targets ?? 1 }),
            ("marker", Drawing.Object(("symbol", "diamond"), ("size", 15), ("color", Drawing.Dark), ("line", Drawing.Object(("width", 2), ("color", Drawing.Dark))))),
            ("hovertext", new[] { GroupChart.Hover(at.Target.Indicator, at.Show(at.Target.Target)) })));
        return GroupChart.Of(
            PeerWords.Title, Height, traces,
            ("showlegend", true), ("hovermode", "closest"),
            ("xaxis", Drawing.Object(("title", Drawing.Object(("text", at.Target.MeasureUnit))), ("fixedrange", true), ("zeroline", false), ("automargin", true))),
            ("yaxis", Drawing.Object(("title", Drawing.Object(("text", PeerWords.CountAxis.ToString()))), ("range", new[] { 0, top * 1.02 }), ("fixedrange", true), ("zeroline", false), ("automargin", true), ("tickformat", ",d"), ("nticks", 6))));
    }

    private static Trace Dots(PeerPlace at, IReadOnlyList<PeerValue> values)
    {
        (double X, long Y)[] dots = [.. values.SelectMany(value => Enumerable.Range(1, (int)value.Targets).Select(n => (value.Target, (long)n)))];
        return GroupChart.Trace(
            "scatter", "prior", PeerWords.Others.ToString(), ("mode", "markers"), ("x", dots.Select(dot => dot.X).ToArray()), ("y", dots.Select(dot => dot.Y).ToArray()),
            ("marker", Drawing.Object(("size", 9), ("color", Drawing.Light))), ("hovertext", dots.Select(dot => at.Show(dot.X)).ToArray()));
    }

    private static Trace Bars(PeerPlace at, IReadOnlyList<PeerValue> values) => GroupChart.Bars(
        "prior", PeerWords.Others.ToString(), ("width", values.Select(_ => at.Fence is null ? 0.8 : 0.6).ToArray()), ("x", values.Select(value => value.Target).ToArray()), ("y", values.Select(value => value.Targets).ToArray()),
        ("hovertext", values.Select(value => GroupChart.Hover(at.Show(value.Target), value.Targets.ToString("#,0", CultureInfo.InvariantCulture))).ToArray()));

    private static Trace Line(double[] x, double[] y, string role, string name, double width, string? dash) => GroupChart.Trace(
        "scatter", role, name, ("mode", "lines"), ("x", x), ("y", y), ("hovertext", x.Select(_ => name).ToArray()),
        ("line", dash is null ? Drawing.Object(("width", width), ("color", Drawing.Dark)) : Drawing.Object(("width", width), ("dash", dash), ("color", Drawing.Dark))));
}
