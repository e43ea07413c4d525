using PerfTargets.Ingest.Documents.Pdf;
using PerfTargets.Ingest.Documents.Scans;
using SkiaSharp;

namespace PerfTargets.Tests.Documents.Scans;

/// <summary>Signs and boxes are known by their strokes, rules by their length, and how a page lay by both.</summary>
public sealed class ShapeTests
{
    private const string Sans = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", Mono = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", Serif = "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf";

    [Theory]
    [InlineData(Sans)]
    [InlineData(Mono)]
    [InlineData(Serif)]
    public void Signs_are_told_from_each_other_and_from_figures_and_letters(string font)
    {
        if (!File.Exists(font))
            Assert.Skip($"{font} is not installed");
        foreach (int height in (int[])[22, 28, 42])
        {
            foreach (char sign in "≥≤><=")
                Assert.Equal(sign, Sign(font, sign, height));
            foreach (char other in "2357zZKXVD})-%0141689SC")
                Assert.True(Sign(font, other, height) is null, $"{other} of {height} pixels is taken for {Sign(font, other, height)}");
            Assert.Equal('□', Box(font, '□', height));
            foreach (char other in "0DO")
                Assert.Null(Box(font, other, height));
        }
    }

    [Fact]
    public void Characters_that_look_like_a_box_are_none()
    {
        const string Chinese = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf";
        foreach (int height in (int[])[28, 42])
        {
            foreach (char other in "口国回日田")
                Assert.NotEqual('□', Box(Chinese, other, height));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(-2.2)]
    public void A_page_is_straightened_by_as_much_as_it_lay_askew(double askew)
    {
        DrawnScan scan = new DrawnScan(150, askew).Form(Troubles.InventedForm.Printed);
        GrayImage image = PictureFile.Read("scan", scan.Png());

        Assert.InRange(Straightening.Angle(Ink.Of(image)), askew - 0.1, askew + 0.1);
        Assert.InRange(Straightening.Angle(Ink.Of(Straightening.Straight(image, Ink.Of(image)))), -0.1, 0.1);
    }

    [Theory]
    [InlineData(150, 0)]
    [InlineData(200, 0)]
    [InlineData(300, 0)]
    [InlineData(200, 25)]
    public void A_drawn_grid_is_found_again(int dpi, int noise)
    {
        for (int seed = 1; seed <= 12; seed++)
        {
            DrawnGrid grid = DrawnGrid.Random(new Random(seed));
            DrawnScan scan = new(dpi, Noise: noise);
            foreach (DrawnCell cell in grid.Cells)
            {
                scan.Box(grid.Xs[cell.Column], grid.Ys[cell.Row], grid.Xs[cell.Column + cell.ColumnSpan], grid.Ys[cell.Row + cell.RowSpan]);
                foreach ((int i, string line) in cell.Text.Split('\n').Index())
                    scan.Text(grid.Xs[cell.Column] + 3, grid.Ys[cell.Row] + 3 + (i * DrawnPdf.LineHeight), line);
            }

            GrayImage image = PictureFile.Read("scan", scan.Png());
            double points = DrawnScan.Width / image.Width;
            PrintedPage page = new(1, DrawnScan.Width, DrawnScan.Height, [], ImageRules.Of(Ink.Of(image), points).Rules, HasImages: true);
            RuledGrid found = Assert.Single(RuledGrids.Of(page));
            Assert.Equal(grid.Cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => Box(grid, cell)), found.Cells.Select(found.BoxOf), (one, other) =>
                Math.Abs(one.Left - other.Left) < 1 && Math.Abs(one.Top - other.Top) < 1 && Math.Abs(one.Right - other.Right) < 1 && Math.Abs(one.Bottom - other.Bottom) < 1);
        }
    }

    private static PerfTargets.Ingest.Documents.PageBox Box(DrawnGrid grid, DrawnCell cell) =>
        new(grid.Xs[cell.Column], grid.Ys[cell.Row], grid.Xs[cell.Column + cell.ColumnSpan], grid.Ys[cell.Row + cell.RowSpan]);

    private static char? Sign(string font, char letter, int height) => Drawn(font, letter, height) is var (ink, box) ? SignShape.Of(ink, box, 0.9 * height) : null;

    private static char? Box(string font, char letter, int height) => Drawn(font, letter, height) is var (ink, box) ? BoxShape.Of(ink, box, 0.9 * height) : null;

    private static (Ink Ink, PixelBox Box) Drawn(string font, char letter, int height)
    {
        using SKTypeface typeface = SKTypeface.FromFile(font);
        using SKFont set = new(typeface, height);
        using SKPaint black = new() { Color = SKColors.Black, IsAntialias = true };
        using SKBitmap bitmap = new(100, 100);
        using SKCanvas canvas = new(bitmap);
        canvas.Clear(SKColors.White);
        canvas.DrawText(letter.ToString(), 20, 65, SKTextAlign.Left, set, black);
        canvas.Flush();
        Ink ink = Ink.Of(new GrayImage(100, 100, [.. bitmap.Pixels.Select(pixel => pixel.Red)]));
        return (ink, ink.Bounds(new PixelBox(0, 0, 100, 100))!.Value);
    }
}
