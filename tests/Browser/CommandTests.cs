using System.Text;
using System.Text.Json;
using ExcelDataReader;

namespace PerfTargets.Browser;

/// <summary>The commands as scripts use them: exit status, standard output for data, standard error for the rest.</summary>
public sealed class CommandTests(RunningProgram program)
{
    private static readonly string Seed = Path.Combine(RunningProgram.Repository, "data", "declarations", "declarations-2018.txt");

    [Fact]
    public async Task Extract_prints_json_and_touches_no_home()
    {
        (int status, string output, string error) = await RunningProgram.Run("extract", Seed, "--format", "json");

        using JsonDocument declarations = JsonDocument.Parse(output);
        Assert.Equal(0, status);
        Assert.Equal(82, declarations.RootElement.EnumerateArray().Sum(declaration => declaration.GetProperty("indicators").GetArrayLength()));
        Assert.Contains("declarations-2018.txt p.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingesting_the_same_file_twice_changes_nothing()
    {
        string home = Directory.CreateTempSubdirectory("perftargets-").FullName;

        (int first, string once, _) = await RunningProgram.Run("ingest", Seed, "--home", home);
        (int second, string twice, _) = await RunningProgram.Run("ingest", Seed, "--home", home);
        (int rebuilt, string checksum, _) = await RunningProgram.Run("rebuild", "--home", home);

        Assert.Equal((0, 0, 0), (first, second, rebuilt));
        Assert.Contains("new 4 changed 0 unchanged 0 quarantined 0  indicators 82  current budgets CNY 14,937,344.00", once, StringComparison.Ordinal);
        Assert.Contains("new 0 changed 0 unchanged 4", twice, StringComparison.Ordinal);
        Assert.Contains("equal to before", checksum, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_gives_status_1_and_is_listed()
    {
        string folder = Directory.CreateTempSubdirectory("perftargets-").FullName;
        string file = Path.Combine(folder, "picture.png");
        await File.WriteAllBytesAsync(file, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], TestContext.Current.CancellationToken);

        (int status, string output, string error) = await RunningProgram.Run("ingest", file, "--home", Path.Combine(folder, "home"));

        Assert.Equal(1, status);
        Assert.Contains("quarantined 1", output, StringComparison.Ordinal);
        Assert.Contains("picture.png", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingest")]
    [InlineData("ingest", "/no/such/file")]
    [InlineData("nonsense")]
    [InlineData("flags", "--format", "pdf")]
    [InlineData("docs", "--format", "pdf")]
    [InlineData("export")]
    [InlineData("export", "--to", "a.pdf")]
    [InlineData("export", "--to", "a.parquet")]
    [InlineData("export", "--to", "/no/such/folder/a.csv")]
    [InlineData("export", "--to", "/proc/a.json")]
    public async Task Wrong_use_gives_status_2_and_says_why(params string[] arguments)
    {
        (int status, _, string error) = await RunningProgram.Run(arguments);

        Assert.Equal(2, status);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Export_writes_the_same_with_and_without_a_running_serve()
    {
        string folder = Directory.CreateTempSubdirectory("perftargets-").FullName;
        string home = Path.Combine(folder, "home");
        await RunningProgram.Run("ingest", Seed, "--home", home);

        Assert.Equal("", await Export("here"));
        using (await Serving.Of(home))
            Assert.Contains("held by a running serve", await Export("there"), StringComparison.Ordinal);

        string[] names = ["a.budget-lines.csv", "a.csv", "a.flags.csv", "a.indicators.csv", "a.json", "a.xlsx"];
        Assert.Equal(names, Directory.GetFiles(Path.Combine(folder, "here")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(names, Directory.GetFiles(Path.Combine(folder, "there")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (string name in names.Where(name => name != "a.xlsx"))
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(folder, "here", name), TestContext.Current.CancellationToken), await File.ReadAllTextAsync(Path.Combine(folder, "there", name), TestContext.Current.CancellationToken));
        Assert.Equal(["说明", "申报 2", "子项目 16"], Sheets(Path.Combine(folder, "here", "a.xlsx"))[..3]);
        Assert.Equal(Sheets(Path.Combine(folder, "here", "a.xlsx")), Sheets(Path.Combine(folder, "there", "a.xlsx")));
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "there", "a.json"), TestContext.Current.CancellationToken));
        Assert.Equal(237057.36m, Assert.Single(json.RootElement.GetProperty("declarations").EnumerateArray()).GetProperty("priorExecuted").GetDecimal());

        async Task<string> Export(string where)
        {
            string errors = "";
            Directory.CreateDirectory(Path.Combine(folder, where));
            foreach (string file in new[] { "a.csv", "a.xlsx", "a.json" })
            {
                (int status, string said, string error) = await RunningProgram.Run("export", "--to", Path.Combine(folder, where, file), "--home", home, "--unit", "上海市房地产学校", "--year", "2018");
                Assert.Equal(0, status);
                Assert.StartsWith("declarations 1", said, StringComparison.Ordinal);
                errors += error;
            }
            return errors;
        }
    }

    [Fact]
    public async Task An_export_of_nothing_gives_status_2_and_no_file()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("perftargets-").FullName, "a.csv");

        (int status, _, string error) = await RunningProgram.Run("export", "--to", file, "--home", program.Home, "--unit", "没有这个单位");

        Assert.Equal(2, status);
        Assert.Contains("没有这个单位", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Flags_are_the_same_with_and_without_a_running_serve()
    {
        string home = Path.Combine(Directory.CreateTempSubdirectory("perftargets-").FullName, "home");
        await RunningProgram.Run("ingest", Seed, "--home", home);

        string[] here = await Printed();
        (_, string all, _) = await RunningProgram.Run("flags", "--format", "json", "--all", "--home", home);
        using (await Serving.Of(home))
            Assert.Equal(here, await Printed());
        (_, string shown, _) = await RunningProgram.Run("flags", "--format", "json", "--home", home);
        using JsonDocument hiddenToo = JsonDocument.Parse(all);
        using JsonDocument flags = JsonDocument.Parse(shown);
        Assert.True(hiddenToo.RootElement.GetArrayLength() > flags.RootElement.GetArrayLength());
        JsonElement flag = flags.RootElement.EnumerateArray().Single(one => one.GetProperty("rule").GetString() == "Y02");
        Assert.Equal(
            ["key", "rule", "title", "severity", "group", "lead", "unit", "year", "project", "declaration", "because", "amount", "score", "evidence"],
            flag.EnumerateObject().Select(member => member.Name));
        Assert.Equal(["field", "text", "document", "page", "line"], flag.GetProperty("evidence")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal("595130", flag.GetProperty("amount").GetRawText());

        async Task<string[]> Printed()
        {
            List<string> printed = [];
            foreach (string format in new[] { "json", "csv", "table" })
            {
                (int status, string output, _) = await RunningProgram.Run("flags", "--format", format, "--unit", "上海市房地产学校", "--year", "2018", "--all", "--home", home);
                Assert.Equal(0, status);
                printed.Add(output);
            }
            return [.. printed];
        }
    }

    [Fact]
    public async Task Docs_print_every_rule_as_a_document_and_as_json()
    {
        (int status, string markdown, _) = await RunningProgram.Run("docs");
        (int json, string cards, _) = await RunningProgram.Run("docs", "--format", "json");

        using JsonDocument rules = JsonDocument.Parse(cards);
        Assert.Equal((0, 0), (status, json));
        Assert.All(rules.RootElement.EnumerateArray(), rule => Assert.Contains($"## {rule.GetProperty("id").GetString()} ", markdown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        (int status, string output, _) = await RunningProgram.Run("--help");

        Assert.Equal(0, status);
        Assert.All(["serve", "ingest", "extract", "flags", "export", "docs", "rebuild", "verify"], verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }

    /// <summary>Each sheet's name, and for tables its rows.</summary>
    private static List<string> Sheets(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using FileStream stream = File.OpenRead(file);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        List<string> sheets = [];
        do
            sheets.Add(reader.Name == "说明" ? reader.Name : $"{reader.Name} {reader.RowCount}");
        while (reader.NextResult());
        return sheets;
    }
}
