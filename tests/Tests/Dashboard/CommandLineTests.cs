using PerfTargets.Dashboard.Commands;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>How commands end.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-");

    [Fact]
    public async Task Through_a_running_serve_a_bad_file_does_not_stop_the_others()
    {
        await using ServedHome served = new();
        await served.Start();
        Write("a-held.txt", "甲");
        await using FileStream held = new(Path.Combine(_folder.FullName, "a-held.txt"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        using (FileStream large = File.Create(Path.Combine(_folder.FullName, "b-large.txt")))
            large.SetLength(65L * 1024 * 1024);
        File.Copy(Repository.Seed, Path.Combine(_folder.FullName, "c.txt"));
        Write("d.txt", "丁");

        int status = await Run("ingest", _folder.FullName, "--home", served.Home.Folder.Directory);

        Assert.Equal(ExitStatus.DoneWithRejects, status);
        Assert.Equal(2, served.Home.Store.Version);
    }

    [Theory]
    [InlineData("ingest", "PATH")]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    public async Task What_is_cancelled_ends_as_shells_expect(params string[] arguments)
    {
        Write("a.txt", "甲");

        int status = await CommandLine.Run([.. arguments.Select(argument => argument == "PATH" ? _folder.FullName : argument), "--home", Path.Combine(_folder.FullName, "home")], new CancellationToken(canceled: true));

        Assert.Equal(ExitStatus.Cancelled, status);
    }

    [Fact]
    public void A_run_that_is_cancelled_tells_of_the_documents_before()
    {
        using TemporaryHome home = new();
        using Home opened = home.Open();
        using CancellationTokenSource cancellation = new();
        Write("a.txt", "甲|2018|培训|100\n乙|2018|网格|200");
        Write("b.txt", "丙|2018|培训|100");

        IngestReport report = opened.Ingestion.TakeAll([_folder.FullName], new Cancels(cancellation), cancellation: cancellation.Token);

        // What was read with the first document is taken in with it, and told of.
        Assert.InRange(report.Files, 1, 2);
        Assert.Equal((report.Files == 1 ? 2 : 3, report.Files == 1 ? 300m : 400m), (report.New, report.CurrentBudget["CNY"]));
        Assert.Equal(report.Files, opened.Store.Version);
    }

    [Fact]
    public void Declarations_of_somebody_else_above_are_not_taken_in()
    {
        string inner = _folder.CreateSubdirectory("some/where").FullName;
        string theirs = _folder.CreateSubdirectory("data/declarations").FullName;
        Assert.Null(ServeVerb.BundledDeclarations(inner, inner));

        File.WriteAllText(Path.Combine(_folder.FullName, "PerfTargets.sln"), "");
        Assert.Equal(theirs, ServeVerb.BundledDeclarations(inner, Path.GetTempPath()));
        File.Delete(Path.Combine(_folder.FullName, "PerfTargets.sln"));
        Assert.Equal(theirs, ServeVerb.BundledDeclarations(inner, _folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Task<int> Run(params string[] arguments) => CommandLine.Run(arguments, TestContext.Current.CancellationToken);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private sealed class Cancels(CancellationTokenSource source) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => source.Cancel();
    }
}
