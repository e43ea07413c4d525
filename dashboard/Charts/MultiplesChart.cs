using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Small multiples: each group's budget and execution by year, all on one scale.</summary>
public static class MultiplesChart
{
    private const int Across = 4;
    private const int Row = 185;

    public static int Height(int groups) => 60 + (Row * ((groups + Across - 1) / Across));

    /// <param name="href">Where a click on a group's bars leads.</param>
    public static GenericChart Draw(Bilingual title, IReadOnlyList<IReadOnlyList<GroupYear>> groups, IReadOnlyList<int> years, MoneyUnit money, Func<GroupYear, string?> href)
    {
        int down = Math.Max(1, (groups.Count + Across - 1) / Across);
        decimal most = groups.SelectMany(rows => rows).SelectMany(row => new[] { row.Budget, row.Executed }).Max() ?? 0;
        double height = 1d / down;
        List<Trace> traces = [];
        List<(string, object)> layout = [];
        List<object> names = [];
        for (int n = 0; n < groups.Count; n++)
        {
            string axis = n == 0 ? "" : (n + 1).ToString(CultureInfo.InvariantCulture);
            int column = n % Across, row = n / Across;
            double left = column / (double)Across, top = 1 - (row * height);
            IReadOnlyList<GroupYear> rows = groups[n];
            (string, object)[] shared =
            [
                ("x", rows.Select(year => year.Year).ToArray()), ("hovertext", rows.Select(year => Hover(year, money)).ToArray()), ("customdata", rows.Select(year => href(year) ?? "").ToArray()),
                ("xaxis", "x" + axis), ("yaxis", "y" + axis), ("showlegend", n == 0),
            ];
            traces.Add(GroupChart.Bars("budget", GroupWords.Budget.ToString(), [.. shared, ("y", rows.Select(year => year.Budget / money.Yuan).ToArray()), ("width", 0.75)]));
            traces.Add(GroupChart.Bars("executed", GroupWords.Executed.ToString(), [.. shared, ("y", rows.Select(year => year.Executed / money.Yuan).ToArray()), ("width", 0.4)]));
            layout.Add(("xaxis" + axis, Drawing.Object(
                ("domain", new[] { left + (column == 0 ? 0 : 0.012), left + (1d / Across) - 0.012 }), ("anchor", "y" + axis), ("tickvals", years.Count > 1 ? new[] { years[0], years[^1] } : [.. years]),
                ("tickformat", "d"), ("range", new[] { years[0] - 0.7, years[^1] + 0.7 }), ("fixedrange", true), ("showgrid", false), ("zeroline", false))));
            layout.Add(("yaxis" + axis, Drawing.Object(
                ("domain", new[] { top - height + (0.14 * height), top - (0.22 * height) }), ("anchor", "x" + axis), ("range", new[] { 0, (double)(most / money.Yuan) * 1.05 }), ("tickformat", ",~f"), ("nticks", 4),
                ("showticklabels", column == 0), ("automargin", column == 0), ("fixedrange", true), ("rangemode", "tozero"), ("title", Drawing.Object(("text", column == 0 ? money.Word.ToString() : ""))))));
            names.Add(Drawing.Object(
                ("text", ShortName.Of(GroupChart.Name(rows[0].Name), 9, 2)), ("font", Drawing.Object(("size", 11))), ("hovertext", GroupChart.Name(rows[0].Name)), ("x", left + (column == 0 ? 0 : 0.012)), ("y", top - (0.01 * height)), ("xref", "paper"), ("yref", "paper"),
                ("xanchor", "left"), ("yanchor", "top"), ("align", "left"), ("showarrow", false)));
        }
        return GroupChart.Of(title, Height(groups.Count), traces, [.. layout, ("annotations", names.ToArray()), ("showlegend", true)]);
    }

    private static string Hover(GroupYear row, MoneyUnit money) => GroupChart.Hover(
        GroupChart.Name(row.Name),
        row.Year.ToString(CultureInfo.InvariantCulture),
        $"{GroupWords.Budget} {money.ShowWithUnit(row.Budget)} ({Stages.Of(row.Stage, row.OtherStage)})",
        $"{GroupWords.Executed} {money.ShowWithUnit(row.Executed)}, {Percent.Show(row.Rate)} %");
}
