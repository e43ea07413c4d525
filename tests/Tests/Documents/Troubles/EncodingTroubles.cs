using System.Text;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Text and web pages in the encodings of offices.</summary>
internal static class EncodingTroubles
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static IEnumerable<Trouble> All =>
    [
        new("gb18030", "gb18030.txt", () => Gb18030.GetBytes(TextTroubles.LaidOut)),
        new("utf-8-with-a-mark", "utf-8.txt", () => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(TextTroubles.LaidOut)]),
        new("utf-16", "utf-16.txt", () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(TextTroubles.LaidOut)]),
        new("utf-16-big-endian", "utf-16.txt", () => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(TextTroubles.LaidOut)]),
        new("utf-16-without-a-mark", "utf-16.txt", () => Encoding.Unicode.GetBytes(TextTroubles.LaidOut)),
        new("lines-ended-by-carriage-returns", "lines.txt", () => Encoding.UTF8.GetBytes(TextTroubles.LaidOut.Replace("\n", "\r\n", StringComparison.Ordinal))),
        new("web-page-in-gb18030", "page.html", () => Gb18030.GetBytes($"<html><head><meta charset=gb2312></head><body>{WebForm.Body(InventedForm.Printed)}</body></html>")),
    ];
}
