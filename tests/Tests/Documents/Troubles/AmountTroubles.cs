using System.Text;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Money: its unit, its separators, what does not add up, and what is not there.</summary>
internal static class AmountTroubles
{
    private static readonly Paper New = InventedForm.Paper with { PriorBudget = null, PriorExecuted = null };

    private static readonly Paper Nothing = InventedForm.Paper with { PriorBudget = 0, PriorExecuted = 0 };

    private static readonly Paper Short = InventedForm.Paper with { BudgetLines = [("河道巡检费", 800_000), ("巡检设备维护费", 245_600), ("业务培训费", 23_999)] };

    private static readonly Paper Totalled = InventedForm.Paper with { BudgetLines = [.. InventedForm.Paper.BudgetLines, ("合计", 1_069_600)] };

    private static readonly Paper Overspent = InventedForm.Paper with { PriorExecuted = 980_000.01m };

    public static IEnumerable<Trouble> All =>
    [
        Trouble.InCells("amounts-in-wan-yuan", InWan(InventedForm.Printed.With("（元）", "（万元）"))),
        Trouble.InCells("amounts-with-a-unit-under-another", InWan(InventedForm.Printed.With("（元）", "（万元）")).WithCell("98", "98万元").WithCell("80", "800,000元")),
        Trouble.InCells("amounts-with-their-unit", InventedForm.Printed.WithCell("980,000.00", "98万元").WithCell("800,000.00", "¥800,000.00元").WithCell("24,000.00", "2.4万")),
        Trouble.InCells("labels-without-a-unit", InventedForm.Printed.With("（元）", "")),
        Trouble.InCells("unit-above-the-table", InWan(Above("单位：万元", InventedForm.Printed.With("（元）", "")))),
        Trouble.InCells("unit-above-the-table-against-the-labels", InWan(Above("金额单位：万元", InventedForm.Printed))),
        Trouble.InCells("unit-above-the-table-as-the-labels", Above("单位：元", InventedForm.Printed)),
        new Trouble("unit-above-the-form-in-text", "amounts.txt", () => Encoding.UTF8.GetBytes(InWan(TextTroubles.LaidOut.Replace("（元）", "", StringComparison.Ordinal).Replace("项目名称 虚构", "单位：万元\n\n项目名称 虚构", StringComparison.Ordinal)))),
        Trouble.InCells("amounts-without-separators", PrintedForm.Of(InventedForm.Paper, PrintedForm.Plain with { Amounts = "0.##" })),
        Trouble.InCells("amounts-of-full-width", InventedForm.Printed.With("1,069,600.00", "１，０６９，６００．００")),
        Trouble.InCells("amount-broken-over-lines", InventedForm.Printed.WithCell("931,200.50", "931,200.\n50")),
        Trouble.InCells("amount-that-is-none", InventedForm.Printed.WithCell("980,000.00", "约98万元").WithCell("24,000.00", "待定")),
        Trouble.InCells("new-project-without-prior-amounts", PrintedForm.Of(New), New),
        Trouble.InCells("slash-for-no-amount", InventedForm.Printed.WithCell("980,000.00", "/").WithCell("931,200.50", "—"), New),
        Trouble.InCells("zero-is-an-amount", PrintedForm.Of(Nothing), Nothing),
        Trouble.InCells("lines-do-not-add-up", PrintedForm.Of(Short), Short),
        Trouble.InCells("total-among-the-lines", PrintedForm.Of(Totalled)),
        Trouble.InCells("total-that-is-none", PrintedForm.Of(Totalled).WithCell("24,000.00", "23,000.00"), Totalled),
        Trouble.InCells("executed-above-the-budget", PrintedForm.Of(Overspent), Overspent),
    ];

    private static PrintedForm InWan(PrintedForm form) => form.WithCell("1,069,600.00", "106.96").WithCell("980,000.00", "98").WithCell("931,200.50", "93.12005").WithCell("800,000.00", "80").WithCell("245,600.00", "24.56").WithCell("24,000.00", "2.40");

    private static string InWan(string text) => text.Replace("1069600", "106.96", StringComparison.Ordinal).Replace("980000", "98", StringComparison.Ordinal).Replace("931200.50", "93.12005", StringComparison.Ordinal)
        .Replace("800000", "80", StringComparison.Ordinal).Replace("245600", "24.56", StringComparison.Ordinal).Replace("24000", "2.4", StringComparison.Ordinal);

    private static PrintedForm Above(string line, PrintedForm form) => form with { Above = [.. form.Above, line] };
}
