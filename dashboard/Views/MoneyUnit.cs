using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Views;

/// <summary>In what amounts are shown: 元, 万元 (10,000 yuan), 亿元 (100,000,000 yuan); of another currency, by its code: 万 JPY.</summary>
/// <param name="Code">As it stands in URLs, under <c>money</c>.</param>
public sealed record MoneyUnit(string Code, Bilingual Word, decimal Yuan, int Decimals)
{
    /// <summary>The currency that 元 is said of.</summary>
    public const string Yuans = "CNY";

    public static MoneyUnit Default => All[1];

    public static IReadOnlyList<MoneyUnit> All { get; } =
    [
        new("yuan", new("元", "yuan"), 1m, 2),
        new("wan", new("万元", "wan yuan"), 10_000m, 2),
        new("yi", new("亿元", "yi yuan"), 100_000_000m, 4),
    ];

    public static MoneyUnit? Find(string? code) => All.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The same unit of a currency.</summary>
    public MoneyUnit In(string currency) => currency == Yuans ? this : this with
    {
        Word = Code switch
        {
            "wan" => new($"万 {currency}", $"wan {currency}"),
            "yi" => new($"亿 {currency}", $"yi {currency}"),
            _ => new(currency, currency),
        },
    };

    /// <summary>In a column headed with this unit: an amount of another currency names its own.</summary>
    public string Cell(decimal? amount, string? currency) => amount is null || currency is null or Yuans ? Show(amount) : In(currency).ShowWithUnit(amount);

    public string Show(decimal? yuan) => yuan is { } amount ? Number(amount / Yuan) : "—";

    public string ShowWithUnit(decimal? yuan) => yuan is null ? "—" : $"{Show(yuan)} {Word}";

    /// <summary>With a sign, as changes are read.</summary>
    public string WithSign(decimal? yuan) => yuan is { } amount ? (amount > 0 ? "+" : "") + Show(amount) : "—";

    private string Number(decimal value) => value.ToString("N" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('-', '−');
}

/// <summary>Fractions as people read them: percent with two decimals, as on the forms.</summary>
public static class Percent
{
    public static string Show(double? fraction) => fraction is { } value ? (value * 100).ToString("0.00", CultureInfo.InvariantCulture).Replace('-', '−') : "—";

    public static string WithSign(double? fraction) => fraction is { } value ? (value > 0 ? "+" : "") + Show(value) : "—";
}
