using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Tests.Ingest;

/// <summary>A ledger made up from a seed: scales, decimal commas, currencies, years as columns, and cells that are missing, broken, huge or twice.</summary>
/// <param name="Columns">Field and year (null where a column says it) of each column.</param>
/// <param name="Lines">Cells as they are printed, a line each; one that is too long is no row.</param>
/// <param name="Scales">What the amounts of a column are multiplied by.</param>
internal sealed record InventedLedger(IReadOnlyList<(string Field, int? Year)> Columns, IReadOnlyList<IReadOnlyList<string>> Lines, IReadOnlyList<decimal> Scales, bool DecimalComma, string Currency)
{
    private static readonly string[] Stages = ["currentBudget", "approved", "revised", "executed"];

    private static readonly (string Name, decimal Factor)[] ScaleWords = [("元", 1), ("千元", 1_000), ("万元", 10_000), ("million", 1_000_000)];

    public static InventedLedger Of(int seed)
    {
        Random random = new(seed);
        bool wide = random.Next(3) == 0, comma = random.Next(3) == 0;
        string[] stages = [.. Stages.Where(_ => random.Next(3) > 0).DefaultIfEmpty("executed")];
        List<(string Field, int? Year)> columns = [("unit", null), ("project", null)];
        columns.AddRange(wide ? from year in Enumerable.Range(2018, random.Next(1, 4)) from stage in stages select (stage, (int?)year) : [("year", null), .. stages.Select(stage => (stage, (int?)null))]);
        if (random.Next(2) == 0)
            columns.Add(("currency", null));
        // One stage has one scale, whatever its year.
        Dictionary<string, decimal> scales = Stages.ToDictionary(stage => stage, _ => ScaleWords[random.Next(ScaleWords.Length)].Factor);
        return new InventedLedger(
            columns,
            [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Line())],
            [.. columns.Select(column => scales.GetValueOrDefault(column.Field, 1))],
            comma,
            random.Next(2) == 0 ? "CNY" : "JPY");

        IReadOnlyList<string> Line() => [.. columns.Select(column => column.Field switch
        {
            "unit" => random.Next(12) == 0 ? "" : FormattableString.Invariant($"单位{(random.Next(5) == 0 ? " " : "")}{random.Next(3)}"),
            "project" => random.Next(15) == 0 ? " " : FormattableString.Invariant($"项目{random.Next(12)}"),
            "year" => random.Next(12) == 0 ? "那年" : FormattableString.Invariant($"{2018 + random.Next(3)}{(random.Next(4) == 0 ? "年" : "")}"),
            "currency" => random.Next(3) == 0 ? "" : random.Next(2) == 0 ? "CNY" : "EUR",
            _ => Amount(),
        }), .. random.Next(25) == 0 ? new[] { "多出" } : []];

        string Amount()
        {
            decimal amount = random.Next(8) == 0 ? -random.Next(1_000_000) / 100m : random.Next(100_000_000) / (decimal)Math.Pow(10, random.Next(1, 6));
            NumberFormatInfo format = new() { NumberDecimalSeparator = comma ? "," : ".", NumberGroupSeparator = comma ? "." : "," };
            return random.Next(20) switch
            {
                0 or 1 => "",
                2 => "无",
                3 => "很多",
                4 => Wide(Math.Round(amount, 1).ToString("0.#", format)),
                5 => amount.ToString("0.##", format) + "万元",
                6 => amount.ToString("0.##", format) + "元",
                7 => "99" + random.NextInt64(10_000_000_000_000_000).ToString(CultureInfo.InvariantCulture),
                8 => "9999999999999999" + format.NumberDecimalSeparator + "995",
                9 => random.Next(10_000).ToString("#,0", format),
                _ => amount.ToString(random.Next(2) == 0 ? "#,0.######" : "0.######", format),
            };
        }
    }

    public string Text => string.Concat(Lines.Prepend([.. Columns.Select(Header)]).Select(line => string.Join(',', line.Select(cell => $"\"{cell}\"")) + "\n"));

    public string Mapping => JsonSerializer.Serialize(new
    {
        columns = Columns.Select((column, n) => (column, n)).ToDictionary(
            pair => Header(pair.column),
            pair => (object)new { field = pair.column.Field, scale = ScaleWords.First(word => word.Factor == Scales[pair.n]).Name, year = pair.column.Year }),
        currency = Currency,
        decimalComma = DecimalComma,
        absent = new[] { "无" },
        delimiter = ",",
    });

    private static string Header((string Field, int? Year) column) => FormattableString.Invariant($"{column.Field}{column.Year}");

    /// <summary>Full width, as an input method writes it.</summary>
    private static string Wide(string text) => string.Concat(text.Select(character => (char)(character + 0xFEE0)));
}
