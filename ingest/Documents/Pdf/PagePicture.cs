using PerfTargets.Ingest.Documents.Scans;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>The images of a page, put together as they lie on it: scanners cut pages into strips, and part letters from paper.</summary>
internal static class PagePicture
{
    /// <summary>Pixels in a point: 300 dpi; what is finer is not looked at.</summary>
    private const double Finest = 300 / 72.0;

    /// <summary>Share of the page; smaller images are ornaments, and do not tell how finely the page was scanned.</summary>
    private const double Ornament = 0.02;

    /// <summary>More images on a page are no strips of one.</summary>
    private const int MostImages = 500;

    /// <returns>Share of the page that its images cover, those that overlap counted twice.</returns>
    public static double Share(Page page) => page.GetImages().Take(MostImages).Sum(image => image.BoundingBox.Area) / (page.Width * page.Height);

    /// <exception cref="UnreadableDocumentException">An image is damaged, too large, or packed in a way that is not known.</exception>
    public static GrayImage Of(string name, Page page)
    {
        IPdfImage[] images = [.. page.GetImages().Take(MostImages + 1)];
        if (images.Length > MostImages)
            throw new UnreadableDocumentException(name, FormattableString.Invariant($"一页有 {MostImages} 幅以上图片 / more than {MostImages} images on a page"));
        double pixels = images.Where(image => image.BoundingBox.Area >= Ornament * page.Width * page.Height).Select(Density).DefaultIfEmpty(Finest).Max();
        pixels = Math.Clamp(pixels, 1, Finest);
        (double width, double height) = (Math.Round(page.Width * pixels), Math.Round(page.Height * pixels));
        PictureFile.CheckSize(name, (long)width, (long)height);
        GrayImage picture = GrayImage.Blank((int)width, (int)height);
        foreach (IPdfImage image in images)
            Put(PdfImages.Read(name, image), image.BoundingBox, picture, page);
        return picture;
    }

    /// <summary>Pixels in a point.</summary>
    private static double Density(IPdfImage image) => Math.Max(image.WidthInSamples / Math.Max(1, image.BoundingBox.Width), image.HeightInSamples / Math.Max(1, image.BoundingBox.Height));

    /// <summary>Where images lie over each other the darker one shows: letters on paper.</summary>
    private static void Put(GrayImage image, PdfRectangle bounds, GrayImage picture, Page page)
    {
        (double x, double y) = (picture.Width / page.Width, picture.Height / page.Height);
        (double originX, double originY) = (bounds.TopLeft.X * x, (page.Height - bounds.TopLeft.Y) * y);
        // Along the upper edge of the image, and down its left edge, in pixels of the page.
        (double rightX, double rightY) = ((bounds.TopRight.X - bounds.TopLeft.X) * x, (bounds.TopLeft.Y - bounds.TopRight.Y) * y);
        (double downX, double downY) = ((bounds.BottomLeft.X - bounds.TopLeft.X) * x, (bounds.TopLeft.Y - bounds.BottomLeft.Y) * y);
        double area = (rightX * downY) - (rightY * downX);
        if (!(Math.Abs(area) >= 1))
            return;
        int times = (int)Math.Max(1, Math.Min(image.Width / Math.Max(1, Math.Sqrt((rightX * rightX) + (rightY * rightY))), image.Height / Math.Max(1, Math.Sqrt((downX * downX) + (downY * downY)))));
        image = image.Shrunk(times);
        double[] xs = [originX, originX + rightX, originX + downX, originX + rightX + downX], ys = [originY, originY + rightY, originY + downY, originY + rightY + downY];
        for (int row = Pixel(ys.Min(), picture.Height); row < Pixel(Math.Ceiling(ys.Max()), picture.Height); row++)
        {
            for (int column = Pixel(xs.Min(), picture.Width); column < Pixel(Math.Ceiling(xs.Max()), picture.Width); column++)
            {
                (double fromX, double fromY) = (column + 0.5 - originX, row + 0.5 - originY);
                double along = ((fromX * downY) - (fromY * downX)) / area, down = ((fromY * rightX) - (fromX * rightY)) / area;
                if (along < 0 || along > 1 || down < 0 || down > 1)
                    continue;
                int at = (row * picture.Width) + column;
                picture.Pixels[at] = Math.Min(picture.Pixels[at], image.Near(along * image.Width, down * image.Height));
            }
        }

        static int Pixel(double at, int most) => (int)Math.Clamp(at, 0, most);
    }
}
