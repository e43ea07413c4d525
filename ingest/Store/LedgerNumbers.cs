using System.Globalization;

namespace PerfTargets.Store;

/// <summary>Printed numbers of a ledger as SQL: amounts exact in decimals and half-even to the cent where a scale demands it, other numbers as doubles.</summary>
internal static class LedgerNumbers
{
    /// <summary>Money to the cent: a tie goes to the even one.</summary>
    public const string HalfEven = """
        create or replace temp macro half_even(v) as cast(case
            when v * 100 = floor(v * 100) then v * 100
            when v * 100 - floor(v * 100) < 0.5 then floor(v * 100)
            when v * 100 - floor(v * 100) > 0.5 or abs(floor(v * 100) % 2) = 1 then floor(v * 100) + 1
            else floor(v * 100) end as decimal(24, 0)) * 0.01::decimal(3, 2)
        """;

    /// <summary>The amount scaled and whole to the cent, where no rounding is called for; null where it is, or where only <see cref="Exact"/> can tell.</summary>
    /// <param name="cell">An expression: a text, or an exact number.</param>
    /// <param name="decimals">That the number has; null of a text.</param>
    public static string? Cents(string cell, LedgerColumn column, int? decimals)
    {
        int shift = column.Scale switch { 1 => 0, 1_000 => 3, 10_000 => 4, 1_000_000 => 6, 100_000_000 => 8, _ => -1 };
        if (shift < 0 || (decimals is null && column.DecimalComma) || decimals > Math.Min(6, shift + 2))
            return null;
        string digits = shift == 0 ? "decimal(18, 2)" : "decimal(18, 6)";
        string amount = shift == 0
            ? $"try_cast({cell} as {digits})::decimal(27, 2)"
            : string.Create(CultureInfo.InvariantCulture, $"try_cast(try_cast({cell} as {digits})::decimal(28, 6) * {column.Scale} as decimal(27, 2))");
        return decimals is not null
            ? amount
            : string.Create(CultureInfo.InvariantCulture, $"case when position('.' in {cell}) = 0 or length({cell}) - position('.' in {cell}) <= {Math.Min(6, shift + 2)} then {amount} end");
    }

    /// <summary>The amount as printed, scaled, not rounded; null where the text is none.</summary>
    /// <param name="text">An expression.</param>
    public static string Exact(string text, LedgerColumn column)
    {
        string scale = column.Scale.ToString(CultureInfo.InvariantCulture);
        string plain = Points(text), folded = Points($"translate({text}, '０１２３４５６７８９．，－￥¥ 　', '0123456789.,-')");
        // A point is no decimal point where the comma is one.
        string asPrinted = column.DecimalComma ? "" : $"""
                case when position('.' in {text}) = 0 or length({text}) - position('.' in {text}) <= 6 then try_cast({Scaled($"cast(try_cast({text} as decimal(18, 6)) as decimal(28, 8))")} as decimal(28, 8)) end,
                try_cast({Scaled($"try_cast({text} as decimal(28, 8))")} as decimal(28, 8)),
            """;
        // What follows is asked only where the first fails: long numbers (a cast to more than 18 digits takes 5 µs), full width, and a unit behind the number.
        return $"""
            coalesce({asPrinted}
                try_cast({Scaled($"try_cast({plain} as decimal(28, 8))")} as decimal(28, 8)),
                try_cast(try_cast(regexp_extract({folded}, '^(-?[0-9]+(?:\.[0-9]+)?)(?:万|亿)?元?$', 1) as decimal(28, 8))
                    * case when {folded} like '%万%' then 10000 when {folded} like '%亿%' then 100000000 when {folded} like '%元' then 1 else {scale} end as decimal(28, 8)))
            """;

        string Points(string number) => column.DecimalComma ? $"replace(replace({number}, '.', ''), ',', '.')" : $"replace({number}, ',', '')";

        string Scaled(string amount) => column.Scale == 1 ? amount : $"{amount} * {scale}";
    }

    public static string Number(string text) =>
        $"coalesce(try_cast({text} as double), try_cast(replace({text}, ',', '') as double), try_cast(regexp_extract(translate({text}, '０１２３４５６７８９．％', '0123456789.%'), '^[≥≤=><≧≦]?\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\s*%?$', 1) as double))";

    public static string Year(string text) =>
        $"coalesce(try_cast({text} as smallint), try_cast(regexp_extract({text}, '^\\D*((?:19|20)[0-9]{{2}})(?:[^0-9].*)?$', 1) as smallint))";
}
