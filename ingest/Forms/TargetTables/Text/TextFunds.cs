using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>Money in the text of a form: rows of sources under 年初预算数, 全年预算数, 全年执行数, and that of the whole project and of the year by turns.</summary>
internal static class TextFunds
{
    /// <summary>Amounts are compared among themselves: so large a unit lets every one that is exact to the cent be one.</summary>
    private const decimal Wan = 10_000;

    /// <param name="at">Of the heading's first label.</param>
    /// <param name="columns">That of sources, and those that it heads.</param>
    /// <returns>The table and the piece behind it; null where its rows cannot be parted.</returns>
    public static (DocumentTable Table, int End)? Read(IReadOnlyList<TextPiece> pieces, int at, IReadOnlyList<TextColumn> columns, GridLabels<TargetsLabel> labels)
    {
        int first = at + columns.Count - 1, end = first;
        while (end < pieces.Count && (pieces[end].LabelOf is null or TargetsLabel.AnnualFunds or TargetsLabel.TotalFunds or TargetsLabel.FundSource or TargetsLabel.Sum or TargetsLabel.Funds) && !TextHeading.Begins(pieces, end))
            end++;
        if (TextRows.Read([.. pieces.Skip(first).Take(end - first)], columns, labels, out _) is not { } rows)
            return null;
        TextTable table = new();
        foreach ((int n, TextColumn column) in columns.Index().Skip(1))
            table.Add(column.Heading!, n + 1);
        foreach (IReadOnlyList<PlacedPiece> row in rows)
        {
            table.NextRow();
            bool sure = row.All(placed => placed.IsSure);
            foreach (PlacedPiece placed in row)
                table.Add(placed.Piece, placed.Column + 1, sure);
        }
        return (table.Ended(), end);
    }

    /// <summary>Money of the whole project and of the year, a line a cell, and its sources by turns: sure where the turns add up to both.</summary>
    /// <param name="fields">Rows of two labels with their amounts are added to it.</param>
    /// <returns>The piece behind them; <paramref name="at"/> where there are none.</returns>
    public static int ReadTurns(IReadOnlyList<TextPiece> pieces, int at, TextTable fields)
    {
        if (!IsAmount(pieces, at, TargetsLabel.TotalFunds) || !IsAmount(pieces, at + 2, TargetsLabel.AnnualFunds) || !pieces[at].IsAlone)
            return at;
        int end = at + 4;
        while (IsAmount(pieces, end, TargetsLabel.FundSource))
            end += 2;
        int sources = (end - at) / 2 - 2;
        if (sources == 0)
            return at;
        bool sure = sources % 2 == 0 && AddsUp(at) && AddsUp(at + 2);
        for (int i = at; i < end; i += 2)
        {
            bool left = (i - at) % 4 == 0;
            if (left)
                fields.NextRow();
            fields.Add(pieces[i], left ? 2 : 4, sure);
            fields.Add(pieces[i + 1], left ? 3 : 5, sure);
        }
        return end;

        bool AddsUp(int whole)
        {
            decimal sum = 0;
            for (int i = whole + 4; i < end; i += 4)
                sum += AmountOf(i + 1);
            return sum == AmountOf(whole + 1);
        }

        decimal AmountOf(int i) => AmountText.TryParse(pieces[i].Compact, out Money money, Wan) ? money.Amount : 0;
    }

    /// <summary>A source of funds, a line a cell, below the money of the project and that of the year: nothing tells of which it is a part.</summary>
    public static bool IsOfEither(IReadOnlyList<TextPiece> pieces, int at)
    {
        if (pieces[at].LabelOf != TargetsLabel.FundSource || !pieces[at].IsAlone)
            return false;
        TargetsLabel?[] amounts = [.. pieces.Take(at).Select(piece => piece.LabelOf).Where(before => before is TargetsLabel.TotalFunds or TargetsLabel.AnnualFunds or TargetsLabel.FundSource)];
        int last = Array.FindLastIndex(amounts, before => before != TargetsLabel.FundSource);
        return last > 0 && amounts[last - 1] is not (TargetsLabel.FundSource or null) && amounts[last - 1] != amounts[last];
    }

    private static bool IsAmount(IReadOnlyList<TextPiece> pieces, int at, TargetsLabel label) =>
        at + 1 < pieces.Count && pieces[at].LabelOf == label && pieces[at].Label!.Rest is null or "" && AmountText.TryParse(pieces[at + 1].Compact, out _, Wan);
}
