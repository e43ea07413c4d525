namespace PerfTargets.Declarations;

/// <summary>An amount of the project's money by where it comes from (其中：财政拨款, 上年结转资金, 其他资金), at one stage.</summary>
/// <param name="Source">财政拨款, 上年结转 or 其他, whatever the form calls it; another source as printed.</param>
/// <param name="Stage">One of <see cref="FundingStages"/>.</param>
public sealed record Funding(Sourced<string> Source, string Stage, Sourced<Money> Amount);

/// <summary>Of which amount a <see cref="Funding"/> is a part.</summary>
public static class FundingStages
{
    /// <summary>Of <see cref="Declaration.TotalBudget"/>.</summary>
    public const string Total = "total";

    /// <summary>Of <see cref="Declaration.CurrentBudget"/>.</summary>
    public const string Asked = "asked";

    /// <summary>Of <see cref="Declaration.Approved"/>.</summary>
    public const string Approved = "approved";

    /// <summary>Of <see cref="Declaration.Revised"/>.</summary>
    public const string Revised = "revised";

    /// <summary>Of <see cref="Declaration.Executed"/>.</summary>
    public const string Executed = "executed";

    /// <summary>In the order in which a form prints them.</summary>
    public static IReadOnlyList<string> All { get; } = [Total, Asked, Approved, Revised, Executed];
}
