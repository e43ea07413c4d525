using System.IO.Compression;
using System.Text;
using PerfTargets.Analytics.Derived;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Tests.Support;
using static PerfTargets.Tests.Support.Workbook;

namespace PerfTargets.Tests.Ingest;

/// <summary>The same ledger in whatever format offices send it: the same numbers, each with its row in the file as it came.</summary>
public sealed class LedgerFormatTests : IDisposable
{
    private const string Csv = "单位名称,项目名称,年度,预算数（万元）,执行数（万元）\n甲单位,道路养护,2020,106.96,98.5\n甲单位,道路养护,2021,\"1,000\",—\n,养护,2020,1,1\n乙单位,巡查,2020,0.3,0.1\n";

    private static readonly object?[] Header = ["单位名称", "项目名称", "年度", "预算数（万元）", "执行数（万元）"];

    private static readonly object?[]?[] Table =
    [
        Header,
        ["甲单位", "道路养护", new Stored("2020"), new Stored("106.96"), new Stored("98.5")],
        ["甲单位", "道路养护", new Stored("2021"), new Stored("1000"), "—"],
        [null, "养护", new Stored("2020"), new Stored("1"), new Stored("1")],
        ["乙单位", "巡查", new Stored("2020"), new Stored("0.30000000000000004"), new Stored("0.1")],
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-formats-");

    [Fact]
    public void The_same_ledger_gives_the_same_state_in_every_format()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(Csv);
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(utf8);
        (string Name, byte[] Bytes)[] files =
        [
            ("a.csv", utf8),
            ("a.csv", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(Csv)),
            ("a.csv.gz", packed.ToArray()),
            ("a.parquet", Parquet(utf8)),
            ("a.xlsx", new Workbook().Sheet("台账", Table).Bytes()),
            ("mixed.csv", Encoding.UTF8.GetBytes(Csv.Replace("98.5\n", "98.5\r\n", StringComparison.Ordinal))),
        ];

        string[] states = [.. files.Select(file =>
        {
            using Home home = Open();
            DocumentReport report = Take(home, file.Name, file.Bytes);
            Assert.Equal((3, 1), (report.Outcome!.New, report.Outcome.Quarantined));
            Assert.True(home.Rebuild().IsEqual);
            LedgerExcerpt shown = home.Rows(Texts(home, "select sha256 from document")[0], [5, 99, 3])!;
            Assert.Equal(["单位名称", "项目名称"], shown.Columns.Take(2));
            Assert.Equal(["unit", "project"], shown.Fields.Take(2));
            Assert.Equal(["3 甲单位道路养护2021", "5 乙单位巡查2020"], shown.Rows.Select(row => FormattableString.Invariant($"{row.Line} {string.Concat(row.Cells.Take(3))}")));
            return State(home);
        })];

        Assert.Equal("乙单位 巡查 2020 3000.00 1000.00 5\n甲单位 道路养护 2020 1069600.00 985000.00 2\n甲单位 道路养护 2021 10000000.00 - 3\n4 ledger-unit-missing", states[0]);
        Assert.All(states, state => Assert.Equal(states[0], state));
    }

    [Fact]
    public void Titles_above_the_header_say_the_scale_and_rows_keep_the_number_they_have_in_the_sheet()
    {
        using Home home = Open();
        byte[] workbook = new Workbook().Sheet("表", [["绩效目标台账"], null, ["编制：财政局", null, "金额单位：万元"], ["单位", "项目", "年度", "预算数"], null, ["甲", "养护", "2020年", new Stored("1.5")], ["甲", "巡查", "那年", new Stored("2")]]).Bytes();
        DocumentReport report = Take(home, "a.xlsx", workbook);
        using Home other = Open();
        Take(other, "a.csv", Encoding.UTF8.GetBytes("绩效目标台账,,,\n\n编制：财政局,,金额单位：万元,\n单位,项目,年度,预算数\n\n甲,养护,2020年,1.5\n甲,巡查,那年,2\n"));

        Assert.Equal(15_000m, report.Outcome!.CurrentBudget["CNY"]);
        Assert.Equal("甲 养护 2020 15000.00 - 6\n7 ledger-year-wrong 那年", State(home));
        Assert.Equal(State(home), State(other));
        Assert.True(home.Rebuild().IsEqual);
        Assert.Empty(home.Verify().Findings);
    }

    /// <summary>What Excel shows at fifteen digits; a percentage as one; what holds for merged rows holds for each, amounts apart.</summary>
    [Fact]
    public void Cells_say_what_the_sheet_shows()
    {
        using Home home = Open();
        Take(home, "a.xlsx", new Workbook().Sheet("指标", [
            ["单位", "项目", "年度", "指标名称", "指标值", "实际完成值", "预算数"],
            ["甲", "养护", new Stored("43831", 1), "完成率", new Stored("0.95", 2), new Stored("0.96499999999999997", 2), new Stored("3")],
            [null, null, null, "里程", ">=90公里", new Stored("1E-3"), null],
        ], "visible", "A2:A3", "B2:B3", "C2:C3", "G2:G3").Bytes());
        Take(home, "b.xlsx", new Workbook().Sheet("预算", [["单位", "项目", "年度", "预算数"], ["甲", "养护", new Stored("2020"), new Stored("4.35")], ["甲", "巡查", new Stored("2020"), new Stored("123456789012.34999")], ["甲", "清扫", new Stored("2020"), new Failed("#DIV/0!")]]).Bytes());

        Assert.Equal(["完成率 95% ≥ 95.0", "里程 >=90公里 0.001"], Texts(home, "select concat_ws(' ', m.name, target_text, case when actual_text like '%\\%' escape '\\' then '≥' end, coalesce(case when actual_text like '96.5%' then value end, actual)) from indicator join indicator_name m using (name_id) order by line"));
        Assert.Equal(["巡查 123456789012.35", "养护 4.35"], Texts(home, "select concat_ws(' ', name, current_budget) from declaration join project using (project_id) where current_budget is not null order by current_budget desc"));
    }

    [Fact]
    public void The_first_visible_sheet_with_a_header_is_read_and_the_others_are_told()
    {
        using Home home = Open();
        object?[][] Sheet(string unit) => [["单位", "项目", "年度", "预算"], [unit, "养护", new Stored("2020"), new Stored("5")]];
        DocumentReport report = Take(home, "a.xlsx", new Workbook().Sheet("说明", [["本表由财政局编制"]]).Sheet("旧", Sheet("旧"), "hidden").Sheet("2020", Sheet("甲")).Sheet("2021", Sheet("乙")).Bytes());

        Assert.Equal("甲 养护 2020 5.00 - 2", State(home));
        Assert.Contains("2021", Assert.Single(report.Issues).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_reads_a_sheet_whose_header_is_not_known()
    {
        using Home home = Open();
        const string Mapping = """{"columns": {"Amt": "unit", "Vorhaben": "project", "Jahr": "year", "Soll": {"field": "currentBudget", "scale": "million"}}, "currency": "EUR", "decimalComma": true}""";
        byte[] workbook = new Workbook().Sheet("Deckblatt", [["Haushalt"]]).Sheet("Plan", [["Haushalt 2020"], ["Nr", "Amt", "Vorhaben", "Jahr", "Soll"], ["1", "Bauamt", "Straße", new Stored("2020"), new Stored("1234.565")], ["2", "Bauamt", "Brücke", new Stored("2020"), "1.234,5"]]).Bytes();

        Assert.Equal(2_469_065_000m, Take(home, "haushalt.xlsx", workbook, Mapping).Outcome!.CurrentBudget["EUR"]);
        InvalidMappingException refusal = Assert.Throws<InvalidMappingException>(() => Take(home, "haushalt.xlsx", workbook, Mapping.Replace("Vorhaben", "Projekt", StringComparison.Ordinal)));
        Assert.Contains("haushalt.xlsx", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Projekt", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_is_no_ledger_or_is_damaged_stays_a_document()
    {
        using Home home = Open();
        byte[] ledger = new Workbook().Sheet("台账", Table).Bytes();
        byte[][] files = [new Workbook().Sheet("电话", [["姓名", "电话"], ["张三", "123"]]).Bytes(), ledger[..(ledger.Length / 2)], "PK\u0003\u0004 and no more"u8.ToArray(), []];

        Assert.All(files, bytes => Assert.Equal((0, 1), home.Ingestion.Take("a.xlsx", bytes).Outcome is { } outcome ? (outcome.New, outcome.Quarantined) : default));
        Assert.Empty(home.Verify().Findings);
    }

    [Fact]
    public void A_workbook_that_would_fill_memory_is_not_opened()
    {
        using Home home = Open();
        byte[] bomb = new Workbook().Sheet("台账", Table).Bytes(zip =>
        {
            using Stream part = zip.CreateEntry("xl/worksheets/sheet9.xml").Open();
            byte[] blanks = new byte[1 << 20];
            for (int n = 0; n < 80; n++)
                part.Write(blanks);
        });
        DocumentReport report = home.Ingestion.Take("bomb.xlsx", bomb);

        Assert.Null(report.Outcome);
        Assert.Contains("xl/worksheets/sheet9.xml unpacks to 80 MiB", Assert.Single(report.Issues).ToString(), StringComparison.Ordinal);
        Assert.Equal(0, home.Store.Version);
    }

    [Fact]
    public void What_the_engine_cannot_read_is_read_by_the_letter_and_bad_rows_are_kept_aside()
    {
        using Home home = Open();
        DocumentReport report = Take(home, "a.csv", Encoding.UTF8.GetBytes(
            "单位,项目,年度,预算\r\n甲,\"道路\n东段\",2020,1\r\n甲,\"道路\"东段\"养护\",2020,2\r\n甲,巡\"查,2020,3\n甲,清扫,2020,4,5\n甲,绿化,2020\n\n乙,\"养,护\",2020,6\n乙,多,那年,7\n丙,\"开着,2020,8\n丙,养护,2020,9\n"));

        Assert.Equal((2, 6), (report.Outcome!.New, report.Outcome.Quarantined));
        Assert.Equal(
            "乙 养,护 2020 6.00 - 9\n甲 道路\n东段 2020 1.00 - 2\n10 ledger-year-wrong 那年\n11 ledger-line-broken\n4 ledger-line-broken\n5 ledger-line-broken\n6 ledger-line-broken\n7 ledger-line-broken",
            State(home));
        Assert.Equal(["8 2 6"], Texts(home, "select concat_ws(' ', rows_read, rows_loaded, rows_rejected) from load"));
        Assert.True(home.Rebuild().IsEqual);
        Assert.Empty(home.Verify().Findings);
    }

    /// <summary>The engine looks at the opening only before it reads.</summary>
    [Fact]
    public void Line_ends_that_change_far_down_lose_no_row()
    {
        using Home home = Open();
        StringBuilder csv = new("单位,项目,年度,预算\n");
        for (int n = 0; n < 60_000; n++)
            csv.Append("甲,路").Append(n).Append(",2020,1").Append(n < 40_000 ? "\n" : "\r\n");
        DocumentReport report = Take(home, "a.csv", Encoding.UTF8.GetBytes(csv.ToString()));

        Assert.Equal((60_000, 0), (report.Outcome!.New, report.Outcome.Quarantined));
        Assert.True(Take(home, "a.csv", Encoding.UTF8.GetBytes(csv.ToString())).AlreadyKnown);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(-1234567.89, "-1234567.89")]
    [InlineData(123456789012345678, "123456789012346000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(0.00001, "0.00001")]
    public void Numbers_have_fifteen_digits(double stored, string shown) => Assert.Equal(shown, LedgerCell.Number(stored));

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Declarations with their rows, then what is kept aside.</summary>
    private static string State(Home home) => string.Join('\n', [
        .. Texts(home, "select concat_ws(' ', u.name, p.name, year, current_budget, coalesce(executed::text, '-'), line) from declaration join unit u using (unit_id) join project p using (project_id) order by u.name, p.name, year"),
        .. Texts(home, "select trim(concat_ws(' ', first_line, message_id, case when message_id <> 'ledger-line-broken' then arguments ->> 1 end)) from quarantine order by 1"),
    ]);

    private Home Open() => Home.Open(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System);

    private DocumentReport Take(Home home, string name, byte[] bytes, string? mapping = null)
    {
        string file = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + Path.GetExtension(name));
        File.WriteAllBytes(file, bytes);
        return home.Ingestion.TakeLedger(file, name, mapping) ?? throw new InvalidOperationException("no ledger");
    }

    private byte[] Parquet(byte[] csv)
    {
        string from = Path.Combine(_folder.FullName, "from.csv"), to = Path.Combine(_folder.FullName, "to.parquet");
        File.WriteAllBytes(from, csv);
        using DuckDB.NET.Data.DuckDBConnection engine = new("Data Source=:memory:");
        engine.Open();
        using DuckDB.NET.Data.DuckDBCommand command = engine.CreateCommand();
        command.CommandText = $"copy (select * from read_csv('{from}', all_varchar = true)) to '{to}' (format parquet)";
        command.ExecuteNonQuery();
        return File.ReadAllBytes(to);
    }

    private static IReadOnlyList<string> Texts(Home home, string sql) => TemporaryHome.Texts(home.Store, sql);
}
