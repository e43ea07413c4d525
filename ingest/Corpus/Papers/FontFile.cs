using System.Buffers.Binary;
using System.Text;

namespace PerfTargets.Corpus.Papers;

/// <summary>A TrueType font (also the first one of a collection): what its characters look like, and the part of it that a document needs.</summary>
internal sealed class FontFile
{
    private static readonly string[] Instructions = ["cvt ", "fpgm", "prep"];

    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _unitsPerEm, _metrics;
    private readonly bool _longOffsets;

    /// <exception cref="IOException">It cannot be read, or is no TrueType font.</exception>
    public FontFile(string path)
    {
        _bytes = File.ReadAllBytes(path);
        try
        {
            int start = Encoding.ASCII.GetString(_bytes, 0, 4) == "ttcf" ? Int32(12) : 0;
            for (int i = 0; i < UInt16(start + 4); i++)
                _tables[Encoding.ASCII.GetString(_bytes, start + 12 + 16 * i, 4)] = (Int32(start + 20 + 16 * i), Int32(start + 24 + 16 * i));
            _unitsPerEm = UInt16(Table("head") + 18);
            _longOffsets = UInt16(Table("head") + 50) == 1;
            _metrics = UInt16(Table("hhea") + 34);
            _ = Table("glyf") + Table("loca") + Table("hmtx") + Table("maxp");
            ReadCharacters();
        }
        catch (Exception wrong) when (wrong is KeyNotFoundException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new IOException($"{path}: is no TrueType font / 不是 TrueType 字体", wrong);
        }
    }

    /// <summary>Above the baseline, in thousandths of the size.</summary>
    public int Ascent => Thousandths(Int16(Table("hhea") + 4));

    /// <summary>Negative.</summary>
    public int Descent => Thousandths(Int16(Table("hhea") + 6));

    /// <summary>Of the whole font: left, bottom, right, top.</summary>
    public int[] Bounds => [.. Enumerable.Range(0, 4).Select(edge => Thousandths(Int16(Table("head") + 36 + 2 * edge)))];

    /// <summary>0 where it has none.</summary>
    public int Glyph(int character) => _glyphs.GetValueOrDefault(character);

    /// <summary>In thousandths of the size.</summary>
    public int Width(int glyph) => Thousandths(UInt16(Table("hmtx") + 4 * Math.Min(glyph, _metrics - 1)));

    /// <summary>A font of these glyphs alone, numbered from 1 in their order; parts of composed ones come after them.</summary>
    public byte[] Subset(IReadOnlyList<int> glyphs)
    {
        List<int> kept = [0, .. glyphs];
        using MemoryStream outlines = new(), places = new(), widths = new();
        // Grows while it runs.
        for (int i = 0; i < kept.Count; i++)
        {
            WriteInt32(places, (int)outlines.Length);
            outlines.Write(Outline(kept[i], kept));
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
            // Glyphs after the last metric have its width, and a bearing of their own.
            widths.Write(_bytes, Table("hmtx") + 4 * Math.Min(kept[i], _metrics - 1), 2);
            widths.Write(_bytes, Table("hmtx") + (kept[i] < _metrics ? 4 * kept[i] + 2 : 4 * _metrics + 2 * (kept[i] - _metrics)), 2);
        }
        WriteInt32(places, (int)outlines.Length);
        byte[] head = Copy("head"), across = Copy("hhea"), most = Copy("maxp");
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        BinaryPrimitives.WriteUInt16BigEndian(across.AsSpan(34), (ushort)kept.Count);
        BinaryPrimitives.WriteUInt16BigEndian(most.AsSpan(4), (ushort)kept.Count);
        SortedDictionary<string, byte[]> tables = new(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = head,
            ["hhea"] = across,
            ["hmtx"] = widths.ToArray(),
            ["loca"] = places.ToArray(),
            ["maxp"] = most,
        };
        foreach (string instructions in Instructions.Where(_tables.ContainsKey))
            tables[instructions] = Copy(instructions);
        return Assembled(tables);
    }

    private static byte[] Assembled(SortedDictionary<string, byte[]> tables)
    {
        using MemoryStream font = new();
        int power = (int)Math.Log2(tables.Count);
        WriteInt32(font, 0x00010000);
        foreach (int number in new[] { tables.Count, 16 << power, power, 16 * (tables.Count - (1 << power)) })
            font.Write([(byte)(number >> 8), (byte)number]);
        int place = 12 + 16 * tables.Count;
        foreach ((string name, byte[] table) in tables)
        {
            font.Write(Encoding.ASCII.GetBytes(name));
            WriteInt32(font, Sum(table));
            WriteInt32(font, place);
            WriteInt32(font, table.Length);
            place += (table.Length + 3) / 4 * 4;
        }
        foreach (byte[] table in tables.Values)
        {
            font.Write(table);
            while (font.Length % 4 != 0)
                font.WriteByte(0);
        }
        return font.ToArray();
    }

    /// <summary>A glyph's outline; its parts are added to the ones that are kept and called by their new numbers.</summary>
    private byte[] Outline(int glyph, List<int> kept)
    {
        int from = OutlinePlace(glyph), length = OutlinePlace(glyph + 1) - from;
        byte[] outline = _bytes.AsSpan(Table("glyf") + from, length).ToArray();
        if (length == 0 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
            return outline;
        int flags, at = 10;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            int part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2)), number = kept.IndexOf(part);
            if (number < 0)
            {
                number = kept.Count;
                kept.Add(part);
            }
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)number);
            // Arguments are words (1); then a scale (8), one each way (0x40), or a matrix (0x80).
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
        return outline;
    }

    private int OutlinePlace(int glyph) => _longOffsets ? Int32(Table("loca") + 4 * glyph) : 2 * UInt16(Table("loca") + 2 * glyph);

    /// <summary>Of the subtables for Unicode, the segments of two bytes (format 4).</summary>
    private void ReadCharacters()
    {
        int map = Table("cmap");
        int start = Enumerable.Range(0, UInt16(map + 2)).Select(i => map + Int32(map + 8 + 8 * i)).First(place => UInt16(place) == 4);
        int segments = UInt16(start + 6) / 2, ends = start + 14, starts = ends + 2 * segments + 2, deltas = starts + 2 * segments, offsets = deltas + 2 * segments;
        for (int i = 0; i < segments; i++)
        {
            for (int character = UInt16(starts + 2 * i); character <= UInt16(ends + 2 * i) && character < 0xFFFF; character++)
            {
                int offset = UInt16(offsets + 2 * i), delta = UInt16(deltas + 2 * i);
                int glyph = offset == 0 ? (character + delta) & 0xFFFF : UInt16(offsets + 2 * i + offset + 2 * (character - UInt16(starts + 2 * i)));
                if (offset != 0 && glyph != 0)
                    glyph = (glyph + delta) & 0xFFFF;
                if (glyph != 0)
                    _glyphs[character] = glyph;
            }
        }
    }

    private int Table(string name) => _tables[name].Offset;

    private byte[] Copy(string table) => _bytes.AsSpan(_tables[table].Offset, _tables[table].Length).ToArray();

    private int Thousandths(int units) => units * 1000 / _unitsPerEm;

    private int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    private int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(at));

    private static void WriteInt32(Stream to, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        to.Write(bytes);
    }

    private static int Sum(byte[] table)
    {
        uint sum = 0;
        for (int i = 0; i < table.Length; i++)
            sum = unchecked(sum + ((uint)table[i] << (8 * (3 - i % 4))));
        return unchecked((int)sum);
    }
}
