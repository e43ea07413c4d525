namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>Which pixels of a page are printed on: darker than the paper about them, however the paper is lit.</summary>
internal sealed class Ink
{
    /// <summary>Share of the paper's brightness below which a pixel is ink; a hairline that a scanner spreads over two pixels still is.</summary>
    private const double Darker = 0.72;

    /// <summary>Pixels of a square of paper, at 200 dpi some 16 points.</summary>
    private const int Square = 48;

    /// <summary>Share of a square's pixels that are darker than its paper, mostly: a dense text leaves more white than this.</summary>
    private const double PaperRank = 0.8;

    private readonly bool[] _ink;

    private Ink(int width, int height, bool[] ink) => (Width, Height, _ink) = (width, height, ink);

    public int Width { get; }

    public int Height { get; }

    public bool this[int x, int y] => _ink[(y * Width) + x];

    public static Ink Of(GrayImage image)
    {
        int across = (image.Width + Square - 1) / Square, down = (image.Height + Square - 1) / Square;
        byte[] paper = Widened(Paper(image, across, down), across, down);
        bool[] ink = new bool[image.Pixels.Length];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Row(y);
            for (int x = 0; x < row.Length; x++)
                ink[(y * image.Width) + x] = row[x] < Darker * paper[(y / Square * across) + (x / Square)];
        }

        return new Ink(image.Width, image.Height, ink).WithoutSpecks();
    }

    /// <summary>Rows for columns.</summary>
    public Ink Transposed()
    {
        bool[] turned = new bool[_ink.Length];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
                turned[(x * Height) + y] = _ink[(y * Width) + x];
        }

        return new Ink(Height, Width, turned);
    }

    public void Clear(PixelBox box)
    {
        for (int y = Math.Max(0, box.Top); y < Math.Min(Height, box.Bottom); y++)
            _ink.AsSpan((y * Width) + Math.Max(0, box.Left), Math.Max(0, Math.Min(Width, box.Right) - Math.Max(0, box.Left))).Clear();
    }

    public Ink Copy() => new(Width, Height, [.. _ink]);

    /// <summary>Ink in a row, from one column to before another.</summary>
    public int CountInRow(int y, int left, int right) => _ink.AsSpan((y * Width) + left, right - left).Count(true);

    /// <summary>Each column of the box with ink in it, from its left side.</summary>
    public bool[] Columns(PixelBox box)
    {
        bool[] columns = new bool[box.Width];
        for (int y = box.Top; y < box.Bottom; y++)
        {
            ReadOnlySpan<bool> row = _ink.AsSpan((y * Width) + box.Left, box.Width);
            for (int x = 0; x < row.Length; x++)
                columns[x] |= row[x];
        }

        return columns;
    }

    /// <summary>The smallest box about the ink in a box; null where there is none.</summary>
    public PixelBox? Bounds(PixelBox box)
    {
        int top = box.Top, bottom = box.Bottom;
        while (top < bottom && CountInRow(top, box.Left, box.Right) == 0)
            top++;
        while (bottom > top && CountInRow(bottom - 1, box.Left, box.Right) == 0)
            bottom--;
        if (top == bottom)
            return null;
        bool[] columns = Columns(box with { Top = top, Bottom = bottom });
        return new PixelBox(box.Left + Array.IndexOf(columns, true), top, box.Left + Array.LastIndexOf(columns, true) + 1, bottom);
    }

    /// <summary>Of each square, the brightness that most of its pixels do not exceed.</summary>
    private static byte[] Paper(GrayImage image, int across, int down)
    {
        byte[] paper = new byte[across * down];
        int[] counts = new int[256];
        for (int square = 0; square < paper.Length; square++)
        {
            Array.Clear(counts);
            int left = square % across * Square, top = square / across * Square, total = 0;
            for (int y = top; y < Math.Min(image.Height, top + Square); y++)
            {
                foreach (byte pixel in image.Row(y)[left..Math.Min(image.Width, left + Square)])
                    (counts[pixel], total) = (counts[pixel] + 1, total + 1);
            }

            int brightness = 0;
            for (int below = counts[0]; below < PaperRank * total;)
                below += counts[++brightness];
            paper[square] = (byte)brightness;
        }

        return paper;
    }

    /// <summary>A dark area is as large as a square at times: the paper about it is the brightest of its neighbours.</summary>
    private static byte[] Widened(byte[] paper, int across, int down)
    {
        byte[] widened = new byte[paper.Length];
        for (int square = 0; square < paper.Length; square++)
        {
            (int column, int row) = (square % across, square / across);
            for (int y = Math.Max(0, row - 1); y <= Math.Min(down - 1, row + 1); y++)
            {
                for (int x = Math.Max(0, column - 1); x <= Math.Min(across - 1, column + 1); x++)
                    widened[square] = Math.Max(widened[square], paper[(y * across) + x]);
            }
        }

        return widened;
    }

    /// <summary>Without pixels that stand alone, or with one other.</summary>
    private Ink WithoutSpecks()
    {
        bool[] clean = [.. _ink];
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                if (_ink[(y * Width) + x] && Neighbours(x, y) < 2)
                    clean[(y * Width) + x] = false;
            }
        }

        return new Ink(Width, Height, clean);
    }

    private int Neighbours(int x, int y)
    {
        int count = 0;
        for (int row = Math.Max(0, y - 1); row <= Math.Min(Height - 1, y + 1); row++)
        {
            for (int column = Math.Max(0, x - 1); column <= Math.Min(Width - 1, x + 1); column++)
                count += (row != y || column != x) && _ink[(row * Width) + column] ? 1 : 0;
        }

        return count;
    }
}
