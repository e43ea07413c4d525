using PerfTargets.Ingest.Documents.Pdf;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Recognises the scanned pages of one document, one after the other, and keeps account of those that could not be.</summary>
/// <param name="takesLong">Called before the first page.</param>
internal sealed class PageRecognition(string name, Action takesLong)
{
    private const string Advice =
        "扫描件，没有文字：请安装 Tesseract 及简体中文模型（Debian：tesseract-ocr、tesseract-ocr-chi-sim）后重新导入，或用原始程序另存 / a scan, no text in it: install Tesseract with simplified Chinese (Debian: tesseract-ocr, tesseract-ocr-chi-sim) and take it in again, or save it from the program it was written in";

    private static readonly int MostPages = ReaderLimits.FromEnvironment().ScannedPages;

    private readonly List<int> _pages = [];
    private readonly List<UnreadScan> _unread = [];

    /// <param name="printed">As far as it is printed: a number, a stamp, a hidden layer of text.</param>
    /// <param name="picture">Of the page, straightened.</param>
    /// <returns>The page with what was recognised on it; without, where it could not be.</returns>
    public PrintedPage Read(PrintedPage printed, Func<GrayImage> picture)
    {
        if (_pages.Count + _unread.Count == 0)
            takesLong();
        if (Tesseract.Here is not { } tesseract)
            return Otherwise(printed, Advice);
        if (_pages.Count >= MostPages)
            return Otherwise(printed, FormattableString.Invariant($"扫描页超过 {MostPages} 页，请拆分 / more than {MostPages} scanned pages: split it"));
        try
        {
            PrintedPage recognised = ScannedPage.Read(name, picture(), printed.Number, printed.Width, printed.Height, tesseract);
            _pages.Add(printed.Number);
            return printed with { Glyphs = [.. printed.Glyphs.Where(glyph => !glyph.IsHidden), .. recognised.Glyphs], Strokes = [.. printed.Strokes, .. recognised.Strokes] };
        }
        catch (UnreadableDocumentException refusal)
        {
            return Otherwise(printed, refusal.Reason);
        }
    }

    /// <summary>Null where no page is a scan.</summary>
    public Recognition? ToRecognition() =>
        _pages.Count + _unread.Count == 0 ? null : new Recognition(Recognition.ByNow, _pages, _unread);

    /// <summary>What another program recognised lies hidden under the picture: not sure either, and better than nothing.</summary>
    private PrintedPage Otherwise(PrintedPage printed, string reason)
    {
        if (printed.Glyphs.Any(glyph => glyph.IsHidden && !glyph.IsBlank))
            _pages.Add(printed.Number);
        else
            _unread.Add(new UnreadScan(printed.Number, reason));
        return printed;
    }
}
