namespace PerfTargets.Corpus.Papers;

/// <summary>The fonts of printed documents: the first has the characters, the second what the first lacks (letters, digits, boxes).</summary>
public sealed class PrintingFonts
{
    private const string Folder = "/usr/share/fonts";

    private static readonly string[] Characters = ["truetype/droid/DroidSansFallbackFull.ttf", "../fonts-droid-fallback/truetype/DroidSansFallbackFull.ttf"];

    private static readonly string[] Signs = ["truetype/dejavu/DejaVuSans.ttf"];

    private PrintingFonts(IReadOnlyList<FontFile> files) => Files = files;

    internal IReadOnlyList<FontFile> Files { get; }

    /// <param name="font">A TrueType font with Chinese characters; null for that of Debian's package.</param>
    /// <exception cref="IOException">There is none, or it is no such font.</exception>
    public static PrintingFonts Load(string? font)
    {
        font ??= Found(Characters) ?? throw new IOException(
            "no font to print Chinese with: install Debian's packages fonts-droid-fallback and fonts-dejavu-core, or name a TrueType font with --font / 缺少中文字体：请安装 fonts-droid-fallback 与 fonts-dejavu-core，或用 --font 指定 TrueType 字体");
        PrintingFonts fonts = new([new FontFile(font), .. Found(Signs) is { } signs ? [new FontFile(signs)] : Array.Empty<FontFile>()]);
        foreach (char needed in "年标0%≥≤□√■☑")
            _ = fonts.Of(needed);
        return fonts;
    }

    /// <summary>The font, by its number, and the glyph of a character.</summary>
    /// <exception cref="IOException">No font has it.</exception>
    internal (int Font, int Glyph) Of(char character)
    {
        for (int i = 0; i < Files.Count; i++)
        {
            if (Files[i].Glyph(character) is > 0 and int glyph)
                return (i, glyph);
        }
        throw new IOException($"the fonts lack '{character}' (U+{(int)character:X4}): install Debian's package fonts-dejavu-core, or name another TrueType font with --font / 字体缺少字符“{character}”，请安装 fonts-dejavu-core 或用 --font 指定其他字体");
    }

    /// <summary>Of a text, in thousandths of its size.</summary>
    internal int Width(char character)
    {
        (int font, int glyph) = Of(character);
        return Files[font].Width(glyph);
    }

    private static string? Found(string[] places) => places.Select(place => Path.GetFullPath(Path.Combine(Folder, place))).FirstOrDefault(File.Exists);
}
