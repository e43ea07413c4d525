using PerfTargets.Ingest.Documents.Scans;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>A PDF opened with PdfPig, which is called here only: whatever it throws at damaged bytes becomes a reason.</summary>
internal sealed class PdfFile : IDisposable
{
    private static readonly int MostPages = ReaderLimits.FromEnvironment().Pages;
    public const int MostLetters = 200_000;
    public const int MostSegments = 100_000;

    /// <summary>Printed on a scanned page beside its picture.</summary>
    private const int FewLetters = 60;

    /// <summary>Of the page, that the picture covers.</summary>
    private const double LeastShare = 0.5;

    private readonly string _name;
    private readonly PdfDocument _document;

    private PdfFile(string name, PdfDocument document)
    {
        (_name, _document) = (name, document);
        Pages = document.NumberOfPages;
    }

    public int Pages { get; }

    /// <exception cref="UnreadableDocumentException">The bytes are damaged, locked, without a page or with too many.</exception>
    public static PdfFile Open(string name, ReadOnlyMemory<byte> bytes)
    {
        PdfFile file = Guarded(name, () => new PdfFile(name, PdfDocument.Open(bytes, new ParsingOptions())));
        if (file.Pages > 0 && file.Pages <= MostPages)
            return file;
        file.Dispose();
        throw new UnreadableDocumentException(name, file.Pages <= 0 ? "没有页面 / no pages in it" : FormattableString.Invariant($"共 {file.Pages} 页，超过 {MostPages} 页，请拆分 / {file.Pages} pages, {MostPages} at most: split it"));
    }

    /// <param name="number">From 1.</param>
    public PrintedPage Page(int number) => Guarded(_name, () =>
    {
        Page page = _document.GetPage(number);
        if (page.Letters.Count > MostLetters)
            throw TooMuch(number, "letters", MostLetters);
        int segments = page.Paths.Sum(path => path.Sum(subpath => subpath.Commands.Count));
        if (segments > MostSegments)
            throw TooMuch(number, "segments of lines", MostSegments);
        List<Glyph> glyphs = PageGlyphs.Of(page);
        return new PrintedPage(number, page.Width, page.Height, glyphs, PageStrokes.Of(page), page.NumberOfImages > 0) { IsScan = IsScan(page, glyphs) };
    });

    /// <summary>The picture of a scanned page, straightened.</summary>
    /// <param name="number">From 1.</param>
    /// <exception cref="UnreadableDocumentException">Its images are damaged, too large, or packed in a way that is not known.</exception>
    public GrayImage Picture(int number) => Guarded(_name, () =>
    {
        GrayImage picture = PagePicture.Of(_name, _document.GetPage(number));
        return Straightening.Straight(picture, Ink.Of(picture));
    });

    /// <summary>A number or a stamp may be printed over the picture, and what a program recognised may lie under it.</summary>
    private static bool IsScan(Page page, List<Glyph> glyphs)
    {
        int printed = glyphs.Count(glyph => !glyph.IsBlank && !glyph.IsHidden);
        return page.NumberOfImages > 0 && printed <= FewLetters && (glyphs.TrueForAll(glyph => glyph.IsBlank) || PagePicture.Share(page) >= LeastShare);
    }

    public void Dispose() => _document.Dispose();

    private UnreadableDocumentException TooMuch(int page, string what, int most) =>
        new(_name, FormattableString.Invariant($"more than {most} {what} on page {page}"));

    private static T Guarded<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableDocumentException(name, "文件有密码，请另存为无密码的文件 / locked with a password: save it without one");
        }
        // PdfPig has no exception of its own for damage: it throws what its parsers run into.
        catch (Exception exception) when (exception is not (OutOfMemoryException or UnreadableDocumentException))
        {
            throw new UnreadableDocumentException(name, $"文件已损坏，请在 PDF 阅读器中打开后重新保存或打印 / damaged ({exception.GetType().Name}): open it in a PDF viewer and save or print it anew");
        }
    }
}
