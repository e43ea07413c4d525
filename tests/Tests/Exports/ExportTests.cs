using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Analytics;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Exports;

public sealed class ExportTests(RealHome real) : IClassFixture<RealHome>
{
    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);

    [Fact]
    public void Csv_tables_hold_every_row_and_begin_with_the_mark_that_Excel_looks_for()
    {
        Assert.Equal(
            ["declarations 4", "budget-lines 20", "indicators 82", FormattableString.Invariant($"flags {real.Queries.Rows<FlagList>(MeasureQuery.All, Viewer.Local).Total}")],
            ExportTable.All.Select(table => FormattableString.Invariant($"{table.Name} {ReadBack.Csv(Csv(table)).Count - 1}")));
        Assert.All(ExportTable.All, table => Assert.Equal([0xEF, 0xBB, 0xBF], Csv(table)[..3]));
    }

    [Fact]
    public void A_workbook_says_what_it_holds_and_its_numbers_are_numbers()
    {
        var sheets = ReadBack.Xlsx(Written("xlsx", Source(real.Home.Store, Everything with { Unit = "上海市房地产学校", Year = 2018 })));

        Assert.Equal(["说明", "申报", "子项目", "指标", "疑点"], sheets.Keys);
        Assert.Contains(sheets["说明"], row => row is ["筛选：单位 Filter: unit", "上海市房地产学校"]);
        Assert.Contains(sheets["说明"], row => row is ["数据版本 Data version", 1.0]);
        Assert.Contains(sheets["说明"], row => row is ["导出时间 Exported at", "2026-03-05 08:30:00 +00:00"]);
        Assert.Contains(sheets["说明"], row => row is ["申报（行） Declarations (rows)", 1.0]);
        IReadOnlyList<object?> declaration = Assert.Single(sheets["申报"].Skip(1));
        Assert.Equal("15682071773520128619", Cell("申报编号"));
        Assert.Equal(1_069_600.0, Cell("项目当年预算"));
        Assert.Equal(237_057.36, Cell("同名项目上年预算执行数"));
        Assert.Equal(new DateTime(2018, 11, 30), Cell("结束时间"));
        Assert.Equal(false, Cell("合成数据"));
        Assert.Equal("CNY", Cell("币种"));

        object? Cell(string header) => declaration[sheets["申报"][0].ToList().FindIndex(name => name!.ToString()!.StartsWith(header, StringComparison.Ordinal))];
    }

    [Fact]
    public void Json_is_what_the_readers_made_of_the_documents()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        Declaration[] read = [.. Reading.Read("declarations-2018.txt", File.ReadAllBytes(Repository.Seed)).Declarations];
        using JsonDocument exported = JsonDocument.Parse(Written("json", Source(real.Home.Store)));
        JsonElement[] declarations = [.. exported.RootElement.GetProperty("declarations").EnumerateArray()];

        Assert.Equal(read.Length, declarations.Length);
        foreach (JsonElement declaration in declarations)
        {
            using MemoryStream json = new();
            DeclarationJson.Write(json, read.Where(one => DeclarationJson.IdText(Identity.Declaration(one)) == declaration.GetProperty("id").GetString()));
            using JsonDocument one = JsonDocument.Parse(json.ToArray());
            JsonElement expected = one.RootElement[0];
            // The store knows of the values' lines, not where the form around them begins.
            Assert.All(expected.EnumerateObject().Where(member => member.Name is not ("issues" or "sources")), member =>
                Assert.True(JsonElement.DeepEquals(member.Value, declaration.GetProperty(member.Name)), member.Name));
            Assert.Equal(Sorted(expected.GetProperty("issues")), Sorted(declaration.GetProperty("issues")));
            Assert.Equal(expected.GetProperty("sources")[0].GetProperty("sha256").GetString(), declaration.GetProperty("sources")[0].GetProperty("sha256").GetString());
        }

        static IEnumerable<string> Sorted(JsonElement issues) => issues.EnumerateArray().Select(issue => JsonSerializer.Serialize(issue)).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_viewer_of_one_unit_gets_nothing_of_another_in_any_format()
    {
        ExportSource source = Source(real.Home.Store) with { Viewer = new Viewer("school", [Identity.Unit("上海市房地产学校")]) };

        byte[][] files = [.. ExportFormat.All.SelectMany(format => format.Separate.Count == 0 ? [Written(format.Name, source)] : format.Separate.Select(table => Written(format.Name, source, table)))];

        foreach (byte[] file in files)
        {
            string text = file is [(byte)'P', (byte)'K', ..] ? string.Concat(ReadBack.Parts(file)) : Encoding.UTF8.GetString(file);
            Assert.Contains("房地产学校", text, StringComparison.Ordinal);
            Assert.DoesNotContain("公积金", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_export_of_a_moment_leaves_out_what_came_later()
    {
        using RealHome home = new();
        string text = Encoding.UTF8.GetString(File.ReadAllBytes(Repository.Seed)).Replace("237057.36", "474000", StringComparison.Ordinal);
        ExportSource before = Source(home.Home.Store);
        home.TakeInstead("corrected.txt", text);

        Assert.Contains("237057.36", Encoding.UTF8.GetString(Written("json", before)), StringComparison.Ordinal);
        Assert.Contains("474000", Encoding.UTF8.GetString(Written("json", Source(home.Home.Store))), StringComparison.Ordinal);
        Assert.Contains("237057.36", Encoding.UTF8.GetString(Written("csv", before, ExportTable.All[0])), StringComparison.Ordinal);
    }

    [Fact]
    public void No_hostile_text_is_led_by_what_a_spreadsheet_runs_from_csv()
    {
        using IStore store = Hostile();
        foreach (ExportTable table in ExportTable.All)
        {
            IReadOnlyList<IReadOnlyList<string>> records = ReadBack.Csv(Written("csv", Source(store), table));
            Assert.True(records.Count > HostileTexts.All.Count, table.Name);
            Assert.All(records, record => Assert.Equal(table.Columns.Count, record.Count));
            foreach (string field in records.SelectMany(record => record))
                Assert.True(IsNumber(field) || !LooksLikeFormula(field), $"{table.Name}: {field}");
            if (table.Name != "flags")
                Assert.Empty(HostileTexts.All.Except(records.SelectMany(record => record).Where(field => field.StartsWith('\'')).Select(field => field[1..])));
        }
    }

    [Fact]
    public void Hostile_texts_are_text_cells_of_a_workbook_as_printed_and_negative_numbers_are_numbers()
    {
        using IStore store = Hostile();
        byte[] file = Written("xlsx", Source(store));
        var sheets = ReadBack.Xlsx(file);

        Assert.DoesNotContain(ReadBack.Parts(file), part => part.Contains("<f>", StringComparison.Ordinal) || part.Contains("<f ", StringComparison.Ordinal));
        foreach (string sheet in new[] { "申报", "子项目", "指标" })
            Assert.Empty(HostileTexts.All.Except(sheets[sheet].SelectMany(row => row).OfType<string>()));
        Assert.All(sheets["子项目"].Skip(1), row => Assert.Contains(-0.01, row));
        Assert.All(sheets["指标"].Skip(1), row => Assert.Contains(-5.0, row));
        Assert.True(sheets["疑点"].Count > HostileTexts.All.Count);
        // Text stays text when somebody edits the cell.
        string style = Assert.Single(ReadBack.Parts(file), part => part.Contains("<cellXfs", StringComparison.Ordinal)).Split("<xf ")[^1];
        Assert.Contains("quotePrefix=\"1\"", style, StringComparison.Ordinal);
        Assert.All(
            ReadBack.Parts(file).Where(part => part.Contains("<sheetData", StringComparison.Ordinal)),
            part => Assert.DoesNotMatch("<row r=\"(?!1\")\\d+\"><c r=\"[A-Z]+\\d+\" t=\"inlineStr\"", part));
    }

    [Fact]
    public void Many_rows_are_streamed_each_once()
    {
        using DuckDbStore store = DuckDbStore.InMemory();
        Indicator[] many = [.. Enumerable.Range(0, 20_000).Select(n => Some.Indicator(FormattableString.Invariant($"指标{n}")))];
        store.Append(Some.Load(1, "a.txt", [.. Enumerable.Range(2016, 3).Select(year => Some.Declaration(year: year, indicators: many))]));

        IReadOnlyList<IReadOnlyList<string>> records = ReadBack.Csv(Written("csv", Source(store), IndicatorTable.Table));

        Assert.Equal(60_000, records.Skip(1).Select(record => (record[1], record[4])).Distinct().Count());
        Assert.Equal(60_001, records.Count);
    }

    private static DuckDbStore Hostile()
    {
        DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        store.Append(HostileTexts.Load);
        return store;
    }

    /// <summary>Written independently of the exporter: what is left of the field without what programs may drop at its head.</summary>
    private static bool LooksLikeFormula(string field) =>
        System.Text.RegularExpressions.Regex.IsMatch(field.Normalize(NormalizationForm.FormKC), "^([\\s\\p{Cc}\\p{Cf}\"“”‘’`]*[-=+@−]|[ ]*[\\t\\r\\n])");

    private static bool IsNumber(string field) => decimal.TryParse(field, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);

    private byte[] Csv(ExportTable table) => Written("csv", Source(real.Home.Store), table);

    private static ExportSource Source(IStore store, PageState? choice = null) =>
        new(new MeasureQueries(store), new DeclarationQueries(store), Viewer.Local, choice ?? Everything, store.Version, Some.Moment);

    private static byte[] Written(string format, ExportSource source, ExportTable? table = null)
    {
        using MemoryStream file = new();
        ExportFormat.Find(format)!.Write(file, source, table);
        return file.ToArray();
    }
}
