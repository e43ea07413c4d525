using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PerfTargets.Corpus.Papers;

/// <summary>
/// A PDF file of A4 pages with text and rules, its fonts embedded as far as they are used. Written by hand: PdfPig's builder embeds whole fonts,
/// and not more than 255 characters of each.
/// </summary>
internal sealed class PdfFile(PrintingFonts fonts)
{
    public const double Width = 595, Height = 842;

    private readonly List<StringBuilder> _pages = [];

    /// <summary>Of each font: the number of a glyph in the file, from 1, and its character.</summary>
    private readonly Dictionary<int, (int Number, char Character)>[] _used = [.. fonts.Files.Select(_ => new Dictionary<int, (int, char)>())];

    public int Pages => _pages.Count;

    public void AddPage() => _pages.Add(new StringBuilder());

    /// <param name="page">From 0.</param>
    /// <param name="x">Of its left end.</param>
    /// <param name="y">Of the baseline, from the page's top.</param>
    public void Text(int page, string text, double size, double x, double y)
    {
        int font = -1;
        StringBuilder run = new();
        double start = x;
        foreach (char character in text)
        {
            (int next, int glyph) = fonts.Of(character);
            if (next != font)
            {
                End();
                (font, start) = (next, x);
            }
            if (!_used[font].TryGetValue(glyph, out (int Number, char) used))
                _used[font][glyph] = used = (_used[font].Count + 1, character);
            run.Append(CultureInfo.InvariantCulture, $"{used.Number:X4}");
            x += fonts.Files[font].Width(glyph) * size / 1000;
        }
        End();

        void End()
        {
            if (run.Length > 0)
                _pages[page].Append(CultureInfo.InvariantCulture, $"BT /F{font} {size:0.##} Tf 1 0 0 1 {start:0.##} {Height - y:0.##} Tm <{run}> Tj ET\n");
            run.Clear();
        }
    }

    /// <summary>The rules of a cell, as lines.</summary>
    public void Frame(int page, double left, double top, double right, double bottom) =>
        _pages[page].Append(CultureInfo.InvariantCulture, $"0.5 w {left:0.##} {Height - bottom:0.##} {right - left:0.##} {bottom - top:0.##} re S\n");

    /// <summary>The rules of a cell, as rectangles half a point thin.</summary>
    public void ThinFrame(int page, double left, double top, double right, double bottom)
    {
        foreach ((double x, double y, double width, double height) in new[] { (left, bottom, right - left, 0.5), (left, top, right - left, 0.5), (left, bottom, 0.5, bottom - top), (right, bottom, 0.5, bottom - top) })
            _pages[page].Append(CultureInfo.InvariantCulture, $"{x:0.##} {Height - y:0.##} {width:0.##} {height:0.##} re f\n");
    }

    public void Write(Stream to)
    {
        using MemoryStream file = new();
        List<long> places = [];
        Append(file, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        // 1 catalogue, 2 pages, 3 about it; five of each font; two of each page.
        int firstPage = 4 + 5 * _used.Length;
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add(FormattableString.Invariant($"<< /Type /Pages /Count {Pages} /Kids [{string.Join(' ', Enumerable.Range(0, Pages).Select(page => $"{firstPage + 2 * page} 0 R"))}] >>"));
        Add($"<< /Title {Unicode(Paper.Title)} /Subject {Unicode(Paper.SyntheticMark)} >>");
        for (int font = 0; font < _used.Length; font++)
            AddFont(font, 4 + 5 * font);
        string resources = string.Join(' ', Enumerable.Range(0, _used.Length).Select(font => $"/F{font} {4 + 5 * font} 0 R"));
        for (int page = 0; page < Pages; page++)
        {
            Add(FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << {resources} >> >> /Contents {firstPage + 2 * page + 1} 0 R >>"));
            AddStream(Encoding.ASCII.GetBytes(_pages[page].ToString()));
        }
        long table = file.Length;
        Append(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (long place in places)
            Append(file, $"{place:D10} 00000 n \n");
        Append(file, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n{table}\n%%EOF\n");
        file.WriteTo(to);

        void AddFont(int number, int first)
        {
            FontFile font = fonts.Files[number];
            (int Glyph, char Character)[] used = [.. _used[number].OrderBy(pair => pair.Value.Number).Select(pair => (pair.Key, pair.Value.Character))];
            string name = $"AAAAA{(char)('A' + number)}+Printed{number}";
            Add(FormattableString.Invariant($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{first + 1} 0 R] /ToUnicode {first + 4} 0 R >>"));
            Add(FormattableString.Invariant($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {first + 2} 0 R /DW 1000 /W [1 [{string.Join(' ', used.Select(one => font.Width(one.Glyph)))}]] /CIDToGIDMap /Identity >>"));
            Add(FormattableString.Invariant($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Bounds)}] /ItalicAngle 0 /Ascent {font.Ascent} /Descent {font.Descent} /CapHeight 700 /StemV 80 /FontFile2 {first + 3} 0 R >>"));
            byte[] subset = font.Subset([.. used.Select(one => one.Glyph)]);
            AddStream(subset, $" /Length1 {subset.Length}");
            AddStream(Encoding.ASCII.GetBytes(ToUnicode([.. used.Select(one => one.Character)])));
        }

        void Add(string thing)
        {
            places.Add(file.Length);
            Append(file, FormattableString.Invariant($"{places.Count} 0 obj\n{thing}\nendobj\n"));
        }

        void AddStream(byte[] content, string more = "")
        {
            using MemoryStream packed = new();
            using (ZLibStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
                zip.Write(content);
            places.Add(file.Length);
            Append(file, FormattableString.Invariant($"{places.Count} 0 obj\n<< /Length {packed.Length}{more} /Filter /FlateDecode >>\nstream\n"));
            packed.WriteTo(file);
            Append(file, "\nendstream\nendobj\n");
        }
    }

    /// <summary>Which characters the glyphs are, so that the text can be taken out.</summary>
    private static string ToUnicode(char[] characters)
    {
        StringBuilder map = new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach ((int Index, char Item)[] block in characters.Index().Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach ((int index, char character) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{index + 1:X4}> <{(int)character:X4}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private static string Unicode(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static void Append(Stream to, string text) => to.Write(Encoding.Latin1.GetBytes(text));
}
