namespace PerfTargets.Ingest.Documents.Pdf.Unruled;

/// <summary>Finds the table on a page where no rules are drawn: white space parts its columns and its rows.</summary>
internal static class UnruledTable
{
    /// <summary>Font sizes: white space on a line that is no blank between words.</summary>
    private const double Gap = 0.7;

    /// <summary>Lines whose white space must lie above each other to part columns.</summary>
    private const int LeastLines = 2;

    /// <summary>More of them on a page are no form.</summary>
    private const int MostLines = 500, MostPieces = 2_000;

    /// <summary>Share of the rows that have more than one cell; a page of fewer is running text.</summary>
    private const double LeastRows = 0.5;

    /// <param name="lines">Of the page.</param>
    /// <param name="open">The table that the page before ends with; null where it ends with none.</param>
    /// <returns>The table and the lines that are not its own; null where there is none, or nothing that proves one.</returns>
    public static (UnruledPart Table, IReadOnlyList<List<Glyph>> Others)? On(PrintedPage page, IReadOnlyList<List<Glyph>> lines, UnruledPart? open)
    {
        if (lines.Count > MostLines)
            return null;
        List<List<Glyph>> body = [.. lines.Where(line => !PageMargin.IsFooter(TextLine.OfLine(line, partsColumns: false), page.Height))];
        if (body.Exists(line => line[0].Direction != LineDirection.Right) || Pieces(body, open?.Edges ?? []) is not { } cut)
            return null;
        (TextLine[][] pieces, double[] edges) = cut;
        TextLine[] all = [.. pieces.SelectMany(line => line)];
        if (all.Length == 0 || (open is null && all.Length == pieces.Length) || LinePitch.Of(all, open?.Pitch) is not { } pitch)
            return null;
        TextRows rows = TextRows.Of(Stacked(pieces, pitch.Most), pitch.Row);
        if (Region(rows, open) is not { } region)
            return null;
        PlacedCell[] cells = [.. rows.Cells.Where(cell => cell.Row >= region.First && cell.Row <= region.Last).Select(cell => cell with { Row = cell.Row - region.First })];
        int count = region.Last - region.First + 1;
        PageBox box = cells.Select(cell => cell.Text.Box).Aggregate(TextLine.Union);
        return (
            new UnruledPart(box, count, cells, edges, pitch, pitch.IsGuessed([.. cells.SelectMany(cell => cell.Text.Lines).OrderBy(line => line.Baseline)]) || rows.Irregular.Any(row => row >= region.First && row <= region.Last) || BreaksWithoutNeed(cells)),
            [.. lines.Where(line => !body.Contains(line) || line[0].Box.Bottom < box.Top || line[0].Box.Top > box.Bottom)]);
    }

    /// <summary>Each line cut at the white space that lies above that of other lines, or at an edge that is known; null where it is in too many pieces.</summary>
    private static (TextLine[][] Lines, double[] Edges)? Pieces(List<List<Glyph>> lines, double[] known)
    {
        List<Glyph>[][] cut = [.. lines.Select(line => Cut(line).ToArray())];
        if (cut.Sum(line => line.Length) > MostPieces)
            return null;
        double[] edges = [.. known, .. Gutters.Edges(cut.SelectMany(line => line.Skip(1).Zip(line, (next, piece) => (End(piece), next[0].Start))), LeastLines)];
        return ([.. cut.Select(line => Joined(line, edges).Select(piece => TextLine.OfLine(piece, partsColumns: true)).ToArray())], edges);
    }

    private static IEnumerable<List<Glyph>> Cut(List<Glyph> line)
    {
        List<Glyph> piece = [];
        foreach (Glyph glyph in line.SkipWhile(glyph => glyph.IsBlank))
        {
            if (piece.Count > 0 && !glyph.IsBlank && glyph.Start - End(piece) > Gap * Math.Max(piece[0].Size, glyph.Size))
            {
                yield return piece;
                piece = [];
            }

            piece.Add(glyph);
        }

        if (piece.Count > 0)
            yield return piece;
    }

    /// <summary>Of its last letter.</summary>
    private static double End(List<Glyph> piece) => piece.FindLast(glyph => !glyph.IsBlank).End;

    private static IEnumerable<List<Glyph>> Joined(List<Glyph>[] pieces, double[] edges)
    {
        List<Glyph>? open = null;
        foreach (List<Glyph> piece in pieces)
        {
            if (open is not null && !Array.Exists(edges, edge => End(open) < edge && edge <= piece[0].Start + 1))
            {
                open.AddRange(piece);
                continue;
            }

            if (open is not null)
                yield return open;
            open = piece;
        }

        if (open is not null)
            yield return open;
    }

    /// <summary>Pieces under each other, no further apart than the lines of a cell, are one cell.</summary>
    private static TextCell[] Stacked(TextLine[][] lines, double pitch)
    {
        TextLine[] pieces = [.. lines.SelectMany(line => line).OrderBy(piece => piece.Baseline)];
        var sets = new DisjointSets(pieces.Length);
        for (int i = 0; i < pieces.Length; i++)
        {
            double nearest = double.MaxValue;
            for (int j = i + 1; j < pieces.Length && LinePitch.Distance(pieces[i], pieces[j]) <= Math.Min(pitch, nearest); j++)
            {
                if (pieces[j].Baseline - pieces[i].Baseline > pieces[i].Size / 2 && LinePitch.Overlap(pieces[i], pieces[j]))
                {
                    sets.Join(i, j);
                    nearest = LinePitch.Distance(pieces[i], pieces[j]);
                }
            }
        }

        return [.. Enumerable.Range(0, pieces.Length).GroupBy(sets.Root, piece => pieces[piece]).Select(cell => new TextCell([.. TextLine.Beside(cell)]))];
    }

    /// <summary>From the first row with neighbours to the last; on the page after, rows with one cell before them are the table's too.</summary>
    private static (int First, int Last)? Region(TextRows rows, UnruledPart? open)
    {
        ILookup<int, PlacedCell> byRow = rows.Cells.ToLookup(cell => cell.Row);
        int[] wide = [.. Enumerable.Range(0, rows.Count).Where(row => byRow[row].Count() > 1 || rows.Cells.Any(cell => cell.Row < row && row < cell.Row + cell.RowSpan))];
        if (open is not null && Enumerable.Range(0, wide.Length > 0 ? wide[0] : rows.Count).All(row => byRow[row].All(cell => StandsUnder(cell.Text, open))))
            return (0, Last(wide.Length > 0 ? wide[^1] : rows.Count - 1, rows, byRow));
        if (wide.Length < 2 || wide.Length < LeastRows * (wide[^1] - wide[0] + 1))
            return null;
        return (wide[0], Last(wide[^1], rows, byRow));
    }

    /// <summary>Labels without values end a table too.</summary>
    private static int Last(int last, TextRows rows, ILookup<int, PlacedCell> byRow)
    {
        double left = rows.Cells.Where(cell => cell.Row <= last).Min(cell => cell.Text.Box.Left);
        while (last + 1 < rows.Count && byRow[last + 1].All(cell => Math.Abs(cell.Text.Box.Left - left) <= PagedTable.SameEdge))
            last++;
        return last;
    }

    private static bool StandsUnder(TextCell cell, UnruledPart open) =>
        open.Cells.Any(above => Math.Abs(above.Text.Box.Left - cell.Box.Left) <= PagedTable.SameEdge) && cell.Box.Right <= open.Box.Right + cell.Lines[0].Size;

    /// <summary>Cells beside each other that both end a line, at the same height, before it is full may be two rows.</summary>
    private static bool BreaksWithoutNeed(PlacedCell[] cells)
    {
        foreach (IGrouping<int, PlacedCell> row in cells.GroupBy(cell => cell.Row))
        {
            var ends = row.Select(cell => cell.Text.Lines.SkipLast(1).Where(line => IsShort(line, row, cells)).Select(line => line.Baseline).ToArray()).ToArray();
            for (int i = 0; i < ends.Length; i++)
            {
                if (ends.Skip(i + 1).Any(other => other.Any(height => ends[i].Any(own => Math.Abs(own - height) < 1))))
                    return true;
            }
        }

        return false;
    }

    /// <summary>It leaves room before its neighbour, or another line that begins where it does goes further by more than a letter.</summary>
    private static bool IsShort(TextLine line, IEnumerable<PlacedCell> row, PlacedCell[] cells) =>
        row.Where(cell => cell.Text.Box.Left > line.Box.Right).Select(cell => cell.Text.Box.Left - line.Box.Right).DefaultIfEmpty(0).Min() > Room * line.Size
        || cells.Where(cell => Math.Abs(cell.Text.Box.Left - line.Box.Left) <= PagedTable.SameEdge)
            .SelectMany(cell => cell.Text.Lines).Any(other => other.Box.Right > line.Box.Right + (1.2 * line.Size));

    /// <summary>Font sizes up to the neighbour, its margins among them: with more, another letter had room.</summary>
    private const double Room = 2.2;
}
