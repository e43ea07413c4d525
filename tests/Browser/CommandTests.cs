using System.Text.Json;

namespace PerfTargets.Browser;

/// <summary>The commands as scripts use them: exit status, standard output for data, standard error for the rest.</summary>
public sealed class CommandTests
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
    public async Task Wrong_use_gives_status_2_and_says_why(params string[] arguments)
    {
        (int status, _, string error) = await RunningProgram.Run(arguments);

        Assert.Equal(2, status);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Help_names_every_verb()
    {
        (int status, string output, _) = await RunningProgram.Run("--help");

        Assert.Equal(0, status);
        Assert.All(["serve", "ingest", "extract", "flags", "rebuild", "verify"], verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }
}
