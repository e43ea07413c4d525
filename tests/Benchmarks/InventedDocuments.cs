using System.Text;
using PerfTargets.Invented;

namespace PerfTargets.Benchmarks;

/// <summary>Documents of the form of 2018, one declaration each, from fixed seeds.</summary>
internal static class InventedDocuments
{
    public static byte[][] Of(int count, Layout layout) => [.. Enumerable.Range(0, count).Select(seed =>
    {
        Random random = new(seed);
        return Encoding.UTF8.GetBytes(FormWriter.Write(random, new FormInventor(random).Next(), layout));
    })];
}
