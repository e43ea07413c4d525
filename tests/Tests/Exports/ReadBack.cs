using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace PerfTargets.Tests.Exports;

/// <summary>Exported files as other programs read them.</summary>
internal static class ReadBack
{
    /// <summary>Records of RFC 4180, the headers first.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Csv(byte[] file)
    {
        string text = Encoding.UTF8.GetString(file).TrimStart('\ufeff');
        List<IReadOnlyList<string>> records = [];
        List<string> record = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int n = 0; n < text.Length; n++)
        {
            char sign = text[n];
            if (sign == '"' && quoted && n + 1 < text.Length && text[n + 1] == '"')
                field.Append(text[n++]);
            else if (sign == '"')
                quoted = !quoted;
            else if (quoted || sign is not (',' or '\r' or '\n'))
                field.Append(sign);
            else if (sign is ',' or '\n')
                EndField(sign == '\n');
        }
        Assert.Equal(0, field.Length + record.Count);
        return records;

        void EndField(bool last)
        {
            record.Add(field.ToString());
            field.Clear();
            if (!last)
                return;
            records.Add(record);
            record = [];
        }
    }

    /// <summary>Cells of each sheet, the headers first: text, <see cref="double"/>, <see cref="DateTime"/>, <see cref="bool"/>, or null.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<object?>>> Xlsx(byte[] file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        Dictionary<string, IReadOnlyList<IReadOnlyList<object?>>> sheets = [];
        do
        {
            List<IReadOnlyList<object?>> rows = [];
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            sheets.Add(reader.Name, rows);
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>XML of the parts of a workbook.</summary>
    public static IReadOnlyList<string> Parts(byte[] file)
    {
        using ZipArchive zip = new(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd())];
    }
}
