using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Tests.Dashboard;

public sealed class RoundedTests
{
    [Fact]
    public void What_is_shown_adds_up_where_each_rounded_alone_would_not()
    {
        IReadOnlyList<decimal> shown = Rounded.Between(0, 100, [33.3m, 33.3m, 33.4m], MoneyUnit.All[1]);

        Assert.Equal([0m, 0m, 100m], shown);
    }

    /// <summary>Whatever the parts: the shown ones lead from the shown opening to the shown closing, and none is off by more than a step or two of its own amount.</summary>
    [Property(MaxTest = 500)]
    public Property The_shown_parts_lead_from_one_end_to_the_other(int opening, int[] parts) => (parts.Length > 0).Implies(() =>
    {
        decimal from = Math.Abs((decimal)opening) / 100;
        decimal[] amounts = [.. parts.Select(part => part / 100m)];
        decimal to = from + amounts.Sum();
        return MoneyUnit.All.All(money =>
        {
            decimal step = money.Yuan / (decimal)Math.Pow(10, money.Decimals);
            IReadOnlyList<decimal> shown = Rounded.Between(from, to, amounts, money);
            return shown.Sum() == (decimal.Round(to / step, MidpointRounding.AwayFromZero) - decimal.Round(from / step, MidpointRounding.AwayFromZero)) * step
                && shown.Zip(amounts).All(pair => Math.Abs(pair.First - pair.Second) < 2 * step);
        });
    });
}
