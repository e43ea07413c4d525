using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Rows of 项目当年投入资金构成. They add up to the current budget: that settles which amount belongs where.</summary>
internal static partial class BudgetLines
{
    private const decimal SmallestAmount = 100m;

    public static IReadOnlyList<BudgetLine> Read(Sheet sheet, Sourced<Money>? current)
    {
        List<Row> rows = [.. sheet.Free.Select(AsRow).OfType<Row>()];
        Piece[] orphans = [.. sheet.Free.Where(piece => AmountText.TryParse(piece.Text, out Money amount) && amount.Amount >= SmallestAmount)];
        if (current is { Value.Amount: var budget })
            rows = Settle(rows, orphans, budget);
        decimal sum = rows.Sum(row => row.Amount.Amount) + orphans.Sum(Amount);
        bool addsUp = current is not null && sum == current.Value.Amount;
        List<BudgetLine> lines = [.. rows.Select(row => Line(sheet, row, addsUp))];
        lines.AddRange(Orphans(sheet, orphans, addsUp));
        if (!addsUp && lines.Count > 0 && current is not null)
            sheet.Report(IssueMessages.LinesOpen, "budgetLines", null, new Money(sum).ToString(), current.Value.ToString());
        return lines;
    }

    /// <summary>A table row may be an indicator with a bare number: where all rows do not add up, those that name a measured thing are left out.</summary>
    private static List<Row> Settle(List<Row> rows, Piece[] orphans, decimal budget)
    {
        decimal apart = orphans.Sum(Amount);
        if (rows.Sum(row => row.Amount.Amount) + apart == budget)
            return rows;
        List<Row> payments = [.. rows.Where(row => !IndicatorNames.LooksLikeOne(row.Name))];
        return payments.Sum(row => row.Amount.Amount) + apart == budget || payments.Count > 0 ? payments : rows;
    }

    private static BudgetLine Line(Sheet sheet, Row row, bool addsUp)
    {
        Piece[] parts = [.. row.WrappedFrom, row.Piece];
        Confidence confidence = addsUp ? Confidence.Good : Confidence.Check;
        string name = string.Concat(row.WrappedFrom.Select(part => part.Text)) + row.Name;
        return new BudgetLine(Sheet.Take(name, parts, "row", confidence), Sheet.Take(row.Amount, [row.Piece], addsUp ? "row and sum" : "row", confidence));
    }

    private static IEnumerable<BudgetLine> Orphans(Sheet sheet, Piece[] amounts, bool addsUp)
    {
        if (amounts.Length == 0)
            yield break;
        Piece[] names = [.. NamesApart(sheet, amounts)];
        bool unique = addsUp && names.Length == amounts.Length && (names.Length == 1 || amounts.Select(Amount).Distinct().Count() == 1);
        for (int n = 0; n < Math.Min(names.Length, amounts.Length); n++)
        {
            Money amount = AmountText.Parse(amounts[n].Text);
            Confidence confidence = unique ? Confidence.Good : Confidence.Check;
            if (!unique)
                sheet.Report(IssueMessages.LinePaired, "budgetLines", amounts[n], amount.ToString(), names[n].Text);
            yield return new BudgetLine(
                Sheet.Take(names[n].Text.Trim(), [names[n]], "sum", confidence),
                Sheet.Take(amount, [amounts[n]], "sum", confidence));
        }
    }

    /// <summary>Cells of one line that could be a name, on the pages of the composition, before the indicators begin.</summary>
    private static IEnumerable<Piece> NamesApart(Sheet sheet, Piece[] amounts)
    {
        HashSet<int> pages = [.. amounts.Select(piece => piece.Page), .. sheet.Of(Label.LineName).Select(piece => piece.Page)];
        Piece? indicators = sheet.Of(Label.IndicatorName).FirstOrDefault();
        return sheet.FreeBlocks()
            .Where(block => block.Count == 1)
            .Select(block => block[0])
            .Where(piece => pages.Contains(piece.Page) && (indicators is null || piece.Line < indicators.Line))
            .Where(piece => piece.Key.Length is > 1 and <= 40 && !Punctuation().IsMatch(piece.Text) && !TargetText.IsQuantity(piece.Text) && !AmountText.TryParse(piece.Text, out _) && !IndicatorNames.LooksLikeOne(piece.Key) && IndicatorRow.Split(piece.Text) is null)
            .OrderBy(piece => amounts.Min(amount => Math.Abs(amount.Line - piece.Line)))
            .Take(amounts.Length)
            .OrderBy(piece => piece.Line);
    }

    private static Row? AsRow(Piece piece)
    {
        Match match = NameThenAmount().Match(piece.Text);
        if (!match.Success)
            match = AmountThenName().Match(piece.Text);
        return match.Success && AmountText.TryParse(match.Groups["amount"].Value, out Money amount) && amount.Amount >= SmallestAmount
            ? new Row(piece, match.Groups["name"].Value.Trim(), amount, [])
            : null;
    }

    private static decimal Amount(Piece piece) => AmountText.Parse(piece.Text).Amount;

    private sealed record Row(Piece Piece, string Name, Money Amount, IReadOnlyList<Piece> WrappedFrom);

    [GeneratedRegex(@"^(?<name>[^\d\s].*?[^\d\s.,%≥≤=<>])\s+(?<amount>[\d０-９][\d０-９,，]*(?:[.．][\d０-９]{1,2})?)$|^(?<name>[^\d\s][^\d]*[)）])(?<amount>\d[\d,]{2,}(?:\.\d{1,2})?)$")]
    private static partial Regex NameThenAmount();

    [GeneratedRegex(@"^(?<amount>\d[\d,]*(?:\.\d{1,2})?)\s*(?<name>[^\d\s.,%≥≤=<>、][^\d%≥≤=<>]*)$")]
    private static partial Regex AmountThenName();

    [GeneratedRegex("[。；;，]")]
    private static partial Regex Punctuation();
}
