using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Numbers as a reason prints them: amounts with two decimals, fractions as percent with two, changes with a sign.</summary>
internal static class Say
{
    public static Bilingual Basis(string basis) => basis == "申报表填列"
        ? new Bilingual("口径：申报表填列，截止日未注明", "Basis: as declared, cut-off date not stated")
        : new Bilingual($"口径：{basis}", $"Basis: {basis}");

    public static string Amount(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    public static string Percent(double fraction) => (fraction * 100).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    public static Bilingual Both(FormattableString zh, FormattableString en) => new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}
