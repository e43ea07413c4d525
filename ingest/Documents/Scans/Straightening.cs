namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>A page that lay askew on the scanner → as it was printed.</summary>
internal static class Straightening
{
    /// <summary>Degrees to either side; a page that lies further askew is taken as it is.</summary>
    private const double Most = 3;

    private const double Step = 0.25, FineStep = 0.05;

    /// <summary>Degrees: less than this no rule shows it.</summary>
    private const double Least = 0.08;

    /// <summary>Points of ink that are looked at.</summary>
    private const int Samples = 60_000;

    /// <summary>Columns of pixels that are looked at.</summary>
    private const int MostColumns = 1_000;

    public static GrayImage Straight(GrayImage image, Ink ink)
    {
        double angle = Angle(ink);
        return Math.Abs(angle) < Least ? image : Turned(image, angle);
    }

    /// <returns>Degrees by which the page is turned, clockwise; 0 where nothing tells.</returns>
    public static double Angle(Ink ink)
    {
        (int X, int Y)[] points = Points(ink);
        if (points.Length == 0)
            return 0;
        double coarse = Best(points, ink, 0, Most, Step);
        return Best(points, ink, coarse, Step, FineStep);
    }

    /// <summary>Lines of text and rules gather the ink in few rows where the page is straight.</summary>
    private static double Best((int X, int Y)[] points, Ink ink, double about, double range, double step)
    {
        (double best, double most) = (about, Gathered(points, ink, about));
        int steps = (int)Math.Round(range / step);
        for (int i = -steps; i <= steps; i++)
        {
            double angle = about + (i * step), gathered = Gathered(points, ink, angle);
            if (gathered > most)
                (best, most) = (angle, gathered);
        }

        return best;
    }

    private static double Gathered((int X, int Y)[] points, Ink ink, double angle)
    {
        double slope = Math.Tan(angle * Math.PI / 180);
        int beyond = (int)Math.Ceiling(Math.Abs(slope) * ink.Width) + 1;
        int[] rows = new int[ink.Height + (2 * beyond) + 1];
        foreach ((int x, int y) in points)
            rows[(int)Math.Round(y - (slope * x)) + beyond]++;
        return rows.Sum(row => (double)row * row);
    }

    private static (int X, int Y)[] Points(Ink ink)
    {
        List<(int X, int Y)> points = [];
        int across = 1 + (ink.Width / MostColumns);
        for (int y = 0; y < ink.Height; y++)
        {
            for (int x = 0; x < ink.Width; x += across)
            {
                if (ink[x, y])
                    points.Add((x, y));
            }
        }

        int every = Math.Max(1, points.Count / Samples);
        return [.. points.Where((_, i) => i % every == 0)];
    }

    private static GrayImage Turned(GrayImage image, double angle)
    {
        (double sine, double cosine) = Math.SinCos(angle * Math.PI / 180);
        (double middleX, double middleY) = (image.Width / 2.0, image.Height / 2.0);
        byte[] pixels = new byte[image.Pixels.Length];
        for (int y = 0; y < image.Height; y++)
        {
            for (int x = 0; x < image.Width; x++)
            {
                (double right, double down) = (x + 0.5 - middleX, y + 0.5 - middleY);
                pixels[(y * image.Width) + x] = image.At(middleX + (right * cosine) - (down * sine), middleY + (right * sine) + (down * cosine));
            }
        }

        return new GrayImage(image.Width, image.Height, pixels);
    }
}
