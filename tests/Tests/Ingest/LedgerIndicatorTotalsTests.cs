using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Tests.Ingest;

/// <summary>Control totals of ledgers of indicators, worked out a second time by plain loops: read = loaded + kept aside, and a later ledger replaces what it tells anew.</summary>
public sealed class LedgerIndicatorTotalsTests
{
    private const string Broken = "ledger-line-broken";

    private static readonly string[] Columns = ["unit", "project", "year", "level1", "indicator", "operator", "targetValue", "actual", "weight"];

    [Property(MaxTest = 12)]
    public void What_is_read_is_loaded_or_kept_aside_and_each_row_has_one_reason(DoNotSize<int> seed)
    {
        Random random = new(seed.Item);
        string[][] first = Invented(random), second = Invented(random);
        using LedgerHome home = new();
        home.Ledger(Text(first));
        home.Ledger(Text(second));

        Row[][] loads = [.. new[] { first, second }.Select(lines => lines.Select(Read).ToArray())];
        Assert.Equal(
            loads.Select(rows => FormattableString.Invariant($"{rows.Length} {rows.Count(row => row.Reason is null)} {rows.Count(row => row.Reason is not null)}")),
            home.Texts("select concat_ws(' ', rows_read, rows_loaded, rows_rejected) from load order by seq"));
        Assert.Equal(
            loads.SelectMany((rows, n) => rows.Where(row => row.Reason is not null).Select(row => FormattableString.Invariant($"{n + 1} {row.Reason}"))).Order(StringComparer.Ordinal),
            home.Texts("select concat_ws(' ', seq, message_id) from quarantine").Order(StringComparer.Ordinal));
        Assert.Equal(
            loads.SelectMany((rows, n) => rows.Any(row => row.Reason == Broken) ? [] : rows.Select((row, line) => (row, line)).Where(one => one.row.Reason is not null).Select(one => FormattableString.Invariant($"{n + 1} {one.line + 2} {one.row.Reason}"))),
            home.Texts($"select concat_ws(' ', seq, first_line, message_id) from quarantine where seq not in (select seq from quarantine where message_id = '{Broken}') order by seq, first_line"));

        Row[] sound = [.. loads[1].Where(row => row.Reason is null)];
        Row[] kept = [.. loads[0].Where(row => row.Reason is null && !sound.Any(later => later.Key == row.Key)), .. sound];
        Assert.Equal(
            kept.Select(row => row.Key).Distinct().Order(StringComparer.Ordinal),
            home.Texts("select concat_ws(' ', replace(u.name, ' ', ''), p.name, d.year) from declaration d join unit u using (unit_id) join project p using (project_id)").Order(StringComparer.Ordinal));
        Assert.Equal(
            kept.Select(row => FormattableString.Invariant($"{row.Key} {row.Indicator} {row.Target ?? -1:0.000} {row.Actual ?? -1:0.000}")).Order(StringComparer.Ordinal),
            home.Texts("""
                select concat_ws(' ', replace(u.name, ' ', ''), p.name, d.year, m.name, coalesce(i.value, -1)::decimal(18, 3), coalesce(i.actual, -1)::decimal(18, 3))
                from indicator i join declaration d using (declaration_id) join indicator_name m using (name_id) join project p using (project_id) join unit u on u.unit_id = d.unit_id
                """).Order(StringComparer.Ordinal));
        Assert.All(home.Queries.Rows<QualityCheck>(MeasureQuery.All.Where("check_id", "control-totals"), Viewer.Local).Rows, check => Assert.Equal((2, 0), (check.Checked, check.Failed)));
    }

    private static string Text(string[][] lines) => string.Concat(lines.Prepend(Columns).Select(line => string.Join(',', line.Select(cell => $"\"{cell}\"")) + "\n"));

    private static string[][] Invented(Random random)
    {
        return [.. Enumerable.Range(0, random.Next(5, 40)).Select(_ => Line())];

        string[] Line() =>
        [
            random.Next(15) == 0 ? Nothing() : FormattableString.Invariant($"单位{(random.Next(5) == 0 ? " " : "")}{random.Next(2)}"),
            random.Next(15) == 0 ? Nothing() : FormattableString.Invariant($"项目{random.Next(4)}"),
            random.Next(15) switch { 0 => "那年", 1 => "", 2 => "1899", 3 => "2019年", _ => FormattableString.Invariant($"{2018 + random.Next(2)}") },
            random.Next(3) == 0 ? "" : "产出指标",
            random.Next(12) == 0 ? Nothing() : FormattableString.Invariant($"指标{random.Next(5)}"),
            random.Next(2) == 0 ? "≥" : "",
            Number(),
            Number(),
            random.Next(3) == 0 ? "" : FormattableString.Invariant($"{random.Next(100)}"),
            .. random.Next(25) == 0 ? new[] { "多出" } : [],
        ];

        string Nothing() => new[] { "", " ", "　" }[random.Next(3)];

        string Number() => random.Next(12) switch
        {
            0 or 1 => "",
            2 => "无",
            3 => "很多",
            4 => FormattableString.Invariant($"{random.Next(10_000):#,0}"),
            5 => FormattableString.Invariant($"{random.Next(100)}.5%"),
            6 => FormattableString.Invariant($"≥{random.Next(100)}"),
            7 => string.Concat(FormattableString.Invariant($"{random.Next(1000)}.5").Select(character => (char)(character + 0xFEE0))),
            _ => FormattableString.Invariant($"{random.Next(100_000) / 1000m}"),
        };
    }

    private static Row Read(string[] line)
    {
        if (line.Length > Columns.Length)
            return new Row("", "", null, null, Broken);
        string unit = Bare(line[0]), project = Bare(line[1]), year = line[2].Replace("年", "", StringComparison.Ordinal), indicator = Bare(line[4]);
        bool targetRead = Number(line[6], out decimal? target);
        Number(line[7], out decimal? actual);
        return new Row(
            $"{unit} {project} {year}", indicator, target, actual,
            unit == "" ? "ledger-unit-missing"
                : project == "" ? "ledger-project-missing"
                : !int.TryParse(year, out int number) || number is < 1900 or > 2200 ? "ledger-year-wrong"
                : indicator == "" ? "ledger-indicator-missing"
                : targetRead ? null : "ledger-number-wrong");
    }

    /// <summary>What is absent is read too, as nothing.</summary>
    private static bool Number(string cell, out decimal? number)
    {
        number = null;
        if (cell is "" or "无")
            return true;
        if (!decimal.TryParse(cell.Normalize(NormalizationForm.FormKC).Trim('≥', '%').Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal known))
            return false;
        number = known;
        return true;
    }

    private static string Bare(string text) => text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

    /// <param name="Reason">Why it is kept aside; null where it is loaded.</param>
    private sealed record Row(string Key, string Indicator, decimal? Target, decimal? Actual, string? Reason);
}
