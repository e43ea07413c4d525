using System.Globalization;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary>Flags as CSV (RFC 4180). A text that a spreadsheet would run as a formula is led by an apostrophe; numbers stay numbers.</summary>
internal static class FlagCsv
{
    private static readonly string[] Header = ["key", "rule", "title", "severity", "group", "lead", "unit", "year", "project", "declaration", "because", "amount"];

    public static void Write(TextWriter output, IReadOnlyList<FlagView> flags)
    {
        output.WriteLine(string.Join(',', Header));
        foreach (FlagView flag in flags)
            output.WriteLine(string.Join(',', new[]
            {
                Text(flag.Key), Text(flag.Rule), Text(flag.Title), flag.Severity, Text(flag.Group), flag.Lead ? "true" : "false", Text(flag.Unit),
                flag.Year.ToString(CultureInfo.InvariantCulture), Text(flag.Project), flag.Declaration, Text(flag.Because), flag.Amount?.ToString(CultureInfo.InvariantCulture) ?? "",
            }));
    }

    private static string Text(string text)
    {
        string safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
