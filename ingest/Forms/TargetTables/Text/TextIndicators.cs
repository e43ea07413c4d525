using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>Rows of indicators under their heading, and the row of points below them (总分).</summary>
internal static class TextIndicators
{
    private static readonly HashSet<TargetsLabel> EndsRows =
        [TargetsLabel.Total, TargetsLabel.Sum, TargetsLabel.Grade, TargetsLabel.Project, TargetsLabel.Unit, TargetsLabel.Department, TargetsLabel.Level1, TargetsLabel.Indicators, TargetsLabel.Remarks];

    /// <param name="at">Of the heading's first label.</param>
    /// <param name="columns">That it heads.</param>
    /// <returns>The table and the piece behind it; null where its rows cannot be parted.</returns>
    public static (DocumentTable Table, int End)? Read(IReadOnlyList<TextPiece> pieces, int at, IReadOnlyList<TextColumn> columns, GridLabels<TargetsLabel> labels)
    {
        int first = at + columns.Count, end = first;
        while (end < pieces.Count && !(pieces[end].LabelOf is { } label && EndsRows.Contains(label)))
            end++;
        if (RowsUpTo(pieces, first, end, columns, labels) is not { } read)
            return null;
        TextTable table = new();
        foreach ((int n, TextColumn column) in columns.Index())
            table.Add(column.Heading!, n + 1);
        AddRows(table, read.Rows, columns);
        int behind = AddTotal(table, pieces, read.End, columns);
        return (table.Ended(), behind);
    }

    /// <summary>The rows down to the end, or to the end of a page where what follows is another text.</summary>
    private static (IReadOnlyList<IReadOnlyList<PlacedPiece>> Rows, int End)? RowsUpTo(IReadOnlyList<TextPiece> pieces, int first, int end, IReadOnlyList<TextColumn> columns, GridLabels<TargetsLabel> labels)
    {
        int[] ends = [end, .. Enumerable.Range(first + 1, Math.Max(0, end - first - 1)).Where(i => pieces[i].Part.Page != pieces[i - 1].Part.Page).Reverse()];
        int reached = int.MaxValue;
        foreach (int candidate in ends.Where(candidate => candidate > first))
        {
            // No row holds what no way of parting came to.
            if (pieces[candidate - 1].Part.Number > reached)
                continue;
            if (TextRows.Read([.. pieces.Skip(first).Take(candidate - first)], columns, labels, out reached) is { } rows)
                return (rows, candidate);
        }
        return null;
    }

    private static void AddRows(TextTable table, IReadOnlyList<IReadOnlyList<PlacedPiece>> rows, IReadOnlyList<TextColumn> columns)
    {
        foreach ((int r, IReadOnlyList<PlacedPiece> row) in rows.Index())
        {
            table.NextRow();
            bool sure = row.All(placed => placed.IsSure);
            foreach (PlacedPiece placed in row)
            {
                if (!IsLevel(placed.Column))
                {
                    table.Add(placed.Piece, placed.Column + 1, sure);
                    continue;
                }
                int down = 1 + rows.Skip(r + 1).TakeWhile(below => below.All(other => other.Column > placed.Column)).Count();
                table.Add(placed.Piece, placed.Column + 1, rows.Skip(r).Take(down).All(covered => covered.All(one => one.IsSure)) && !IsContradicted(placed, r, down), down);
            }
        }

        bool IsLevel(int column) => columns[column].Heading!.LabelOf is TargetsLabel.Level1 or TargetsLabel.Level2;

        // Where a merged cell is printed amid its rows, those above it seem to be of the level before.
        bool IsContradicted(PlacedPiece level, int r, int down) => rows.Skip(r).Take(down).SelectMany(row => row).Any(other =>
            IsLevel(other.Column) && other.Column != level.Column && TextLevels.Contradict(level.Piece.Compact, other.Piece.Compact));
    }

    /// <summary>总分, with the points that can be reached and those that were.</summary>
    /// <returns>The piece behind them.</returns>
    private static int AddTotal(TextTable table, IReadOnlyList<TextPiece> pieces, int at, IReadOnlyList<TextColumn> columns)
    {
        if (at >= pieces.Count || pieces[at].LabelOf is not (TargetsLabel.Total or TargetsLabel.Sum))
            return at;
        table.NextRow();
        table.Add(pieces[at], 1);
        if (pieces[at++].Label!.Rest is { Length: > 0 })
            return at;
        int[] points = [.. columns.Index().Where(column => column.Item.Heading!.LabelOf is TargetsLabel.Weight or TargetsLabel.Score).Select(column => column.Index + 1)];
        int first = at;
        while (at < pieces.Count && pieces[at].Label is null && at - first < points.Length && PointsText.TryParse(pieces[at].Compact, out _))
            at++;
        bool all = at - first == points.Length;
        for (int n = first; n < at; n++)
            table.Add(pieces[n], all ? points[n - first] : points[^1] + n - first, all);
        return at;
    }
}
