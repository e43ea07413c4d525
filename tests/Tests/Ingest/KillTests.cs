using System.Diagnostics;
using System.Globalization;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>A program that is ended amid its work; <c>PERFTARGETS_KILLS</c> sets how often a long run ends it.</summary>
[Trait("tier", "full")]
public sealed class KillTests
{
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("PERFTARGETS_KILLS"), CultureInfo.InvariantCulture, out int count) ? count : 12;

    [Fact]
    public void Killed_at_random_moments_of_an_ingest_nothing_acknowledged_is_lost_or_doubled()
    {
        using var home = new TemporaryHome();
        var random = new Random(9);
        var acknowledged = new List<string>();
        for (int kill = 0; kill < Kills; kill++)
        {
            acknowledged.AddRange(IngestUntilKilled(home.Directory, acknowledged.Count, kill % 2 == 0, TimeSpan.FromMilliseconds(random.Next(0, 300))));
            using Home opened = home.Open();
            Assert.Subset(TemporaryHome.Texts(opened.Store, "select sha256 from load join document using (document_id)").ToHashSet(), acknowledged.ToHashSet());
            Assert.Empty(TemporaryHome.Texts(opened.Store, "select document_id::text from load group by document_id having count(*) > 1"));
            Assert.Empty(TemporaryHome.Texts(opened.Store, "select declaration_id::text from declaration group by declaration_id having count(*) > 1"));
            Assert.Empty(opened.Verify().Findings);
        }
        Assert.True(acknowledged.Count >= Kills / 2, $"Only {acknowledged.Count} documents were taken in.");
    }

    /// <param name="amid">Kills it while documents are taken in; else any time from its start, opening and replay included.</param>
    private static List<string> IngestUntilKilled(string home, int first, bool amid, TimeSpan after)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PerfTargets.Crash.dll"), home, $"{first}"])
        {
            RedirectStandardOutput = true,
        })!;
        string begun = amid ? process.StandardOutput.ReadLine() + "\n" : "";
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Thread.Sleep(after);
        Assert.False(process.HasExited, "It ended by itself.");
        process.Kill();
        process.WaitForExit();
        // The last line may be cut off; then it is not acknowledged.
        return [.. (begun + output.GetAwaiter().GetResult()).Split('\n').SkipLast(1)];
    }
}
