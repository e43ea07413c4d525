using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using PerfTargets.Analytics.Outlook;

namespace PerfTargets.Dashboard.Commands;

/// <summary>Yearly series in a file, a value a line.</summary>
public static class SeriesFile
{
    private static readonly string[] Columns = ["series_id", "value", "timestamp"];

    /// <param name="file">CSV, as it is or by gzip.</param>
    /// <exception cref="FormatException">A line is not as it should be; says which, what it says and what was expected.</exception>
    public static IReadOnlyList<YearSeries> Read(string file)
    {
        using Stream stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using CsvReader csv = CsvReader.Create(new StreamReader(plain), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        string[] header = csv.Read() ? [.. Cells(csv)] : [];
        int[] at = [.. Columns.Select(column => Array.IndexOf(header, column))];
        if (at.Any(n => n < 0))
            throw new FormatException($"line 1: the header is '{string.Join(',', header)}' (expected columns series_id, value, timestamp and, where wanted, category) / 表头应有 series_id、value、timestamp");
        int category = Array.IndexOf(header, "category");
        Dictionary<string, (string? Kind, Dictionary<int, double> Years)> series = [];
        List<string> order = [];
        while (csv.Read())
        {
            string[] cells = [.. Cells(csv)];
            long line = csv.LineNumber;
            if (cells.Length <= at.Max())
                throw new FormatException($"line {line}: {cells.Length} cells (expected {header.Length}) / 第 {line} 行应有 {header.Length} 列");
            string id = cells[at[0]];
            if (id.Length == 0)
                throw new FormatException($"line {line}: series_id is empty / 第 {line} 行 series_id 为空");
            if (!double.TryParse(cells[at[1]], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
                throw new FormatException($"line {line}: value '{cells[at[1]]}' is no number / 第 {line} 行 value 应为数字");
            if (!int.TryParse(cells[at[2]], NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1 or > 9999)
                throw new FormatException($"line {line}: timestamp '{cells[at[2]]}' is no year (expected 1 to 9999) / 第 {line} 行 timestamp 应为年度");
            if (!series.TryGetValue(id, out (string? Kind, Dictionary<int, double> Years) one))
            {
                series[id] = one = (category < 0 ? null : cells.ElementAtOrDefault(category), []);
                order.Add(id);
            }
            if (!one.Years.TryAdd(year, value))
                throw new FormatException($"line {line}: series '{id}' has the year {year} twice (expected each year once) / 第 {line} 行：序列 {id} 的 {year} 年重复");
        }
        return [.. order.Select(id => new YearSeries(id, series[id].Kind, [.. series[id].Years.Select(year => new YearAmount(year.Key, year.Value))]))];
    }

    private static IEnumerable<string> Cells(CsvReader csv) => Enumerable.Range(0, csv.FieldCount).Select(n => csv.GetString(n)?.Trim() ?? "");
}
