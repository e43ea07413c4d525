using System.Diagnostics;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

public sealed class KillTests
{
    [Fact]
    public void Killed_20_times_at_random_moments_of_an_ingest_nothing_acknowledged_is_lost_or_doubled()
    {
        using var home = new TemporaryHome();
        var random = new Random(9);
        var acknowledged = new List<string>();
        for (int kill = 0; kill < 20; kill++)
        {
            acknowledged.AddRange(IngestUntilKilled(home.Directory, acknowledged.Count, TimeSpan.FromMilliseconds(random.Next(200, 550))));
            using Home opened = home.Open();
            Assert.Subset(TemporaryHome.Texts(opened.Store, "select sha256 from load join document using (document_id)").ToHashSet(), acknowledged.ToHashSet());
            Assert.Empty(TemporaryHome.Texts(opened.Store, "select document_id::text from load group by document_id having count(*) > 1"));
            Assert.Empty(TemporaryHome.Texts(opened.Store, "select declaration_id::text from declaration group by declaration_id having count(*) > 1"));
            Assert.Empty(opened.Verify().Findings);
        }
        Assert.True(acknowledged.Count > 20, $"Only {acknowledged.Count} documents were taken in.");
    }

    private static List<string> IngestUntilKilled(string home, int first, TimeSpan after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PerfTargets.Crash.dll"), home, $"{first}"])
        {
            RedirectStandardOutput = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Thread.Sleep(after);
        Assert.False(process.HasExited, "It ended by itself.");
        process.Kill();
        process.WaitForExit();
        // The last line may be cut off; then it is not acknowledged.
        return [.. output.GetAwaiter().GetResult().Split('\n').SkipLast(1)];
    }
}
