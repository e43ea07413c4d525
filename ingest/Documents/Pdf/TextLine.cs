using System.Text;

namespace PerfTargets.Ingest.Documents.Pdf;

/// <summary>One printed line, of a cell or of the open page.</summary>
/// <param name="Baseline">See <see cref="Glyph"/>.</param>
/// <param name="Size">Of its largest letter, in points.</param>
internal sealed record TextLine(string Text, PageBox Box, double Baseline, double Size, LineDirection Direction)
{
    /// <summary>A gap wider than this share of the font size is a blank.</summary>
    public const double BlankGap = 0.3;

    /// <summary>A printed blank counts if the letters about it leave some room.</summary>
    private const double LeastBlank = 0.05;

    /// <summary>A gap wider than the font size parts columns.</summary>
    private const double ColumnGap = 1;

    /// <summary>A gap as wide as between columns is in it.</summary>
    public bool IsParted { get; init; }

    /// <param name="partsColumns">Whether a wide gap becomes two blanks.</param>
    public static IEnumerable<TextLine> Of(IReadOnlyList<Glyph> glyphs, bool partsColumns) =>
        GlyphLines.Of(glyphs).Select(line => OfLine(line, partsColumns));

    /// <param name="line">From first to last.</param>
    /// <inheritdoc cref="Of(IReadOnlyList{Glyph}, bool)"/>
    public static TextLine OfLine(List<Glyph> line, bool partsColumns)
    {
        var text = new StringBuilder(line.Count + 8);
        PageBox box = default;
        double end = 0, size = 0, baseline = 0, lastSize = 0;
        bool blank = false, parted = false;
        foreach (Glyph glyph in line)
        {
            if (glyph.IsBlank)
            {
                blank = true;
                continue;
            }

            if (text.Length == 0)
            {
                (box, end) = (glyph.Box, glyph.Start);
            }
            else
            {
                double gap = (glyph.Start - end) / Math.Max(lastSize, glyph.Size);
                parted |= gap > ColumnGap;
                text.Append(partsColumns && gap > ColumnGap ? "  " : gap > BlankGap || (blank && gap > LeastBlank) ? " " : "");
            }

            text.Append(glyph.Text);
            box = Union(box, glyph.Box);
            if (glyph.Size > size)
                (size, baseline) = (glyph.Size, glyph.Baseline);
            (end, lastSize, blank) = (Math.Max(end, glyph.End), glyph.Size, false);
        }

        return new TextLine(text.ToString(), Rounded(box), baseline, size, line[0].Direction) { IsParted = parted };
    }

    /// <summary>Those of one height → one line, from left to right, two blanks between.</summary>
    public static IEnumerable<TextLine> Beside(IEnumerable<TextLine> pieces)
    {
        List<TextLine> lines = [];
        foreach (TextLine piece in pieces.OrderBy(piece => piece.Baseline).ThenBy(piece => piece.Box.Left))
        {
            if (lines is [.., var last] && piece.Baseline - last.Baseline < last.Size / 2)
                lines[^1] = piece.Box.Left >= last.Box.Left ? last with { Text = last.Text + "  " + piece.Text, Box = Union(last.Box, piece.Box), IsParted = true } : piece with { Text = piece.Text + "  " + last.Text, Box = Union(last.Box, piece.Box), IsParted = true };
            else
                lines.Add(piece);
        }

        return lines;
    }

    public static PageBox Union(PageBox one, PageBox other) =>
        new(Math.Min(one.Left, other.Left), Math.Min(one.Top, other.Top), Math.Max(one.Right, other.Right), Math.Max(one.Bottom, other.Bottom));

    private static PageBox Rounded(PageBox box) =>
        new(Math.Round(box.Left, 2), Math.Round(box.Top, 2), Math.Round(box.Right, 2), Math.Round(box.Bottom, 2));
}
