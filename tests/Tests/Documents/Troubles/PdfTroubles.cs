using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Pages: where they break, how they are turned, and how rules and letters are drawn.</summary>
internal static class PdfTroubles
{
    private static readonly Paper Long = InventedForm.Paper with { Narratives = new Dictionary<string, string>(InventedForm.Paper.Narratives) { ["overview"] = "虚构河道巡检项目是本单位的重要工作，按照计划推进各项工作，定期检查河道与堤防，及时消除安全隐患，保障河道安全稳定运行，逐步扩大巡检范围。" } };

    private static readonly PrintedForm LongName = InventedForm.Printed.WithCell("巡检设备维护费", "巡检设备维护费、检测仪器校准费、船只燃油费及其他零星费用的支出").WithCell("长效管理机制建设情况", "虚构河道与堤防安全长效管理机制建设情况与落实情况");

    private static readonly Paper LongNames = InventedForm.Paper with
    {
        BudgetLines = [("河道巡检费", 800_000), ("巡检设备维护费、检测仪器校准费、船只燃油费及其他零星费用的支出", 245_600), ("业务培训费", 24_000)],
        Indicators = [.. InventedForm.Paper.Indicators.SkipLast(1), ("影响力目标", "虚构河道与堤防安全长效管理机制建设情况与落实情况", "建立")],
    };

    public static IEnumerable<Trouble> All =>
    [
        Of("ruled-page", form => form.Draw(InventedForm.Printed)),
        Of("rules-as-thin-rectangles", form => form.Draw(InventedForm.Printed), thin: true),
        Of("cells-drawn-in-another-order", form => form.Draw(InventedForm.Printed), order: cells => cells.Reverse()),
        Of("page-break-between-rows", form => form.Draw(InventedForm.Printed, Cut(InventedForm.Printed, "项目概况"))),
        Of("page-break-inside-a-row", form => form.Draw(PrintedForm.Of(Long), Cut(PrintedForm.Of(Long), "定期检查", 1)), says: Long),
        Of("page-break-inside-a-budget-line", form => form.Draw(LongName, Cut(LongName, "船只燃油费", 1)), says: LongNames),
        Of("page-break-inside-an-indicator", form => form.Draw(LongName, Cut(LongName, "堤防安全", 1)), says: LongNames),
        Of("merged-category-over-pages", form => form.Draw(InventedForm.Printed, Cut(InventedForm.Printed, "巡检及时完成率"))),
        Of("merged-label-over-pages", form => form.Draw(InventedForm.Printed, Cut(InventedForm.Printed, "业务培训费"))),
        Of("repeated-heads", form => form.Draw(InventedForm.Printed, Cut(InventedForm.Printed, "业务培训费"), Cut(InventedForm.Printed, "巡检及时完成率")), repeats: true),
        Of("page-numbers-under-a-table", form => form.Draw(InventedForm.Printed, Cut(InventedForm.Printed, "项目概况")), canvas => canvas.Text(290, 810, "第 2 页 共 2 页")),
        Of("several-forms-in-a-pdf", form => form.Draw(InventedForm.Printed), canvas => { canvas.NextPage(); new DrawnForm(canvas).Draw(PrintedForm.Of(SeveralForms.Second)); }) with { Says = SeveralForms.Both },
        Of("bold-drawn-twice", form => form.Draw(InventedForm.Printed), canvas => { canvas.Text(45.4, 50, Paper.Title); canvas.Text(48.4, FirstRow + 3, "项目名称"); }),
        new Trouble("rotated-page", "rotated-page.pdf", () => Rotated(InventedForm.Printed)),
        new Trouble("printed-by-a-program", "printed-by-a-program.pdf", () => Program(new PdfLayout(PdfRules.ThinRectangles, Repeats: true))),
    ];

    /// <summary>Top of the table's first row.</summary>
    private const double FirstRow = 50 + (3 * 2 * DrawnPdf.LineHeight);

    private static Trouble Of(string name, Action<DrawnForm> draw, Action<Canvas>? also = null, bool thin = false, bool repeats = false, Func<IReadOnlyList<DrawnCell>, IEnumerable<DrawnCell>>? order = null, Paper? says = null) =>
        new(name, $"{name}.pdf", () => Canvas.Pdf(
            canvas =>
            {
                draw(new DrawnForm(canvas) { Repeats = repeats, Order = order ?? (cells => cells) });
                also?.Invoke(canvas);
            },
            thin))
        { Says = [says ?? InventedForm.Paper] };

    private static byte[] Rotated(PrintedForm form)
    {
        DrawnPdf pdf = new() { LiesOnItsSide = true };
        new DrawnForm(Canvas.Of(pdf)).Draw(form);
        return pdf.ToBytes();
    }

    private static byte[] Program(PdfLayout layout)
    {
        using MemoryStream pdf = new();
        new PdfPrinter(PrintingFonts.Load(null)).Print(pdf, [InventedForm.Paper], layout, new Random(1));
        return pdf.ToArray();
    }

    private static DrawnForm.Cut Cut(PrintedForm form, string row, int line = 0) => new(DrawnForm.RowOf(form, row), line);
}
