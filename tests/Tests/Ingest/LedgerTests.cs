using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck.Xunit;
using PerfTargets.Analytics.Derived;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Ledgers;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>Ledgers through the engine's bulk reader: found by their headers or a mapping, checked, and nothing lost without a reason.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledger-");

    [Fact]
    public void A_chinese_header_with_a_scale_tells_what_the_columns_are()
    {
        using Home home = Open();
        DocumentReport report = Take(home, "台账.csv", "单位名称,项目名称,年度,预算数（万元）,执行数（万元）,备注\n甲单位,道路养护,2020,106.96,98.5,\n甲单位,道路养护,2021年,\"1,000\",—,x\n");

        Assert.Equal((2, 0), (report.Outcome!.New, report.Outcome.Quarantined));
        Assert.Equal(11_069_600m, report.Outcome.CurrentBudget["CNY"]);
        Assert.Equal(["2020 1069600.00 985000.00", "2021 10000000.00"], Texts(home, "select concat_ws(' ', year, current_budget, executed) from declaration order by year"));
    }

    [Fact]
    public void Millions_of_millions_keep_every_digit_and_what_the_store_does_not_hold_is_kept_aside()
    {
        using Home home = Open();
        Take(home, "yen.csv", "unit,project,year,budget\n省,年金,2016,1431099.123456\n省,雇用,2016,14310991234.5\n省,道,2016,99999999999.123456\n", """{"columns":{"unit":"unit","project":"project","year":"year","budget":"currentBudget"},"scale":"million","currency":"JPY"}""");

        Assert.Equal(["1431099123456.00"], Texts(home, "select current_budget::text from declaration"));
        Assert.Equal(["14310991234.5", "99999999999.123456"], Texts(home, "select arguments ->> 1 from quarantine where message_id = 'ledger-amount-wrong' order by 1"));
    }

    [Fact]
    public void A_ledger_that_arrives_as_bytes_is_one_all_the_same()
    {
        using Home home = Open();
        DocumentReport report = home.Ingestion.Take("台账.csv", Encoding.UTF8.GetBytes("单位,项目,年度,预算数\n甲,养护,2020,100\n"));
        DocumentReport other = home.Ingestion.Take("other.csv", Encoding.UTF8.GetBytes("a,b\n1,2\n"));

        Assert.Equal((1, 0, 100m), (report.Outcome!.New, report.Outcome.Quarantined, report.Outcome.CurrentBudget["CNY"]));
        DocumentReport broken = home.Ingestion.Take("broken.parquet", "PAR1 and nothing after it"u8.ToArray());

        Assert.Equal((0, 1), (other.Outcome!.New, other.Outcome.Quarantined));
        Assert.Equal((0, 1), (broken.Outcome!.New, broken.Outcome.Quarantined));
    }

    [Fact]
    public void Years_as_columns_become_rows()
    {
        using Home home = Open();
        Take(home, "wide.csv", "unit,project,2019年预算,2020年预算,2020年执行数\n甲,养护,100,120,90\n乙,巡查,,7,\n");

        Assert.Equal(["甲 2019 100.00", "甲 2020 120.00 90.00", "乙 2020 7.00"], Texts(home, "select concat_ws(' ', u.name, year, current_budget, executed) from declaration join unit u using (unit_id) order by u.name desc, year"));
    }

    [Fact]
    public void Rows_that_fail_are_kept_aside_with_their_reasons_and_the_rest_is_loaded()
    {
        using Home home = Open();
        DocumentReport report = Take(home, "bad.csv",
            "unit,project,year,budget\n甲,养护,2020,100\n,养护,2020,100\n甲,,2020,100\n甲,巡查,那年,100\n甲,检测,2020,很多\n甲,养护,2020,999\n甲,多,2020,1,2\n甲,印刷,2020,３５．５\n");

        Assert.Equal((2, 6), (report.Outcome!.New, report.Outcome.Quarantined));
        Assert.Equal(
            ["ledger-amount-wrong 很多", "ledger-line-broken", "ledger-project-missing", "ledger-row-twice 2", "ledger-unit-missing", "ledger-year-wrong 那年"],
            Texts(home, "select trim(concat_ws(' ', message_id, case when message_id <> 'ledger-line-broken' then arguments ->> 1 end)) from quarantine order by 1"));
        Assert.Equal(["8 2 6 1434.50 135.50"], Texts(home, "select concat_ws(' ', rows_read, rows_loaded, rows_rejected, amount_read, amount_loaded) from load join load_amount using (seq)"));
    }

    [Fact]
    public void Indicators_join_their_project_and_year_and_targets_are_read()
    {
        using Home home = Open();
        Take(home, "budget.csv", "unit,project,year,budget\n甲,养护,2020,100\n");
        DocumentReport report = Take(home, "indicators.csv", "unit,project,year,一级指标,指标名称,指标值,实际完成值\n甲,养护,2020,产出指标,完成率,≥95%,96\n甲,养护,2020,产出指标,里程,90-100公里,95\n甲,巡查,2020,产出指标,次数,规范,\n甲,养护,2020,产出指标,,≥1,2\n");

        Assert.Equal((1, 3, 1), (report.Outcome!.New, report.Outcome.Indicators, report.Outcome.Quarantined));
        Assert.Equal(
            ["养护 完成率 ≥ 95.0 % 96.0", "养护 里程 range 90.0 100.0 公里 95.0", "巡查 次数 规范"],
            Texts(home, """
                select concat_ws(' ', p.name, m.name, coalesce(operator::text, target_text), value, upper, unit, actual)
                from indicator i join declaration d using (declaration_id) join project p using (project_id) join indicator_name m using (name_id) order by p.name, m.name
                """));
        Assert.Equal(["2"], Texts(home, "select count(*)::text from declaration"));
    }

    [Fact]
    public void A_code_holds_a_project_together_through_a_rename_whatever_comes_first()
    {
        string[] files = ["unit,project_code,project,year,budget\n甲,7,道路养护,2019,1\n甲,7,道路和桥梁养护,2020,2\n", "unit,project_code,year,indicator,target\n甲,7,2020,完成率,≥9%\n"];
        string[] states = [.. new[] { files, [files[1], files[0]] }.Select(order =>
        {
            using Home home = Open();
            foreach (string file in order)
                Take(home, "x.csv", file);
            return string.Join('\n', Texts(home, "select concat_ws(' ', p.name, d.year, current_budget, (select count(*) from indicator i where i.declaration_id = d.declaration_id)) from declaration d join project p using (project_id) order by d.year"));
        })];

        Assert.Equal("道路和桥梁养护 2019 1.00 0\n道路和桥梁养护 2020 2.00 1", states[0]);
        Assert.Equal(states[0], states[1]);
    }

    [Fact]
    public void The_same_ledger_changes_nothing_and_a_corrected_one_is_a_new_version()
    {
        using Home home = Open();
        const string Ledger = "unit,project,year,budget\n甲,养护,2020,100\n甲,巡查,2020,50\n";
        Take(home, "a.csv", Ledger);
        string before = home.Store.Checksum();
        Assert.True(Take(home, "a.csv", Ledger).AlreadyKnown);
        Assert.Equal(before, home.Store.Checksum());

        DocumentReport report = Take(home, "b.csv", Ledger.Replace("50", "60", StringComparison.Ordinal));

        Assert.Equal((0, 1, 1), (report.Outcome!.New, report.Outcome.Changed, report.Outcome.Unchanged));
        Assert.Equal(["50.00", "60.00"], Texts(home, "select current_budget::text from history.declaration join project using (project_id) where name = '巡查' order by known_from"));
        Assert.True(home.Rebuild().IsEqual);
        Assert.Empty(home.Verify().Findings);
    }

    [Theory]
    [InlineData("GB18030")]
    [InlineData("UTF-8")]
    public void Encodings_of_offices_and_compression_are_found_out(string encoding)
    {
        using Home home = Open();
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") is { } gb && encoding == "GB18030"
            ? gb.GetBytes("单位,项目,年度,预算\n甲单位,道路养护,2020,5\n")
            : Encoding.UTF8.GetBytes("单位,项目,年度,预算\n甲单位,道路养护,2020,5\n");
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(bytes);

        Assert.Equal(1, TakeBytes(home, "a.csv", bytes).Outcome!.New);
        Assert.Equal((0, 1), (TakeBytes(home, "a.csv.gz", packed.ToArray()).Outcome is { } again ? (again.New, again.Unchanged) : default));
        Assert.Equal(["甲单位"], Texts(home, "select name from unit"));
    }

    [Fact]
    public void A_mapping_names_columns_scale_currency_and_decimal_comma()
    {
        using Home home = Open();
        const string Mapping = """{"columns": {"Amt": "unit", "Vorhaben": "project", "Jahr": "year", "Soll": {"field": "currentBudget", "scale": "million"}}, "currency": "EUR", "decimalComma": true, "delimiter": ";"}""";
        DocumentReport report = Take(home, "haushalt.csv", "Amt;Vorhaben;Jahr;Soll\nBauamt;Straße;2020;1.234,565\n", Mapping);

        Assert.Equal(1_234_565_000m, report.Outcome!.CurrentBudget["EUR"]);
    }

    [Theory]
    [InlineData("""{"columns": {"nothing": "unit"}}""")]
    [InlineData("""{"columns": {"unit": "budgett"}}""")]
    [InlineData("""{"columns": {"unit": "unit"}, "scale": "dozen"}""")]
    [InlineData("""{"column": {}}""")]
    [InlineData("nonsense")]
    public void A_mapping_that_does_not_fit_is_refused_and_leaves_no_trace(string mapping)
    {
        using Home home = Open();

        Assert.Throws<InvalidMappingException>(() => Take(home, "a.csv", "unit,project,year,budget\n甲,养护,2020,100\n", mapping));
        Assert.Equal(0, home.Store.Version);
    }

    [Fact]
    public void A_table_that_is_no_ledger_is_a_document_like_others()
    {
        using Home home = Open();
        string file = Path.Combine(_folder.FullName, "list.csv");
        File.WriteAllText(file, "name,phone\n张三,123\n");

        IngestReport report = home.Ingestion.TakeAll([file], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal((0, 1), (report.New, report.Quarantined));
    }

    /// <summary>Half a cent goes to the even one; what rounding moves is said where it is more than a cent.</summary>
    [Fact]
    public void Amounts_are_exact_and_rounding_is_said()
    {
        using Home home = Open();
        Take(home, "a.csv", "unit,project,year,budget\n甲,a,2020,0.005\n甲,b,2020,0.015\n甲,c,2020,-0.005\n甲,d,2020,1.006\n甲,e,2020,1.006\n甲,f,2020,1.006\n");

        Assert.Equal(["0.00", "0.02", "0.00", "1.01", "1.01", "1.01"], Texts(home, "select current_budget::text from declaration join project using (project_id) order by name"));
        Assert.Equal(["ledger-rounded"], Texts(home, "select message_id from issue"));
    }

    [Property(MaxTest = 25)]
    public void What_is_read_is_loaded_or_rejected_in_rows_and_in_money(int seed)
    {
        Random random = new(seed);
        (string Unit, string Project, string Year, string Budget)[] rows = [.. Enumerable.Range(0, random.Next(1, 60)).Select(n => (
            random.Next(10) == 0 ? "" : $"单位{random.Next(4)}",
            random.Next(12) == 0 ? "" : $"项目{random.Next(20)}",
            random.Next(12) == 0 ? "x" : $"{2015 + random.Next(5)}",
            random.Next(12) == 0 ? "多" : (random.Next(1_000_000) / 100m).ToString(CultureInfo.InvariantCulture)))];
        using Home home = Open();
        DocumentReport report = Take(home, "a.csv", "unit,project,year,budget\n" + string.Concat(rows.Select(row => $"{row.Unit},{row.Project},{row.Year},{row.Budget}\n")));
        HashSet<string> taken = [];
        decimal expected = rows.Where(row => row.Unit != "" && row.Project != "" && row.Year != "x" && row.Budget != "多" && taken.Add($"{row.Unit} {row.Project} {row.Year}")).Sum(row => decimal.Parse(row.Budget, CultureInfo.InvariantCulture));

        Assert.Equal(rows.Length, report.Outcome!.New + report.Outcome.Quarantined);
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"{expected:0.00}")], Texts(home, "select coalesce(sum(current_budget), 0)::decimal(18, 2)::text from declaration"));
        Assert.Equal(expected, report.Outcome.CurrentBudget["CNY"]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Home Open() => Home.Open(Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N")), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System);

    private DocumentReport Take(Home home, string name, string text, string? mapping = null) => TakeBytes(home, name, Encoding.UTF8.GetBytes(text), mapping);

    private DocumentReport TakeBytes(Home home, string name, byte[] bytes, string? mapping = null)
    {
        string file = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N") + Path.GetExtension(name));
        File.WriteAllBytes(file, bytes);
        return home.Ingestion.TakeLedger(file, name, mapping) ?? throw new InvalidOperationException("no ledger");
    }

    private static IReadOnlyList<string> Texts(Home home, string sql) => TemporaryHome.Texts(home.Store, sql);
}
