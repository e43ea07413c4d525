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

    private readonly XmlWriter _xml;
    private readonly string[] _letters;

    public XlsxSheet(Stream part, IReadOnlyList<string> header)
    {
        _xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        _letters = [.. Enumerable.Range(0, header.Count).Select(Letters)];
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<cols><col min=\"1\" max=\"{Math.Max(1, header.Count)}\" width=\"20\" customWidth=\"1\"/></cols>"));
        _xml.WriteStartElement("sheetData", Main);
        StartRow();
        for (int n = 0; n < header.Count; n++)
            Text(n, header[n], XlsxStyles.Header);
        _xml.WriteEndElement();
    }

    /// <summary>Written so far, the headers included.</summary>
    public int Rows { get; private set; }

    public void Add(object?[] row)
    {
        StartRow();
        for (int n = 0; n < row.Length; n++)
            Cell(n, row[n]);
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndDocument();
        _xml.Dispose();
    }

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void StartRow()
    {
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", (++Rows).ToString(CultureInfo.InvariantCulture));
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
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(XlsxText.Of(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Value(int column, string? type, int style, string value)
    {
        StartCell(column, type, style);
        _xml.WriteElementString("v", Main, value);
        _xml.WriteEndElement();
    }

    private void StartCell(int column, string? type, int style)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", _letters[column] + Rows.ToString(CultureInfo.InvariantCulture));
        if (style != 0)
            _xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null)
            _xml.WriteAttributeString("t", type);
    }
}
