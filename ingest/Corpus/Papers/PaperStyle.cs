using System.Globalization;

namespace PerfTargets.Corpus.Papers;

/// <summary>How whoever filled a form in writes.</summary>
/// <param name="FullWidth">Digits, letters and signs as wide as characters (全角).</param>
/// <param name="Tick">In a box that is ticked.</param>
/// <param name="Slashes"><c>2018/1/1</c> for <c>2018-01-01</c>.</param>
/// <param name="Amounts">Format of amounts.</param>
internal sealed record PaperStyle(bool FullWidth, string Tick, bool Slashes, string Amounts = "0.##")
{
    private static readonly string[] Ticks = ["√", "■", "☑"];

    public static PaperStyle Of(Random random) => new(random.Next(8) == 0, Ticks[random.Next(3)], random.Next(2) == 0);

    /// <summary>As in documents with tables: amounts with or without separators too.</summary>
    public static PaperStyle OfTables(Random random) => Of(random) with { Amounts = new[] { "0.##", "0.00", "#,##0.00" }[random.Next(3)] };

    public string Text(string text) => FullWidth ? PrintedText.FullWidth(text) : text;

    public string Day(DateOnly day) => day.ToString(Slashes ? "yyyy/M/d" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Money(decimal amount) => amount.ToString(Amounts, CultureInfo.InvariantCulture);

    /// <summary>In 万元, with as many decimals more as the cents need.</summary>
    public string TenThousands(decimal amount) => (amount / 10_000).ToString(Amounts + "####", CultureInfo.InvariantCulture);

    /// <summary>Lines of boxes, each after its option.</summary>
    public string[] Boxes(string[] options, string ticked, int inRow) =>
        [.. options.Select(option => option + (option == ticked ? Tick : "□")).Chunk(inRow).Select(row => string.Join("    ", row))];
}
