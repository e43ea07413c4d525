using System.Buffers.Binary;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Several pictures as the pages of one TIFF, unpacked: the only format in which a program takes many at once from its standard input.</summary>
internal static class TiffPages
{
    private const ushort Short = 3, Long = 4, Rational = 5;

    /// <param name="resolution">Pixels an inch.</param>
    public static byte[] Write(IReadOnlyList<GrayImage> pages, int resolution)
    {
        using MemoryStream to = new();
        to.Write([(byte)'I', (byte)'I', 42, 0, 0, 0, 0, 0]);
        long link = 4;
        foreach (GrayImage page in pages)
        {
            uint pixels = Place(to, page.Pixels);
            uint inch = Place(to, [.. Bytes((uint)resolution), .. Bytes(1)]);
            (ushort Tag, ushort Type, uint Value)[] tags =
            [
                (256, Long, (uint)page.Width), (257, Long, (uint)page.Height), (258, Short, 8), (259, Short, 1), (262, Short, 1), (273, Long, pixels), (277, Short, 1),
                (278, Long, (uint)page.Height), (279, Long, (uint)page.Pixels.Length), (282, Rational, inch), (283, Rational, inch), (296, Short, 2),
            ];
            uint directory = Place(to, [(byte)tags.Length, 0]);
            foreach ((ushort tag, ushort type, uint value) in tags)
            {
                to.Write([(byte)tag, (byte)(tag >> 8), (byte)type, (byte)(type >> 8)]);
                to.Write(Bytes(1));
                to.Write(Bytes(value));
            }

            Link(to, link, directory);
            link = to.Position;
            to.Write(Bytes(0));
        }

        return to.ToArray();
    }

    /// <returns>Where it stands: at an even place, as the format asks for.</returns>
    private static uint Place(MemoryStream to, byte[] bytes)
    {
        if (to.Position % 2 != 0)
            to.WriteByte(0);
        uint at = checked((uint)to.Position);
        to.Write(bytes);
        return at;
    }

    private static void Link(MemoryStream to, long at, uint directory)
    {
        long end = to.Position;
        to.Position = at;
        to.Write(Bytes(directory));
        to.Position = end;
    }

    private static byte[] Bytes(uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }
}
