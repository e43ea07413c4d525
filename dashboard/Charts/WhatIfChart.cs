using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>Groups as they are, outlined, and as they would be, hatched.</summary>
public static class WhatIfChart
{
    public static int Height(int groups) => 110 + (Math.Clamp(groups, 1, WhatIfQuestion.MostDrawn) * 34);

    public static GenericChart Draw(Bilingual title, IReadOnlyList<WhatIfGroup> groups, MoneyUnit money)
    {
        WhatIfGroup[] rows = [.. groups.Take(WhatIfQuestion.MostDrawn)];
        string[] hover = [.. rows.Select(row => GroupChart.Hover(
            GroupChart.Name(row.Name), $"{WhatIfWords.Today} {money.ShowWithUnit(row.Asked)}", $"{WhatIfWords.After} {money.ShowWithUnit(row.Result)}", $"{WhatIfWords.Difference} {money.WithSign(row.Change)}"))];
        (string, object)[] shared = [("orientation", "h"), ("y", Enumerable.Range(0, rows.Length).ToArray()), ("hovertext", hover)];
        return GroupChart.Of(
            title, Height(rows.Length),
            [
                GroupChart.Bars("budget", WhatIfWords.Today.ToString(), [.. shared, ("x", rows.Select(row => row.Asked / money.Yuan).ToArray()), ("width", 0.7)]),
                GroupChart.Hatched("outlook-budget", WhatIfWords.After.ToString(), [.. shared, ("x", rows.Select(row => row.Result / money.Yuan).ToArray()), ("width", 0.4)]),
            ],
            ("showlegend", true), ("yaxis", GroupChart.Names(rows.Select(row => GroupChart.Name(row.Name)))), ("xaxis", GroupChart.Amounts(money)));
    }
}
