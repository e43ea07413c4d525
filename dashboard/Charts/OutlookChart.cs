using System.Globalization;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Years as they were, and one as it would be if they went on: hatched, with its interval upright.</summary>
public static class OutlookChart
{
    public const int Height = 320;

    /// <summary>An upper bound many times what ever was would leave the rest invisible: it is cut off at so many times.</summary>
    private const double MostAbove = 2.5;

    /// <param name="group">As in the address; all together where there is no such group, the largest where they do not add up.</param>
    public static GenericChart Draw(OutlookQuestion outlook, string? group)
    {
        ArgumentNullException.ThrowIfNull(outlook);
        MoneyUnit money = outlook.Money;
        OutlookRow? row = outlook.Find(group) ?? (outlook.Overlap ? outlook.Groups.FirstOrDefault(one => one.Asked.Said is not null || one.Executed.Said is not null) : null);
        (IReadOnlyList<YearAmount> Known, double? Point, double? Low, double? High) asked = Of(row?.Asked, outlook.Asked), executed = Of(row?.Executed, outlook.Executed);
        int[] years = [.. asked.Known.Concat(executed.Known).Select(point => point.Year).Append(outlook.Year).Distinct().Order()];
        string name = row is null ? OutlookWords.Sum.ToString() : GroupChart.Name(row.Name);
        List<Trace> traces = [];
        Add("budget", "outlook-budget", OutlookWords.Asked, OutlookWords.HatchedAsked, asked, 0.7);
        Add("executed", "outlook-executed", OutlookWords.Executed, OutlookWords.HatchedExecuted, executed, 0.36);
        double most = asked.Known.Concat(executed.Known).Select(point => point.Amount).Append(asked.Point ?? 0).Append(executed.Point ?? 0).Max(), bound = Math.Max(asked.High ?? 0, executed.High ?? 0);
        DynamicObj.DynamicObj axis = GroupChart.Amounts(money);
        axis.SetProperty("range", new[] { 0, Math.Max(1.06 * Math.Clamp(bound, most, MostAbove * most) / (double)money.Yuan, 1e-6) });
        return GroupChart.Of(
            new Bilingual(OutlookWords.Title.With(outlook.Year), OutlookWords.Title.With(outlook.Year)), Height, traces,
            ("showlegend", true),
            ("xaxis", Drawing.Object(("tickvals", years), ("ticktext", years.Select(year => year.ToString(CultureInfo.InvariantCulture)).ToArray()), ("fixedrange", true), ("showgrid", false), ("automargin", true), ("range", new[] { years[0] - 0.6, Math.Max(years[^1], years[0] + 3) + 0.6 }))),
            ("yaxis", axis),
            ("annotations", bound <= MostAbove * most ? Array.Empty<object>() : new object[] { Drawing.Object(("text", OutlookWords.CutOff.ToString()), ("xref", "paper"), ("yref", "paper"), ("x", 1), ("y", 1), ("xanchor", "right"), ("yanchor", "bottom"), ("showarrow", false), ("font", Drawing.Object(("size", 11)))) }));

        void Add(string role, string hatched, Bilingual word, Bilingual ahead, (IReadOnlyList<YearAmount> Known, double? Point, double? Low, double? High) of, double width)
        {
            if (of.Known.Count > 0)
            {
                traces.Add(GroupChart.Bars(role, word.ToString(),
                    ("x", of.Known.Select(point => point.Year).ToArray()), ("y", of.Known.Select(point => point.Amount / (double)money.Yuan).ToArray()), ("width", width),
                    ("hovertext", of.Known.Select(point => GroupChart.Hover(name, $"{point.Year.ToString(CultureInfo.InvariantCulture)} {word} {money.ShowWithUnit((decimal)point.Amount)}")).ToArray())));
            }
            if (of.Point is not { } point)
                return;
            double yuan = (double)money.Yuan;
            // Where both are drawn in one place, the upright lines stand beside each other.
            double x = outlook.Year + (asked.Point is null || executed.Point is null ? 0 : width > 0.5 ? -0.19 : 0.19);
            double wide = asked.Point is null || executed.Point is null ? width : 0.34;
            List<(string, object)> bar =
            [
                ("x", new[] { x }), ("y", new[] { point / yuan }), ("width", wide),
                ("hovertext", new[] { GroupChart.Hover(name, $"{outlook.Year.ToString(CultureInfo.InvariantCulture)} {ahead} {money.ShowWithUnit((decimal)point)}", of is { Low: { } least, High: { } most } ? $"95 %: {money.Show((decimal)least)} – {money.ShowWithUnit((decimal)most)}" : "") }),
            ];
            if (of is { Low: { } low, High: { } high })
                bar.Add(("error_y", Drawing.Object(("type", "data"), ("symmetric", false), ("array", new[] { (high - point) / yuan }), ("arrayminus", new[] { (point - low) / yuan }), ("color", Drawing.Dark), ("thickness", 1.5), ("width", 5))));
            traces.Add(GroupChart.Hatched(hatched, ahead.ToString(), [.. bar]));
        }
    }

    private static (IReadOnlyList<YearAmount> Known, double? Point, double? Low, double? High) Of(GroupOutlook? one, OutlookSum? sum) => one is not null
        ? (one.Of.Known, one.Said?.Point, one.Said?.Low, one.Said?.High)
        : (sum?.History ?? [], sum?.Point, null, null);
}
