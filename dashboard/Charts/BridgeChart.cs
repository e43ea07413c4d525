using PerfTargets.Analytics.Measures;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using Plotly.NET;

namespace PerfTargets.Dashboard.Charts;

/// <summary>A waterfall (变动桥): both years solid, each change floating where the one before left off; what cannot be known greyed.</summary>
public static class BridgeChart
{
    public static int Height(BridgeQuestion bridge)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        return 110 + (Steps(bridge).Count * 34);
    }

    public static GenericChart Draw(BridgeQuestion bridge)
    {
        ArgumentNullException.ThrowIfNull(bridge);
        MoneyUnit money = bridge.Money;
        IReadOnlyList<Step> steps = Steps(bridge);
        Bilingual title = bridge.OnlyDeclared ? BridgeWords.TitleDeclared : BridgeWords.Title;
        decimal least = steps.Min(step => Math.Min(step.From, step.To)), most = steps.Max(step => Math.Max(step.From, step.To));
        decimal swing = Math.Max(steps.Where(step => step.Role == "change").Select(step => Math.Abs(step.To - step.From)).DefaultIfEmpty(0).Max(), most * 0.02m);
        // Large totals would leave their change invisible: the axis is cut, and says so.
        bool isCut = least >= 0 && steps.Where(step => step.Role == "change").Select(step => Math.Min(step.From, step.To)).DefaultIfEmpty(0).Min() is var low && low > swing * 4;
        decimal start = isCut ? steps.Where(step => step.Role == "change").Min(step => Math.Min(step.From, step.To)) - (swing * 1.5m) : Math.Min(0, least);
        Trace[] traces =
        [
            .. steps.Select((step, n) => (step, n)).GroupBy(one => one.step.Role).Select(role => GroupChart.Bars(
                role.Key, "", ("orientation", "h"), ("y", role.Select(one => one.n).ToArray()), ("width", 0.62),
                ("base", role.Select(one => Math.Max(start, Math.Min(one.step.From, one.step.To)) / money.Yuan).ToArray()),
                ("x", role.Select(one => (Math.Max(one.step.From, one.step.To) - Math.Max(start, Math.Min(one.step.From, one.step.To))) / money.Yuan).ToArray()),
                ("hovertext", role.Select(one => GroupChart.Hover(one.step.Name, one.step.Told)).ToArray()),
                ("customdata", role.Select(one => one.step.Address ?? "").ToArray()))),
            GroupChart.Trace("scatter", "label", "", ("mode", "text"), ("y", Enumerable.Range(0, steps.Count).ToArray()),
                ("x", steps.Select(step => Math.Max(step.From, step.To) / money.Yuan).ToArray()), ("text", steps.Select(step => "\u00a0" + step.Told).ToArray()), ("textposition", "middle right"), ("cliponaxis", false)),
        ];
        DynamicObj.DynamicObj axis = GroupChart.Amounts(money);
        axis.SetProperty("range", new[] { start / money.Yuan, (most + ((most - start) * 0.22m)) / money.Yuan });
        axis.SetProperty("title", Drawing.Object(("text", isCut ? new Bilingual($"{money.Word.Zh}（横轴不从 0 起）", $"{money.Word.En} (the axis does not begin at 0)").ToString() : money.Word.ToString())));
        return GroupChart.Of(
            new Bilingual(title.With(bridge.FromYear, bridge.ToYear), title.With(bridge.FromYear, bridge.ToYear)), Height(bridge), traces,
            ("yaxis", GroupChart.Names(steps.Select(step => step.Name))), ("xaxis", axis));
    }

    private static IReadOnlyList<Step> Steps(BridgeQuestion bridge)
    {
        MoneyUnit money = bridge.Money;
        IReadOnlyList<decimal> shown = bridge.Shown;
        Bilingual opening = bridge.OnlyDeclared ? BridgeWords.OpeningDeclared : BridgeWords.Opening;
        List<Step> steps = [new(opening.With(bridge.FromYear), "prior", 0, bridge.Opening, money.Show(bridge.Opening), null)];
        decimal at = bridge.Opening;
        if (bridge.Revision != 0)
            Add(BridgeWords.Revision.ToString(), bridge.Revision, shown[0], null);
        for (int n = 0; n < bridge.Bars.Count; n++)
        {
            (BridgeBarKind kind, BridgeBarAmount bar) = (bridge.Bars[n].Kind, new BridgeBarAmount(bridge.Bars[n].Bar.Amount, shown[n + 1]));
            if (kind != BridgeBarKind.Unchanged)
                Add(BridgeWords.Of(kind).ToString(), bar.Amount, bar.Shown, bridge.Question.View.Link("/trends", ("bar", BridgeBarKinds.Code(kind))) + "#bridge-nodes");
        }
        if (bridge.OnlyDeclared)
            steps.Add(new Step(BridgeWords.Of(BridgeBarKind.Ended).ToString(), "budget", at, at, BridgeWords.Unknowable.ToString(), null));
        steps.Add(new Step(BridgeWords.Closing.With(bridge.ToYear), "executed", 0, bridge.Closing, money.Show(bridge.Closing), null));
        return steps;

        void Add(string name, decimal amount, decimal rounded, string? address)
        {
            steps.Add(new Step(name, "change", at, at + amount, money.WithSign(rounded), address));
            at += amount;
        }
    }

    /// <param name="Shown">Rounded so that all add up.</param>
    private readonly record struct BridgeBarAmount(decimal Amount, decimal Shown);

    /// <param name="Role">By which it is coloured.</param>
    /// <param name="From">Where the bar begins, in yuan, and where it ends.</param>
    private sealed record Step(string Name, string Role, decimal From, decimal To, string Told, string? Address);
}
