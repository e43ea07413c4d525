using System.Text;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>More than one form in a document, or another form than ours.</summary>
internal static class SeveralForms
{
    public static readonly Paper Second = InventedForm.Paper with
    {
        Project = "虚构绿化养护项目",
        TotalBudget = 500_000,
        CurrentBudget = 300_000,
        BudgetLines = [("绿化养护费", 300_000)],
        Indicators = [("产出目标", "绿化养护面积", "≥1200平方米"), ("效果目标", "市民满意度", "≥90%")],
    };

    public static readonly IReadOnlyList<Paper> Both = [InventedForm.Paper, Second];

    public static IEnumerable<Trouble> All =>
    [
        new("several-forms-in-a-web-page", "several.html", () => WebForm.Of(InventedForm.Printed, PrintedForm.Of(Second))) { Says = Both },
        new("several-forms-in-a-text", "several.txt", () => Encoding.UTF8.GetBytes(TextTroubles.LaidOut + "\n\n\n" + TextPaper.Write(new Random(3), Second, TextLayout.LaidOut))) { Says = Both },
        new("several-forms-under-one-title", "several.html", () => WebForm.Of(InventedForm.Printed, PrintedForm.Of(Second) with { Above = ["申报单位名称：上海市虚构事务中心"] })) { Says = Both },
        new("field-printed-with-two-values", "contradiction.html", () => WebForm.Of(InventedForm.Printed.WithCell("项目总目标", "项目当年预算（元）").WithCell("本项目总目标为保障河道安全。", "1,069,601.00"))),
    ];
}
