using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace PerfTargets.Tests.Support;

/// <summary>Small workbooks (xlsx) as Excel writes them: shared texts, numbers as stored, formats by style.</summary>
internal sealed class Workbook
{
    private readonly List<(string Name, string Xml, string State)> _sheets = [];
    private readonly List<string> _texts = [];

    /// <summary>A number as it stands in the file, shown by a format.</summary>
    /// <param name="Style">0 general, 1 a date, 2 a percentage.</param>
    internal sealed record Stored(string Number, int Style = 0);

    /// <summary>What a formula that fails leaves.</summary>
    internal sealed record Failed(string Text);

    /// <param name="rows">A null cell is left out, a null row too; <see cref="Stored"/> is a number, anything else text.</param>
    /// <param name="merged">Ranges, e.g. <c>A2:A4</c>.</param>
    public Workbook Sheet(string name, IEnumerable<object?[]?> rows, string state = "visible", params string[] merged)
    {
        StringBuilder xml = new("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        int number = 0;
        foreach (object?[]? row in rows)
        {
            number++;
            if (row is null)
                continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
            for (int column = 0; column < row.Length; column++)
                xml.Append(Cell(string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{number}"), row[column]));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merged.Length > 0)
            xml.Append("<mergeCells>").AppendJoin("", merged.Select(range => $"<mergeCell ref=\"{range}\"/>")).Append("</mergeCells>");
        _sheets.Add((name, xml.Append("</worksheet>").ToString(), state));
        return this;
    }

    public byte[] Bytes(Action<ZipArchive>? also = null)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Part("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{Each((sheet, n) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{n}\" state=\"{sheet.State}\" r:id=\"s{n}\"/>")}</sheets></workbook>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{Each((_, n) => $"<Relationship Id=\"s{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}<Relationship Id=\"t\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"9\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(_texts.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>");
            for (int n = 0; n < _sheets.Count; n++)
                Part(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{n + 1}.xml"), _sheets[n].Xml);
            also?.Invoke(zip);

            void Part(string name, string xml)
            {
                using StreamWriter writer = new(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
            }
        }
        return bytes.ToArray();
    }

    private string Each(Func<(string Name, string Xml, string State), int, FormattableString> xml) =>
        string.Concat(_sheets.Select((sheet, n) => FormattableString.Invariant(xml(sheet, n + 1))));

    private string Cell(string place, object? value)
    {
        switch (value)
        {
            case null:
                return "";
            case Stored { Number: var number, Style: var style }:
                return FormattableString.Invariant($"<c r=\"{place}\" s=\"{style}\"><v>{number}</v></c>");
            case Failed { Text: var error }:
                return $"<c r=\"{place}\" t=\"e\"><v>{error}</v></c>";
            default:
                int index = _texts.IndexOf((string)value);
                if (index < 0)
                {
                    index = _texts.Count;
                    _texts.Add((string)value);
                }
                return FormattableString.Invariant($"<c r=\"{place}\" t=\"s\"><v>{index}</v></c>");
        }
    }
}
