using System.IO.Compression;
using System.Text;

namespace PerfTargets.Corpus.Papers;

/// <summary>An Office package whose bytes depend on its parts alone: the library's own zip has the hour in it, and an order that nobody promises.</summary>
internal static class FixedPackage
{
    private static readonly DateTimeOffset Hour = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="package">As the library left it.</param>
    public static void Copy(MemoryStream package, Stream to)
    {
        package.Position = 0;
        using ZipArchive made = new(package, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive written = new(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry part in made.Entries.OrderBy(part => part.FullName != "[Content_Types].xml").ThenBy(part => part.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry entry = written.CreateEntry(part.FullName, CompressionLevel.Fastest);
            entry.LastWriteTime = Hour;
            using Stream from = part.Open(), into = entry.Open();
            from.CopyTo(into);
        }
    }

    /// <summary>Core properties that say what the document is, and nothing of who made it or when.</summary>
    /// <param name="title">Of its forms.</param>
    public static Stream Properties(string title) => new MemoryStream(Encoding.UTF8.GetBytes(
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:subject>{Paper.SyntheticMark}</dc:subject></cp:coreProperties>
        """));
}
