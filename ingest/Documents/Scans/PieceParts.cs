namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>A piece of a line cut at the signs and boxes that are known by their shape.</summary>
/// <param name="Parts">From left to right.</param>
internal sealed record PieceParts(PixelBox Piece, IReadOnlyList<PiecePart> Parts)
{
    public bool HasShapes => Parts.Any(part => part.Shape is not null);

    /// <param name="pieces">Of one page.</param>
    /// <param name="letter">Height of a usual letter, in pixels.</param>
    public static PieceParts[] Of(Ink ink, IReadOnlyList<PixelBox> pieces, double letter)
    {
        (char Shape, PixelBox Box)[][] shapes = [.. pieces.Select(piece => Shapes(ink, piece, letter).ToArray())];
        PixelBox[] empty = [.. shapes.SelectMany(found => found).Where(shape => shape.Shape == '□').Select(shape => shape.Box)];
        return [.. pieces.Select((piece, i) => Cut(ink, piece, [.. shapes[i].Where(shape => shape.Shape is not ('■' or '☑') || empty.Any(box => BoxShape.AreAlike(shape.Box, box)))]))];
    }

    private static IEnumerable<(char Shape, PixelBox Box)> Shapes(Ink ink, PixelBox piece, double letter)
    {
        bool[] columns = ink.Columns(piece);
        for (int from = 0, to; from < columns.Length; from = to + 1)
        {
            for (to = from; to < columns.Length && columns[to];)
                to++;
            if (to == from || ink.Bounds(new PixelBox(piece.Left + from, piece.Top, piece.Left + to, piece.Bottom)) is not { } box)
                continue;
            // 二 looks like = within a text; before a number stands = alone.
            if (BoxShape.Of(ink, box, letter) is { } tick)
                yield return (tick, box);
            else if (SignShape.Of(ink, box, letter) is { } sign && (sign != '=' || from == 0))
                yield return (sign, box);
        }
    }

    private static PieceParts Cut(Ink ink, PixelBox piece, (char Shape, PixelBox Box)[] shapes)
    {
        List<PiecePart> parts = [];
        int left = piece.Left;
        foreach ((char shape, PixelBox box) in shapes)
        {
            if (ink.Bounds(piece with { Left = left, Right = box.Left }) is { } before)
                parts.Add(new PiecePart(null, before));
            parts.Add(new PiecePart(shape, box));
            left = box.Right;
        }

        if (ink.Bounds(piece with { Left = left }) is { } rest)
            parts.Add(new PiecePart(null, rest));
        return new PieceParts(piece, parts);
    }
}

/// <param name="Shape">Null for text.</param>
internal sealed record PiecePart(char? Shape, PixelBox Box);
