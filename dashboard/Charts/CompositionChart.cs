using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>One level of what a budget is made of, by area.</summary>
public static class CompositionChart
{
    public static GenericChart Draw(Bilingual title, CompositionQuestion question, MoneyUnit money)
    {
        ArgumentNullException.ThrowIfNull(question);
        Portion[] shown = [.. question.Portions.Where(portion => portion.Amount > 0)];
        if (question.OthersAmount > 0)
            shown = [.. shown, new Portion(GroupWords.Others.With(question.Others), question.OthersAmount, (double?)(question.OthersAmount / question.Total), null)];
        return GroupChart.Of(
            title, 420,
            [
                GroupChart.Trace(
                    "treemap", "tree", title.ToString(), ("ids", Enumerable.Range(0, shown.Length).Select(n => FormattableString.Invariant($"{n}")).ToArray()), ("parents", shown.Select(_ => "").ToArray()),
                    ("labels", shown.Select(portion => ShortName.Of(GroupChart.Name(portion.Name), 14, 3)).ToArray()), ("values", shown.Select(portion => portion.Amount / money.Yuan).ToArray()),
                    ("text", shown.Select(portion => $"{money.Show(portion.Amount)}<br>{Percent.Show(portion.Share)} %").ToArray()), ("textinfo", "label+text"),
                    ("hovertext", shown.Select(portion => GroupChart.Hover(GroupChart.Name(portion.Name), money.ShowWithUnit(portion.Amount), Percent.Show(portion.Share) + " %")).ToArray()),
                    ("customdata", shown.Select(portion => portion.Href ?? "").ToArray()), ("pathbar", Drawing.Object(("visible", false))), ("tiling", Drawing.Object(("pad", 2)))),
            ],
            ("margin", Drawing.Object(("l", 0), ("r", 0), ("t", 0), ("b", 0))));
    }
}
