using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>What is drawn on a page → its level and upright strokes: lines, edges of rectangles, rectangles as thin as a line.</summary>
internal static class PageStrokes
{
    /// <summary>Points by which a rule may lean.</summary>
    private const double Lean = 0.75;

    /// <summary>Thicker than any rule: a filled area.</summary>
    private const double Thickest = 3;

    private const double White = 0.98;

    public static List<Stroke> Of(Page page)
    {
        var pieces = new List<Stroke>();
        foreach (PdfPath path in page.Paths)
        {
            if (path.IsClipping)
                continue;
            bool stroked = path.IsStroked && !IsWhite(path.StrokeColor);
            bool filled = path.IsFilled && !IsWhite(path.FillColor);
            foreach (PdfSubpath subpath in path)
            {
                if (stroked)
                    AddEdges(subpath, page, pieces);
                else if (filled)
                    AddThin(subpath, page, pieces);
            }
        }

        return StrokeMerging.Merge(pieces);
    }

    private static void AddEdges(PdfSubpath subpath, Page page, List<Stroke> pieces)
    {
        PdfPoint first = default, last = default;
        foreach (PdfSubpath.IPathCommand command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    first = last = move.Location;
                    break;
                case PdfSubpath.Line line:
                    Add(line.From, line.To, page, pieces);
                    last = line.To;
                    break;
                case PdfSubpath.BezierCurve curve:
                    last = curve.EndPoint;
                    break;
                case PdfSubpath.Close:
                    Add(last, first, page, pieces);
                    last = first;
                    break;
            }
        }
    }

    private static void AddThin(PdfSubpath subpath, Page page, List<Stroke> pieces)
    {
        if (subpath.Commands.Any(command => command is PdfSubpath.BezierCurve) || subpath.GetBoundingRectangle() is not { } box)
            return;
        (double width, double height) = (box.Right - box.Left, box.Top - box.Bottom);
        (double x, double y) = ((box.Left + box.Right) / 2, (box.Top + box.Bottom) / 2);
        if (height <= Thickest && height < width)
            Add(new PdfPoint(box.Left, y), new PdfPoint(box.Right, y), page, pieces);
        else if (width <= Thickest && width < height)
            Add(new PdfPoint(x, box.Bottom), new PdfPoint(x, box.Top), page, pieces);
    }

    private static void Add(PdfPoint from, PdfPoint to, Page page, List<Stroke> pieces)
    {
        (double width, double height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        if (height <= Lean && width > height)
            AddCut(true, page.Height - ((from.Y + to.Y) / 2), Math.Min(from.X, to.X), Math.Max(from.X, to.X), page.Height, page.Width, pieces);
        else if (width <= Lean && height > width)
            AddCut(false, (from.X + to.X) / 2, page.Height - Math.Max(from.Y, to.Y), page.Height - Math.Min(from.Y, to.Y), page.Width, page.Height, pieces);
    }

    /// <summary>What lies beyond the page is cut off; so is what is no number.</summary>
    private static void AddCut(bool isLevel, double at, double from, double to, double across, double along, List<Stroke> pieces)
    {
        if (at >= -Lean && at <= across + Lean && from <= along && to >= 0)
            pieces.Add(new Stroke(isLevel, at, Math.Max(0, from), Math.Min(along, to)));
    }

    private static bool IsWhite(IColor? color)
    {
        if (color is null or PatternColor)
            return false;
        (double red, double green, double blue) = color.ToRGBValues();
        return red >= White && green >= White && blue >= White;
    }
}
