using System.Globalization;
using System.Text;
using System.Xml;

namespace PerfTargets.Dashboard.Exports;

/// <summary>One sheet of a workbook: a frozen row of headers, then rows. No cell has a formula.</summary>
internal sealed class XlsxSheet : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Days before it are counted with a 29 February 1900 that never was.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly XmlWriter xml;
    private readonly string[] letters;

    public XlsxSheet(Stream part, IReadOnlyList<string> header)
    {
        xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        letters = [.. Enumerable.Range(0, header.Count).Select(Letters)];
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<cols><col min=\"1\" max=\"{Math.Max(1, header.Count)}\" width=\"20\" customWidth=\"1\"/></cols>"));
        xml.WriteStartElement("sheetData", Main);
        StartRow();
        for (int n = 0; n < header.Count; n++)
            Text(n, header[n], XlsxStyles.Header);
        xml.WriteEndElement();
    }

    /// <summary>Written so far, the headers included.</summary>
    public int Rows { get; private set; }

    public void Add(object?[] row)
    {
        StartRow();
        for (int n = 0; n < row.Length; n++)
            Cell(n, row[n]);
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndDocument();
        xml.Dispose();
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void StartRow()
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", (++Rows).ToString(CultureInfo.InvariantCulture));
    }

    private void Cell(int column, object? value)
    {
        switch (value)
        {
            case null or double.NaN or double.PositiveInfinity or double.NegativeInfinity:
                break;
            case string text:
                Text(column, text, XlsxStyles.Text);
                break;
            case long whole:
                Value(column, null, 0, whole.ToString(CultureInfo.InvariantCulture));
                break;
            case decimal amount:
                Value(column, null, XlsxStyles.Amount, amount.ToString("0.00", CultureInfo.InvariantCulture));
                break;
            case double number:
                Value(column, null, 0, number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case Share share:
                Value(column, null, XlsxStyles.Percent, share.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case DateOnly day when day >= FirstDay:
                Value(column, null, XlsxStyles.Day, day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                Text(column, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), XlsxStyles.Text);
                break;
            case bool truth:
                Value(column, "b", 0, truth ? "1" : "0");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null);
        }
    }

    private void Text(int column, string text, int style)
    {
        StartCell(column, "inlineStr", style);
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XlsxText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Value(int column, string? type, int style, string value)
    {
        StartCell(column, type, style);
        xml.WriteElementString("v", Main, value);
        xml.WriteEndElement();
    }

    private void StartCell(int column, string? type, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", letters[column] + Rows.ToString(CultureInfo.InvariantCulture));
        if (style != 0)
            xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            xml.WriteAttributeString("t", type);
    }
}
