using PerfTargets.Corpus.Papers;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Text taken out of a PDF by other programs, in files beside this one: labels and values apart, joined, or in another order.</summary>
internal static class TextTroubles
{
    private static readonly Paper LongName = InventedForm.Paper with
    {
        Indicators = [.. InventedForm.Paper.Indicators.SkipLast(1), ("影响力目标", "虚构河道与堤防安全长效管理机制建设情况", "建立")],
        Remarks = null,
    };

    public static IEnumerable<Trouble> All =>
    [
        OfFile("laid-out"), OfFile("drawing-order"), OfFile("orphaned-amount"), OfFile("two-cells-on-one-line-in-reverse"), OfFile("category-after-its-rows"),
        OfFile("broken-labels"), OfFile("tabs-inside-names"), OfFile("no-blank-lines"), OfFile("page-break-repeats-the-label"), OfFile("wrapped-name") with { Says = [LongName] }, OfFile("wrapped-name-and-a-remark") with { Says = [LongName] },
        OfFile("page-numbers"), OfFile("foreign-pages-between"), OfFile("another-form"),
        OfFile("wan-yuan-at-the-labels"), OfFile("units-at-the-labels-differ"),
    ];

    public static string LaidOut => File.ReadAllText(PathOf("laid-out"));

    private static Trouble OfFile(string name) => new(name, $"{name}.txt", () => File.ReadAllBytes(PathOf(name)));

    private static string PathOf(string name) => Repository.PathOf("tests", "Tests", "Documents", "Troubles", $"{name}.txt");
}
