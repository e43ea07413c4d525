using System.Buffers.Binary;
using System.Text;

namespace PerfTargets.Tests.Documents;

/// <summary>A TrueType font of Debian's packages with Chinese letters and none of ASCII.</summary>
internal static class ChineseFont
{
    private const string Path = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";

    public static byte[] Bytes { get; } = WithAllWidths(File.ReadAllBytes(Path));

    /// <summary>The last of its glyphs share one width, which PdfPig's writer does not know of: each gets its own.</summary>
    private static byte[] WithAllWidths(byte[] font)
    {
        int glyphs = Short(font, Table(font, "maxp").Offset + 4);
        int countAt = Table(font, "hhea").Offset + 34, widths = Short(font, countAt);
        (int record, int offset) = Table(font, "hmtx");
        byte[] all = [.. font, .. new byte[4 * glyphs]];
        for (int glyph = 0; glyph < glyphs; glyph++)
        {
            int width = offset + (4 * Math.Min(glyph, widths - 1)), bearing = glyph < widths ? width + 2 : offset + (4 * widths) + (2 * (glyph - widths));
            font.AsSpan(width, 2).CopyTo(all.AsSpan(font.Length + (4 * glyph)));
            font.AsSpan(bearing, 2).CopyTo(all.AsSpan(font.Length + (4 * glyph) + 2));
        }

        BinaryPrimitives.WriteUInt16BigEndian(all.AsSpan(countAt), (ushort)glyphs);
        BinaryPrimitives.WriteInt32BigEndian(all.AsSpan(record + 8), font.Length);
        BinaryPrimitives.WriteInt32BigEndian(all.AsSpan(record + 12), 4 * glyphs);
        return all;
    }

    private static (int Record, int Offset) Table(byte[] font, string tag)
    {
        int record = Enumerable.Range(0, Short(font, 4)).Select(i => 12 + (16 * i)).Single(at => Encoding.ASCII.GetString(font, at, 4) == tag);
        return (record, BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8)));
    }

    private static int Short(byte[] font, int at) => BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(at));
}
