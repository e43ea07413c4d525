using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>
/// What our charts share: IBCS marks (executed solid dark, prior year light, budget outlined), axes in the reader's unit
/// of money, no fixed size. A trace says its <c>meta</c> role, by which the page colours it for its theme.
/// </summary>
internal static class Drawing
{
    public const string Dark = "#3b4652";
    public const string Light = "#b4bdc7";
    public const string Clear = "rgba(0,0,0,0)";

    static Drawing() => Defaults.DefaultTemplate = new Template();

    public static GenericChart Chart(Bilingual title, int rows, MoneyUnit money, IReadOnlyList<Trace> traces)
    {
        Layout layout = new();
        Title heading = new();
        heading.SetProperty("text", title.ToString());
        layout.SetProperty("title", heading);
        layout.SetProperty("template", new Template());
        layout.SetProperty("height", 110 + (rows * 46));
        layout.SetProperty("barmode", "group");
        layout.SetProperty("bargap", 0.35);
        layout.SetProperty("margin", Object(("l", 10), ("r", 70), ("t", 36), ("b", 48)));
        layout.SetProperty("legend", Object(("orientation", "h"), ("x", 0), ("y", 1), ("yanchor", "bottom"), ("traceorder", "normal")));
        layout.SetProperty("xaxis", Object(
            ("title", Object(("text", money.Word.ToString()))), ("tickformat", ",~f"), ("rangemode", "tozero"), ("zeroline", true), ("fixedrange", true)));
        layout.SetProperty("yaxis", Object(("range", new[] { Math.Max(rows, 1) - 0.5, -0.5 }), ("automargin", true), ("fixedrange", true), ("type", "category")));
        return GenericChart.NewMultiChart([.. traces], layout, new Config(), new DisplayOptions());
    }

    /// <summary>Horizontal bars, one a project.</summary>
    public static Trace Bars(string role, Bilingual name, IEnumerable<string> labels, IEnumerable<decimal?> amounts, IEnumerable<string> hover, MoneyUnit money)
    {
        Trace trace = Base("bar", role, name, labels, amounts, hover, money);
        trace.SetProperty("orientation", "h");
        trace.SetProperty("marker", role switch
        {
            "budget" => Object(("color", Clear), ("line", Object(("color", Dark), ("width", 1.5)))),
            "prior" => Object(("color", Light)),
            _ => Object(("color", Dark)),
        });
        return trace;
    }

    /// <summary>An upright tick where a budget lies.</summary>
    public static Trace Ticks(Bilingual name, IEnumerable<string> labels, IEnumerable<decimal?> amounts, IEnumerable<string> hover, MoneyUnit money)
    {
        Trace trace = Base("scatter", "tick", name, labels, amounts, hover, money);
        trace.SetProperty("mode", "markers");
        trace.SetProperty("marker", Object(("symbol", "line-ns"), ("size", 26), ("color", Dark), ("line", Object(("color", Dark), ("width", 3)))));
        return trace;
    }

    /// <summary>Labels that fit beside the plot: each project over what tells it apart, both cut where they are long; a zero-width blank keeps two that look alike two rows.</summary>
    public static string[] Labels(IEnumerable<(string Project, string Under)> rows)
    {
        Dictionary<string, int> seen = [];
        return [.. rows.Select(row =>
        {
            string label = $"{ShortName.Of(row.Project, 18, 2)}<br><span style=\"font-size:11px\">{ShortName.Of(row.Under, 20)}</span>";
            return label + new string('\u200B', seen[label] = seen.GetValueOrDefault(label, -1) + 1);
        })];
    }

    public static DynamicObj.DynamicObj Object(params IEnumerable<(string Name, object Value)> properties)
    {
        DynamicObj.DynamicObj made = new();
        foreach ((string name, object value) in properties)
            made.SetProperty(name, value);
        return made;
    }

    private static Trace Base(string type, string role, Bilingual name, IEnumerable<string> labels, IEnumerable<decimal?> amounts, IEnumerable<string> hover, MoneyUnit money)
    {
        Trace trace = new(type);
        trace.SetProperty("name", name.ToString());
        trace.SetProperty("meta", role);
        trace.SetProperty("y", labels.ToArray());
        trace.SetProperty("x", amounts.Select(amount => amount / money.Yuan).ToArray());
        trace.SetProperty("hovertext", hover.ToArray());
        trace.SetProperty("hoverinfo", "text+name");
        return trace;
    }
}
