using PerfTargets.Corpus.Papers;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Workbooks: several forms in them, what is hidden, and what Excel stores for what it shows.</summary>
internal static class WorkbookTroubles
{
    private static readonly PrintedForm Second = PrintedForm.Of(SeveralForms.Second);

    public static IEnumerable<Trouble> All =>
    [
        Of("amounts-as-text", new Workbook().Forms("申报表", [InventedForm.Printed])),
        Of("dates-as-numbers", new Workbook().Forms("申报表", [InventedForm.Printed], typed: true)),
        Of("several-forms-on-a-sheet", new Workbook().Forms("申报表", [InventedForm.Printed, Second])) with { Says = SeveralForms.Both },
        Of("one-form-a-sheet", new Workbook().Forms("一", [InventedForm.Printed]).Forms("二", [Second])) with { Says = SeveralForms.Both },
        Of("hidden-sheet", new Workbook().Forms("旧", [Second], state: "hidden").Forms("申报表", [InventedForm.Printed]).Forms("更旧", [Second], state: "veryHidden")),
        Of("notes-on-another-sheet", new Workbook().Sheet("填表说明", [["填表说明"], ["请如实填写虚构数据。"]]).Forms("申报表", [InventedForm.Printed])),
        Of("form-away-from-the-corner", new Workbook().Sheet("申报表", Moved(3, 2))),
        Of("percentages-as-numbers", new Workbook().Sheet("申报表", Rows(("=100%", new Workbook.Stored("1", 2)), ("≥95.00%", new Workbook.Stored("0.95", 2)))))
            with { Says = [InventedForm.Paper with { Indicators = [.. InventedForm.Paper.Indicators.Select(indicator => indicator with { Target = indicator.Target switch { "=100%" => "100%", "≥95.00%" => "95%", _ => indicator.Target } })] }] },
        Of("date-as-a-number-without-a-format", new Workbook().Sheet("申报表", Rows(("2018-01-01", new Workbook.Stored("43101"))))),
        Of("numbers-with-noise", new Workbook().Sheet("申报表", Rows(("931,200.50", new Workbook.Stored("931200.50000000012")), ("24,000.00", new Workbook.Stored("2.4E4"))))),
        // As LibreOffice 7 saves dates-as-numbers and several-forms-on-a-sheet for Excel 97.
        Saved("saved-as-xls"),
        Saved("several-forms-saved-as-xls") with { Says = SeveralForms.Both },
    ];

    private static Trouble Saved(string name) => new(name, $"{name}.xls", () => File.ReadAllBytes(Repository.PathOf("tests", "Tests", "Documents", "Troubles", $"{name}.xls")));

    private static Trouble Of(string name, Workbook book) => new(name, $"{name}.xlsx", () => book.Bytes());

    /// <summary>The form with an empty cell for each that a merged one covers, as where nothing is merged.</summary>
    private static List<object?[]?> Rows(params (string Printed, object Stored)[] instead)
    {
        List<object?[]?> rows = [.. InventedForm.Printed.Above.Select(line => new object?[] { line })];
        PaperTable table = InventedForm.Printed.Tables.Single();
        foreach (IGrouping<int, PaperCell> row in table.Cells.GroupBy(cell => cell.Row))
        {
            object?[] cells = new object?[PaperTable.Columns];
            foreach (PaperCell cell in row.Where(cell => cell.Text.Length > 0))
                cells[cell.Column] = instead.FirstOrDefault(other => other.Printed == cell.Text).Stored ?? cell.Text;
            rows.Add(cells);
        }
        return rows;
    }

    private static List<object?[]?> Moved(int down, int right) => [.. Enumerable.Repeat<object?[]?>(null, down), .. Rows().Select(row => (object?[]?)[.. new object?[right], .. row!])];
}
