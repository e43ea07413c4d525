using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Projects by their execution and by the change of what they ask for next; the four corners say how many stand there and lead to their list.</summary>
public static class QuadrantChart
{
    public const int Height = 560;

    /// <summary>Edges of the plane in percent, the same for every year: what lies beyond stands at the edge, as a triangle.</summary>
    private const double Rightmost = 130, Highest = 200;

    private const double Smallest = 7, Largest = 34;

    private static readonly double[] Rates = [-4, Rightmost + 4], Changes = [-150, Highest + 50];

    /// <param name="rows">Those that are drawn; the question counts all.</param>
    /// <param name="href">Where a click on a project leads.</param>
    public static GenericChart Draw(QuadrantQuestion question, IReadOnlyList<ExecutionQuadrant> rows, Func<ExecutionQuadrant, string> href)
    {
        ArgumentNullException.ThrowIfNull(question);
        decimal most = rows.Count == 0 ? 1 : rows.Max(row => row.Budget);
        double low = question.View.Below * 100;
        return GroupChart.Of(
            ExecutionWords.QuadrantNoYear, Height,
            [
                Line([low, low], Changes),
                Line(Rates, [0, 0]),
                .. ExecutionView.Quadrants.Reverse().Select(quadrant => Points(quadrant, [.. rows.Where(row => row.Quadrant == quadrant)], most, question.Money, href)),
                Corners(question),
            ],
            ("hovermode", "closest"),
            ("xaxis", Axis(ExecutionWords.RateAxis.ToString(), Rates, [0, 20, 40, 60, 80, 90, 100, 120])),
            ("yaxis", Axis(ExecutionWords.ChangeAxis.ToString(), Changes, [-100, -50, 0, 50, 100, 150, 200])));
    }

    private static Trace Line(double[] x, double[] y) => GroupChart.Trace(
        "scatter", "edge", "", ("mode", "lines"), ("x", x), ("y", y), ("hoverinfo", "skip"), ("line", Drawing.Object(("width", 1.5), ("dash", "dash"))));

    private static Trace Points(string quadrant, ExecutionQuadrant[] rows, decimal most, MoneyUnit money, Func<ExecutionQuadrant, string> href) => GroupChart.Trace(
        "scatter", Role(quadrant), ExecutionWords.Name(quadrant).ToString(),
        ("mode", "markers"),
        ("x", rows.Select(row => Math.Clamp(Math.Round(row.Rate * 100, 2), 0, Rightmost)).ToArray()),
        ("y", rows.Select(row => Math.Min(Math.Round(row.Change * 100, 2), Highest)).ToArray()),
        ("marker", Drawing.Object(
            ("symbol", rows.Select(Symbol).ToArray()), ("size", rows.Select(row => Math.Round(Smallest + ((Largest - Smallest) * Math.Sqrt((double)(row.Budget / most))), 1)).ToArray()), ("opacity", 0.75),
            ("color", quadrant.EndsWith("less", StringComparison.Ordinal) ? Drawing.Clear : Drawing.Dark), ("line", Drawing.Object(("color", Drawing.Dark), ("width", 1.5))))),
        ("hovertext", rows.Select(row => Hover(row, money)).ToArray()),
        ("customdata", rows.Select(href).ToArray()));

    /// <summary>By shape, too: a low rate has corners, more asked for is filled.</summary>
    private static string Symbol(ExecutionQuadrant row) =>
        row.Change * 100 > Highest ? "triangle-up" : row.Rate * 100 > Rightmost ? "triangle-right" : row.Quadrant.StartsWith("low", StringComparison.Ordinal) ? "diamond" : "circle";

    private static string Role(string quadrant) => quadrant switch { "low-more" => "short", "high-more" => "more", _ => "budget" };

    private static Trace Corners(QuadrantQuestion question)
    {
        QuadrantTotals[] corners = [.. ExecutionView.Quadrants.Select(question.Of)];
        return GroupChart.Trace(
            "scatter", "label", "", ("mode", "text"), ("cliponaxis", false),
            ("x", corners.Select(corner => Low(corner) ? Rates[0] + 1 : Rates[1] - 1).ToArray()),
            ("y", corners.Select(corner => More(corner) ? Highest + 30 : -130).ToArray()),
            ("text", corners.Select(corner => $"{ExecutionWords.Mark(corner.Quadrant)} <b>{ExecutionWords.Name(corner.Quadrant)}</b><br>{ExecutionWords.CountOf.With(corner.Projects)} · {question.Money.WithSign(corner.Increase)} {question.Money.Word}").ToArray()),
            ("textposition", corners.Select(corner => Low(corner) ? "middle right" : "middle left").ToArray()),
            ("hovertext", corners.Select(corner => ExecutionWords.ToList.With(corner.Projects)).ToArray()),
            ("customdata", corners.Select(corner => (question.View with { Quadrant = corner.Quadrant }).Link("quadrant-list")).ToArray()));
    }

    private static bool Low(QuadrantTotals corner) => corner.Quadrant.StartsWith("low", StringComparison.Ordinal);

    private static bool More(QuadrantTotals corner) => corner.Quadrant.EndsWith("more", StringComparison.Ordinal);

    private static DynamicObj.DynamicObj Axis(string title, double[] range, double[] ticks) => Drawing.Object(
        ("title", Drawing.Object(("text", title))), ("range", range), ("tickvals", ticks), ("fixedrange", true), ("zeroline", false), ("automargin", true));

    private static string Hover(ExecutionQuadrant row, MoneyUnit money) => GroupChart.Hover(
        row.Project,
        row.Unit,
        FormattableString.Invariant($"{row.ExecutedYear} {money.ShowWithUnit(row.Executed)} / {money.ShowWithUnit(row.Budget)} = {Percent.Show(row.Rate)} %"),
        FormattableString.Invariant($"{row.Year} {money.ShowWithUnit(row.Asked)}, {Percent.WithSign(row.Change)} %"));
}
