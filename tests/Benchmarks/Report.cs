using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace PerfTargets.Benchmarks;

/// <summary>The table of a whole run, as <c>tests/BENCHMARKS.md</c>.</summary>
internal sealed class Report
{
    private readonly List<(string Benchmark, Measured Row)> _rows = [];

    public void Add(string benchmark, Measured row) => _rows.Add((benchmark, row));

    public void Write()
    {
        StringBuilder text = new();
        text.AppendLine("# What was measured").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project tests/Benchmarks` on {DateTime.UtcNow:yyyy-MM-dd}: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
        text.AppendLine("Absolute figures drift from machine to machine; what stands beside them was measured in the same run.").AppendLine();
        text.AppendLine("| benchmark | what | figure | beside | mark | met |").AppendLine("|---|---|---|---|---|---|");
        foreach ((string benchmark, Measured row) in _rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {benchmark} | {row.What} | {row.Figure} | {row.Beside} | {row.Mark} | {(row.Met is { } met ? met ? "yes" : "**no**" : "")} |");
        File.WriteAllText(Path.Combine(Folder(AppContext.BaseDirectory), "tests", "BENCHMARKS.md"), text.ToString());
    }

    private static string Folder(string directory) => File.Exists(Path.Combine(directory, "PerfTargets.sln"))
        ? directory
        : Folder(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("PerfTargets.sln is nowhere above the benchmarks."));
}
