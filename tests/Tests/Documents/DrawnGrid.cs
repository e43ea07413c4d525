namespace PerfTargets.Tests.Documents;

/// <summary>A ruled table with merged cells that a test draws: what a reader must find again.</summary>
internal sealed record DrawnGrid(double[] Xs, double[] Ys, IReadOnlyList<DrawnCell> Cells)
{
    /// <summary>How rules are drawn.</summary>
    public enum Pen
    {
        Lines,
        Boxes,
        ThinRectangles,
        Dashes,
    }

    public static DrawnGrid Random(Random random)
    {
        int rows = random.Next(1, 7), columns = random.Next(rows == 1 ? 2 : 1, 6);
        var taken = new bool[rows, columns];
        var cells = new List<DrawnCell>();
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                if (taken[row, column])
                    continue;
                int across = 1, down = random.Next(3) == 0 ? random.Next(1, rows - row + 1) : 1;
                while (random.Next(4) == 0 && column + across < columns && !taken[row, column + across])
                    across++;
                for (int i = 0; i < down * across; i++)
                    taken[row + (i / across), column + (i % across)] = true;
                cells.Add(new DrawnCell(row, column, down, across, TextOf(random)));
            }
        }

        return new DrawnGrid(Edges(random, 40, columns, 60, 110), Edges(random, 60, rows, 30, 50), cells);
    }

    public void Draw(DrawnPdf pdf, Pen pen)
    {
        foreach (DrawnCell cell in Cells)
        {
            (double left, double top, double right, double bottom) = (Xs[cell.Column], Ys[cell.Row], Xs[cell.Column + cell.ColumnSpan], Ys[cell.Row + cell.RowSpan]);
            pdf.Text(left + 3, top + 3, cell.Text);
            if (pen == Pen.Boxes)
            {
                pdf.Box(left, top, right, bottom);
                continue;
            }

            Rule(pdf, pen, left, top, right, top);
            Rule(pdf, pen, left, bottom, right, bottom);
            Rule(pdf, pen, left, top, left, bottom);
            Rule(pdf, pen, right, top, right, bottom);
        }
    }

    private static void Rule(DrawnPdf pdf, Pen pen, double fromX, double fromY, double toX, double toY)
    {
        if (pen == Pen.Lines)
            pdf.Line(fromX, fromY, toX, toY);
        else if (pen == Pen.ThinRectangles)
            pdf.Area(fromX - 0.25, fromY - 0.25, toX + 0.25, toY + 0.25);
        else
            for (double at = 0; at < toX - fromX + toY - fromY; at += 4)
                pdf.Line(Math.Min(toX, fromX + at), Math.Min(toY, fromY + at), Math.Min(toX, fromX + at + 2), Math.Min(toY, fromY + at + 2));
    }

    private static double[] Edges(Random random, double from, int count, int least, int most)
    {
        var edges = new double[count + 1];
        edges[0] = from;
        for (int i = 0; i < count; i++)
            edges[i + 1] = edges[i] + random.Next(least, most);
        return edges;
    }

    /// <summary>Up to two short lines; every sixth cell is empty.</summary>
    private static string TextOf(Random random)
    {
        const string Letters = "项目名称绩效指标值年度预算完成率a1B2%＝.元";
        if (random.Next(6) == 0)
            return "";
        return string.Join('\n', Enumerable.Range(0, random.Next(1, 3)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Letters[random.Next(Letters.Length)]))));
    }
}

/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
internal sealed record DrawnCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);
