using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace PerfTargets.Dashboard.Exports;

/// <summary>
/// A workbook (xlsx) written row by row into a stream that need not seek: a million rows take no memory. The packaging of
/// the Open XML SDK holds every part until the end.
/// </summary>
/// <param name="mostRows">Of a sheet, its headers included; the default is Excel's limit.</param>
internal sealed class XlsxBook(Stream output, int mostRows = 1_048_576) : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<(string Name, string Part)> _sheets = [];

    /// <summary>Writes a sheet, and further ones of that name where one cannot hold all rows.</summary>
    /// <param name="first">Put before the sheets written so far.</param>
    /// <returns>Rows written, without the headers.</returns>
    public long Sheet(string name, IReadOnlyList<string> header, IEnumerable<object?[]> rows, bool first = false)
    {
        using IEnumerator<object?[]> row = rows.GetEnumerator();
        bool more = row.MoveNext();
        long written = 0;
        for (int n = 1; n == 1 || more; n++)
        {
            string part = string.Create(CultureInfo.InvariantCulture, $"sheet{_sheets.Count + 1}.xml");
            _sheets.Insert(first ? 0 : _sheets.Count, (n == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({n})"), part));
            using XlsxSheet sheet = new(_zip.CreateEntry("xl/worksheets/" + part, CompressionLevel.Fastest).Open(), header);
            for (; more && sheet.Rows < mostRows; more = row.MoveNext(), written++)
                sheet.Add(row.Current);
        }
        return written;
    }

    public void Dispose()
    {
        Entry("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each((name, _, n) => $"<sheet name=\"{SecurityElement.Escape(name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets></workbook>");
        Entry("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\">{Each((_, part, n) => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/{part}\"/>")}<Relationship Id=\"styles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
        Entry("xl/styles.xml", XlsxStyles.Xml);
        Entry("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Entry("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Types}.styles+xml\"/>{Each((_, part, _) => $"<Override PartName=\"/xl/worksheets/{part}\" ContentType=\"{Types}.worksheet+xml\"/>")}</Types>");
        _zip.Dispose();
    }

    private string Each(Func<string, string, int, FormattableString> xml) =>
        string.Concat(_sheets.Select((sheet, n) => FormattableString.Invariant(xml(sheet.Name, sheet.Part, n + 1))));

    private void Entry(string name, string xml)
    {
        using StreamWriter writer = new(_zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml.StartsWith("<?xml", StringComparison.Ordinal) ? xml : "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml);
    }
}
