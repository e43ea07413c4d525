using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfTargets.Corpus.Papers;

/// <summary>How forms are printed in a workbook.</summary>
/// <param name="Stacked">All on one sheet, one below the other; else each on its own.</param>
/// <param name="Typed">Amounts, days and bare percentages are numbers with a format; else text.</param>
/// <param name="Merged">A category is one cell over its rows; else it stands in the first of them.</param>
public readonly record struct SheetLayout(bool Stacked, bool Typed, bool Merged)
{
    public static IReadOnlyList<SheetLayout> All { get; } =
        [.. from stacked in new[] { false, true } from typed in new[] { false, true } from merged in new[] { false, true } select new SheetLayout(stacked, typed, merged)];

    /// <summary>E.g. <c>StackedTypedMerged</c>.</summary>
    public override string ToString() => (Stacked ? "Stacked" : "Sheets") + (Typed ? "Typed" : "Text") + (Merged ? "Merged" : "Blank");
}

/// <summary>Prints workbooks; the synthetic mark is the document's subject, and begins the names of the sheets.</summary>
public sealed class SheetPrinter : IPaperPrinter
{
    public string Extension => "xlsx";

    public string Print(Stream to, IReadOnlyList<FormPaper> papers, Random random)
    {
        SheetLayout layout = SheetLayout.All[random.Next(SheetLayout.All.Count)];
        Print(to, papers, layout, random);
        return layout.ToString();
    }

    public static void Print(Stream to, IReadOnlyList<FormPaper> papers, SheetLayout layout, Random random)
    {
        PaperStyle style = PaperStyle.OfTables(random);
        TableShape shape = new(UnitInside: random.Next(3) == 0, Parted: false, layout.Merged ? CategoryCells.Merged : CategoryCells.First, BrokenLabels: false);
        DrawnPaper[] drawn = [.. papers.Select(paper => paper.Drawn(style, shape))];
        using MemoryStream package = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            SharedText shared = new();
            Sheets sheets = new();
            foreach (DrawnPaper[] sheet in layout.Stacked ? [drawn] : drawn.Chunk(1))
            {
                uint number = (uint)sheets.ChildElements.Count + 1;
                string id = FormattableString.Invariant($"rId{number}");
                SheetForms forms = new(style, layout.Typed, shared, sheet[0].Shares);
                foreach (DrawnPaper form in sheet)
                    forms.Add(form);
                book.AddNewPart<WorksheetPart>(id).Worksheet = forms.Ended();
                sheets.Append(new Sheet { Name = FormattableString.Invariant($"{Paper.SyntheticMark[..4]}{number}"), SheetId = number, Id = id });
            }
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = SheetStyles.Made();
            book.AddNewPart<SharedStringTablePart>("rIdText").SharedStringTable = shared.Table;
            book.Workbook = new Workbook(sheets);
            document.AddNewPart<CoreFilePropertiesPart>("rId2").FeedData(FixedPackage.Properties(drawn[0].Title));
        }
        FixedPackage.Copy(package, to);
    }
}

/// <summary>The workbook's texts (shared strings), each once.</summary>
internal sealed class SharedText
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public SharedStringTable Table { get; } = new();

    public string Place(string text)
    {
        if (!_places.TryGetValue(text, out int place))
        {
            _places[text] = place = _places.Count;
            Table.Append(new SharedStringItem(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }
        return place.ToString(CultureInfo.InvariantCulture);
    }
}
