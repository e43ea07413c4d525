using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>项目当年投入资金构成 in tables: the rows under 子项目名称 and 预算金额, down to the next label.</summary>
internal static class GridBudgetTable
{
    private static readonly string[] Totals = ["合计", "总计", "小计"];

    public static IReadOnlyList<BudgetLine> Read(FormGrid grid, GridFields<FormLabel> fields, Money? current)
    {
        List<(Sourced<string> Name, Sourced<Money>? Amount)> rows = [];
        foreach (GridHeading<FormLabel> heading in GridHeading<FormLabel>.Of(grid, fields, FormLabel.LineName, FormLabel.LineAmount))
        {
            foreach (int row in heading.Rows(label => label is FormLabel.BudgetLines or FormLabel.LineName or FormLabel.LineAmount))
            {
                GridCell? name = heading.Free(row, 0), amount = heading.Free(row, 1);
                if (name is null && amount is null)
                    continue;
                if (name is not null && amount is null && rows.Count > 0 && heading.OpensPage(row))
                {
                    grid.Take(name);
                    rows[^1] = (rows[^1].Name.And(name), rows[^1].Amount);
                    continue;
                }
                Sourced<Money>? money = amount is null ? null : fields.Amount(heading.Labels[1], amount.Word, [amount.At(Decision.Row)]);
                if (name is null || (Totals.Contains(name.Compact) && money is not null && money.Value == Sum(rows)))
                {
                    // A total that adds up says nothing new; an amount without a name is told of as unexplained.
                    if (name is not null)
                    {
                        grid.Take(name);
                        grid.Take(amount!);
                    }
                    continue;
                }
                grid.Take(name);
                if (money is not null)
                    grid.Take(amount!);
                rows.Add((name.Hold(name.Word, Decision.Row), money));
            }
        }
        bool addsUp = current is null || Sum(rows) == current;
        return [.. rows.Select(row => addsUp ? new BudgetLine(row.Name, row.Amount) : new BudgetLine(row.Name.As(Decision.SumFails), row.Amount?.As(Decision.SumFails)))];
    }

    private static Money Sum(List<(Sourced<string> Name, Sourced<Money>? Amount)> rows) => rows.Aggregate(Money.Zero, (sum, row) => sum + (row.Amount?.Value ?? Money.Zero));
}
