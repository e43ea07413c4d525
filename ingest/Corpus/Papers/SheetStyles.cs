using DocumentFormat.OpenXml.Spreadsheet;

namespace PerfTargets.Corpus.Papers;

/// <summary>The cell formats of a workbook, by their index.</summary>
internal static class SheetStyles
{
    public const uint Line = 0, Title = 1, Cell = 2, Label = 3, Amount = 4, Day = 5, DayWithSlashes = 6, Percent = 7, WholePercent = 8, LongAmount = 9;

    private const uint IsoDay = 164, SlashedDay = 165, UpToSixDecimals = 166;

    /// <summary>Number formats of the indexes above; 4, 9 and 10 are the program's own <c>#,##0.00</c>, <c>0%</c> and <c>0.00%</c>.</summary>
    private static readonly uint[] NumberFormats = [0, 0, 0, 0, 4, IsoDay, SlashedDay, 10, 9, UpToSixDecimals];

    public static Stylesheet Made() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = IsoDay, FormatCode = "yyyy\\-mm\\-dd" }, new NumberingFormat { NumberFormatId = SlashedDay, FormatCode = "yyyy/m/d" }, new NumberingFormat { NumberFormatId = UpToSixDecimals, FormatCode = "#,##0.00####" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "宋体" }), new Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = "宋体" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin }, new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats(NumberFormats.Select((number, index) => new CellFormat(new Alignment
        {
            Horizontal = index is (int)Title or (int)Label ? HorizontalAlignmentValues.Center : HorizontalAlignmentValues.General,
            Vertical = VerticalAlignmentValues.Center,
            WrapText = index > (int)Title,
        })
        { NumberFormatId = number, FontId = index == Title ? 1U : 0U, FillId = 0, BorderId = index > (int)Title ? 1U : 0U, FormatId = 0, ApplyNumberFormat = number > 0, ApplyAlignment = true, ApplyBorder = index > (int)Title })),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
}
