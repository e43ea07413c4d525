using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Word documents: what is deleted, hidden, boxed or nested in them.</summary>
internal static class WordTroubles
{
    public static IEnumerable<Trouble> All =>
    [
        Of("merged-cells-in-word"),
        Of("tracked-changes", body =>
        {
            Paragraph name = body.Printing("虚构河道巡检项目");
            name.RemoveAllChildren();
            name.Append(new DeletedRun(new Run(new DeletedText("旧名"))) { Author = "虚构", Id = "1" }, new InsertedRun(new Run(new Text("虚构河道巡检项目"))) { Author = "虚构", Id = "2" });
            body.Printing("36次").Append(new MoveFromRun(new Run(new Text("12次"))) { Author = "虚构", Id = "3" });
        }),
        Of("hidden-text", body => body.Printing("上海市虚构事务中心".Insert(0, "申报单位名称：")).Append(new Run(new RunProperties(new Vanish()), new Text("（草稿）")))),
        Of("ticks-as-symbols", body =>
        {
            foreach (Paragraph boxes in body.Descendants<Paragraph>().Where(paragraph => paragraph.InnerText.Contains('□', StringComparison.Ordinal)).ToArray())
                Symbols(boxes);
        }),
        Of("line-breaks-inside-a-cell", body =>
        {
            Paragraph label = body.Printing("项目设立的必要性");
            label.RemoveAllChildren();
            label.Append(new Run(new Text("项目设立的"), new Break(), new Text("必要性")));
        }),
        Of("text-in-many-runs", body =>
        {
            foreach (Run run in body.Descendants<Run>().ToArray())
                run.InsertAfterSelf(new Run());
            Paragraph label = body.Printing("产出目标");
            label.RemoveAllChildren();
            label.Append("产出目标".Select(character => new Run(new Text(character.ToString()))));
        }),
        Of("no-break-hyphens-in-dates", body =>
        {
            Paragraph day = body.Printing("2018-01-01");
            day.RemoveAllChildren();
            day.Append(new Run(new Text("2018"), new NoBreakHyphen(), new Text("01"), new NoBreakHyphen(), new Text("01")));
        }),
        Of("values-in-content-controls", body =>
        {
            Paragraph unit = body.Printing("申报单位名称：上海市虚构事务中心"), target = body.Printing("建立");
            unit.InsertAfterSelf(new SdtBlock(new SdtContentBlock((Paragraph)unit.CloneNode(true))));
            unit.Remove();
            target.InsertAfterSelf(new SdtBlock(new SdtContentBlock((Paragraph)target.CloneNode(true))));
            target.Remove();
        }),
        Of("table-inside-a-cell", body =>
        {
            Table form = body.Elements<Table>().Single();
            form.InsertAfterSelf(new Table(new TableRow(new TableCell((Table)form.CloneNode(true), new Paragraph()))));
            form.Remove();
        }),
        Of("label-in-two-paragraphs-in-word", form: PrintedForm.Of(InventedForm.Paper, shape: PrintedForm.Ruled with { BrokenLabels = true })),
    ];

    private static Trouble Of(string name, Action<Body>? change = null, PrintedForm? form = null) => new(name, $"{name}.docx", () => WordForm.Of(form ?? InventedForm.Printed, change));

    /// <summary>Boxes of Wingdings: F0A8 is open, F0FE ticked.</summary>
    private static void Symbols(Paragraph boxes)
    {
        string text = boxes.InnerText;
        boxes.RemoveAllChildren();
        foreach (char character in text)
        {
            OpenXmlElement printed = character switch
            {
                '□' => new SymbolChar { Font = "Wingdings", Char = "F0A8" },
                '√' => new SymbolChar { Font = "Wingdings", Char = "F0FE" },
                _ => new Text(character.ToString()) { Space = SpaceProcessingModeValues.Preserve },
            };
            boxes.Append(new Run(printed));
        }
    }
}
