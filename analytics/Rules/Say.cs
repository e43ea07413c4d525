using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Numbers as a reason prints them: amounts with two decimals, fractions as percent with two, changes with a sign.</summary>
internal static class Say
{
    private const string AsDeclared = "申报表填列";
    private const string SelfEvaluation = "自评表";

    /// <summary>Whether a figure is of a self-evaluation, a final account or a ledger, not of a form that asks for the next year.</summary>
    public static bool IsFinal(string basis) => basis != AsDeclared;

    /// <summary>Whether the unit itself answers for a figure after the year (绩效自评).</summary>
    public static bool IsSelfEvaluation(string basis) => basis == SelfEvaluation;

    public static Bilingual Basis(string basis) => basis == AsDeclared
        ? new Bilingual("口径：申报表填列，截止日未注明", "Basis: as declared, cut-off date not stated")
        : new Bilingual($"口径：{basis}", $"Basis: {basis}");

    /// <summary>Where the budget of the year before is read.</summary>
    public static Bilingual PreviousBasis(string? stage) => stage switch
    {
        null or "上年预算额" => new("口径：申报表填列", "Basis: as declared"),
        "申报数" => new("口径：本表未填上年预算，取上年申报表的申报数", "Basis: asked for on last year's form, since this one states no prior budget"),
        _ => new($"口径：本表未填上年预算，取上年的{stage}", $"Basis: last year's {stage}, since this form states no prior budget"),
    };

    public static string Amount(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    public static Bilingual Both(FormattableString zh, FormattableString en) => new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
