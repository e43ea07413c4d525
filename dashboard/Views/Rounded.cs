namespace PerfTargets.Dashboard.Views;

/// <summary>Amounts rounded for the screen so that what is printed adds up: the largest remainders are rounded away from the rest (最大余数法).</summary>
public static class Rounded
{
    /// <param name="parts">In yuan; they add up to <paramref name="to"/> − <paramref name="from"/>.</param>
    /// <param name="money">To the decimals of which is rounded.</param>
    /// <returns>Each part in yuan, a whole number of steps of the unit; together the difference of both ends as they are shown.</returns>
    public static IReadOnlyList<decimal> Between(decimal from, decimal to, IReadOnlyList<decimal> parts, MoneyUnit money)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(money);
        decimal step = money.Yuan / (decimal)Math.Pow(10, money.Decimals);
        decimal[] steps = [.. parts.Select(part => decimal.Floor(part / step))];
        decimal lacking = decimal.Round(to / step, MidpointRounding.AwayFromZero) - decimal.Round(from / step, MidpointRounding.AwayFromZero) - steps.Sum();
        int[] byRemainder = [.. Enumerable.Range(0, parts.Count).OrderByDescending(n => (parts[n] / step) - steps[n]).ThenByDescending(n => Math.Abs(parts[n]))];
        for (int n = 0; n < Math.Abs(lacking) && byRemainder.Length > 0; n++)
        {
            int at = lacking > 0 ? byRemainder[n % byRemainder.Length] : byRemainder[^(1 + (n % byRemainder.Length))];
            steps[at] += Math.Sign(lacking);
        }
        return [.. steps.Select(count => count * step)];
    }
}
