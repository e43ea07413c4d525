using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Units;

/// <summary>Reads a list of units (单位名录) from CSV: UTF-8 or GB18030, a header in Chinese or English, several names in a cell parted by ；.</summary>
public sealed partial class UnitListReader
{
    private const int MostFindings = 20;
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly char[] Separators = ['；', ';'];

    private readonly string _file;
    private readonly List<string> _findings = [];
    private readonly Dictionary<ulong, ListedUnit> _units = [];

    private UnitListReader(string file) => _file = file;

    /// <param name="file">Its name, for what is found and for the journal.</param>
    /// <exception cref="InvalidUnitListException">Something in it is not as expected; all that is found is said, each with its line.</exception>
    public static UnitList Read(string file, ReadOnlySpan<byte> bytes) => new UnitListReader(file).Read(
        TextEncoding.Decode(bytes) ?? throw new InvalidUnitListException([$"{file}: is no text (expected CSV in UTF-8 or GB18030) / 不是文本（应为 UTF-8 或 GB18030 编码的 CSV）"]));

    private UnitList Read(string text)
    {
        CsvReaderOptions strict = new()
        {
            Separator = SeparatorOf(text),
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
            MissingField = CsvMissingFieldHandling.Throw,
            TrackLineNumbers = true,
            HasHeader = false,
        };
        using CsvReader csv = CsvReader.Create(new StringReader(text), strict);
        IReadOnlyList<string> fields = [];
        try
        {
            if (csv.Read())
                fields = Fields([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
            if (_findings.Count == 0 && !fields.Contains(UnitListHeader.Name))
                Find(1, $"there is no column of names (expected {UnitListHeader.Expected}) / 没有单位名称列");
            while (_findings.Count < MostFindings && fields.Contains(UnitListHeader.Name) && csv.Read())
                Take((int)csv.LineNumber, Cells(csv, fields));
        }
        catch (CsvFormatException error)
        {
            Find((int)error.LineNumber, $"{error.Message} (expected as many cells as the header has, quoted as in RFC 4180) / 单元格数或引号与表头不符");
        }
        if (_findings.Count == 0 && _units.Count == 0)
            Find(1, "names no unit (expected one a line below the header) / 没有任何单位");
        if (_findings.Count > 0)
            throw new InvalidUnitListException(_findings);
        return new UnitList(_file, [.. UnitList.Fields.Where(fields.Contains)], [.. _units.Values]);
    }

    private IReadOnlyList<string> Fields(string[] titles)
    {
        List<string> fields = [];
        foreach (string title in titles)
        {
            string? field = UnitListHeader.Find(title);
            if (field is null)
                Find(1, $"'{title}' is no column of a list of units (expected {UnitListHeader.Expected}) / 不认识的列");
            else if (fields.Contains(field) && !UnitListHeader.IsList(field))
                Find(1, $"'{title}' repeats the column {field} (expected once) / 列重复");
            fields.Add(field ?? "");
        }
        return _findings.Count == 0 ? fields : [];
    }

    private static ILookup<string, string> Cells(CsvReader csv, IReadOnlyList<string> fields) => fields
        .Select((field, n) => (field, Text: csv.GetString(n).Trim())).Where(cell => cell.Text.Length > 0).ToLookup(cell => cell.field, cell => cell.Text);

    private void Take(int line, ILookup<string, string> cells)
    {
        // Spreadsheets leave such rows behind.
        if (cells.Count == 0)
            return;
        if (One("name") is not { } name || Identity.Normalise(name).Length == 0)
        {
            Find(line, "names no unit (expected a name in each line) / 缺单位名称");
            return;
        }
        ListedUnit unit = new(
            line, name, One("code"), One("department"), One("parent"), One("region"), Truth(line, One("files")), Year(line, One("from")), Year(line, One("to")), Several("aliases"), Several("predecessors"));
        if (unit.From > unit.To)
            Find(line, $"'{name}' ends in {unit.To}, before it begins in {unit.From} (expected the other way round) / 终止年早于起始年");
        if (!_units.TryAdd(Identity.Unit(name), unit))
            Find(line, $"'{name}' stands in line {_units[Identity.Unit(name)].Line} already (expected each unit once) / 单位重复");

        string? One(string field) => cells[field].FirstOrDefault();

        IReadOnlyList<string>? Several(string field) =>
            cells.Contains(field) ? [.. cells[field].SelectMany(text => text.Split(Separators)).Select(text => text.Trim()).Where(text => Identity.Normalise(text).Length > 0)] : null;
    }

    private int? Year(int line, string? text)
    {
        if (text is null)
            return null;
        if (YearText().Match(Identity.Normalise(text)) is { Success: true } match
            && int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear and var year)
            return year;
        Find(line, $"'{text}' is no year (expected {FirstYear} to {LastYear}, or nothing) / 不是年份");
        return null;
    }

    private bool? Truth(int line, string? text)
    {
        switch (text?.ToLowerInvariant())
        {
            case null:
                return null;
            case "是" or "申报" or "yes" or "true" or "1":
                return true;
            case "否" or "不申报" or "no" or "false" or "0":
                return false;
            default:
                Find(line, $"'{text}' does not say whether the unit declares (expected 是/yes or 否/no) / 应填“是”或“否”");
                return null;
        }
    }

    private void Find(int line, string what) => _findings.Add(string.Create(CultureInfo.InvariantCulture, $"{_file} line {line}: {what}"));

    /// <summary>Of the header: names in a cell are parted by semicolons, so that guessing from the rows would go wrong.</summary>
    private static char SeparatorOf(string text)
    {
        ReadOnlySpan<char> header = text.AsSpan();
        int end = header.IndexOfAny('\r', '\n');
        header = end < 0 ? header : header[..end];
        return header.Contains(',') ? ',' : header.Contains('\t') ? '\t' : header.Contains(';') ? ';' : ',';
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(年度?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearText();
}
