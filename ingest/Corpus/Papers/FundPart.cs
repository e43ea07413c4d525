namespace PerfTargets.Corpus.Papers;

/// <summary>A part of an amount by where it comes from; in yuan.</summary>
/// <param name="Source">One of <see cref="Sources"/>.</param>
internal sealed record FundPart(string Source, decimal Amount)
{
    private const string Public = "财政拨款", Carried = "上年结转", Other = "其他";

    /// <summary>In the order in which forms print them.</summary>
    public static readonly string[] Sources = [Public, Carried, Other];

    /// <summary>Parts of all sources that add up to an amount; most of it is public money, often all.</summary>
    public static IReadOnlyList<FundPart> Invented(decimal whole, Random random)
    {
        decimal other = Share(whole, random.Next(10) < 3 ? random.Next(1, 30) : 0), carried = Share(whole, random.Next(10) < 2 ? random.Next(1, 20) : 0);
        return [new FundPart(Public, whole - other - carried), new FundPart(Carried, carried), new FundPart(Other, other)];
    }

    /// <summary>As parts of another amount, in the same proportions to a cent.</summary>
    public static IReadOnlyList<FundPart> Scaled(IReadOnlyList<FundPart> parts, decimal whole)
    {
        decimal all = parts.Sum(part => part.Amount);
        FundPart[] scaled = [.. parts.Skip(1).Select(part => part with { Amount = all == 0 ? 0 : decimal.Floor(100 * whole * part.Amount / all) / 100 })];
        return [parts[0] with { Amount = whole - scaled.Sum(part => part.Amount) }, .. scaled];
    }

    private static decimal Share(decimal whole, int percent) => decimal.Floor(whole * percent) / 100;
}
