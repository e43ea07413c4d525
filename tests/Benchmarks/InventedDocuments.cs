using System.Text;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Benchmarks;

/// <summary>Documents of the form of 2018, one declaration each, from fixed seeds.</summary>
internal static class InventedDocuments
{
    public static byte[][] Of(int count, TextLayout layout) => [.. Enumerable.Range(0, count).Select(seed =>
    {
        Random random = new(seed);
        return Encoding.UTF8.GetBytes(TextPaper.Write(random, new PaperInventor(random).Next(), layout));
    })];
}
