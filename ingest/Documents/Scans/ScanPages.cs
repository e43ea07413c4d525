namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The pages of an image, straightened, each with the size it is taken to be of.</summary>
internal static class ScanPages
{
    /// <summary>Points of the longer side of A4: images seldom tell truly how large they were.</summary>
    private const double LongerSide = 842;

    /// <summary>Pixels in a point of the finest picture that is looked at: 300 dpi.</summary>
    private const double Finest = 300 / 72.0;

    private static readonly int MostPages = ReaderLimits.FromEnvironment().ScannedPages;

    public static IEnumerable<(GrayImage Picture, PageSize Size)> Of(string name, ReadOnlyMemory<byte> bytes)
    {
        IEnumerable<GrayImage> pages = ImageFormat.Of(bytes.Span) == ImageFormat.Tiff ? TiffFile.Read(name, bytes, MostPages) : [PictureFile.Read(name, bytes.Span)];
        foreach (GrayImage page in pages)
        {
            double longer = Math.Max(page.Width, page.Height);
            GrayImage picture = page.Shrunk((int)Math.Round(longer / LongerSide / Finest));
            longer = Math.Max(picture.Width, picture.Height);
            yield return (Straightening.Straight(picture, Ink.Of(picture)), new PageSize(picture.Width * LongerSide / longer, picture.Height * LongerSide / longer));
        }
    }
}
