using System.Globalization;
using CsvHelper;

namespace PerfTargets.Dashboard.Exports;

/// <summary>Rows as CSV (RFC 4180): numbers and days as programs read them, text so that no spreadsheet runs it.</summary>
internal static class CsvFile
{
    /// <summary>UTF-8 with the mark by which Excel knows it; the stream stays open.</summary>
    public static void Write(Stream output, IEnumerable<string> header, IEnumerable<object?[]> rows)
    {
        using CsvWriter csv = CsvWriter.Create(output, Options(mark: true), leaveOpen: true);
        Write(csv, header, rows);
    }

    /// <summary>For a terminal or another program; the writer stays open.</summary>
    public static void Write(TextWriter output, IEnumerable<string> header, IEnumerable<object?[]> rows)
    {
        using CsvWriter csv = CsvWriter.Create(output, Options(mark: false), leaveOpen: true);
        Write(csv, header, rows);
    }

    private static CsvWriterOptions Options(bool mark) => new() { WriteByteOrderMark = mark, TrueValue = "true", FalseValue = "false" };

    private static void Write(CsvWriter csv, IEnumerable<string> header, IEnumerable<object?[]> rows)
    {
        foreach (string name in header)
            csv.WriteField(SafeText.Of(name));
        csv.EndRecord();
        foreach (object?[] row in rows)
        {
            foreach (object? value in row)
                csv.WriteField(Field(value));
            csv.EndRecord();
        }
    }

    private static string? Field(object? value) => value switch
    {
        null => null,
        string text => SafeText.Of(text),
        long whole => whole.ToString(CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Share share => share.Value.ToString("R", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null),
    };
}
