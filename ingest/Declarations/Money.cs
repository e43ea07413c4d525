using System.Globalization;

namespace PerfTargets.Declarations;

/// <summary>An amount of money (金额) in its currency's unit (yuan, not 万元), exact, with at most two decimals.</summary>
public readonly record struct Money : IComparable<Money>
{
    /// <param name="amount">In the currency's unit; more than two decimals is a bug of the caller, who rounds and says so.</param>
    public Money(decimal amount)
    {
        if (decimal.Round(amount, 2) != amount)
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Money has at most two decimals.");
        Amount = amount;
    }

    public static Money Zero => default;

    public decimal Amount { get; }

    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>Two decimals with thousands separators, as people read it: <c>1,069,600.00</c>.</summary>
    public override string ToString() => Amount.ToString("N2", CultureInfo.InvariantCulture);
}
