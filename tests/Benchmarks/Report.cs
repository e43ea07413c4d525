using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace PerfTargets.Benchmarks;

/// <summary>The table of what was measured, as <c>tests/BENCHMARKS.md</c>: a run replaces the rows of its own benchmarks, each with its day.</summary>
internal sealed class Report
{
    private readonly List<(string Benchmark, string Line)> _rows = [];

    public void Add(string benchmark, Measured row) => _rows.Add((benchmark, string.Create(
        CultureInfo.InvariantCulture,
        $"| {benchmark} | {row.What} | {row.Figure} | {row.Beside} | {row.Mark} | {(row.Met is { } met ? met ? "yes" : "**no**" : "")} | {DateTime.UtcNow:yyyy-MM-dd} |")));

    public void Write()
    {
        string file = Path.Combine(Folder(AppContext.BaseDirectory), "tests", "BENCHMARKS.md");
        HashSet<string> fresh = [.. _rows.Select(row => row.Benchmark)];
        IEnumerable<(string Benchmark, string Line)> kept = !File.Exists(file) ? [] : File.ReadLines(file)
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| benchmark |", StringComparison.Ordinal))
            .Select(line => (line.Split('|')[1].Trim(), line))
            .Where(row => !fresh.Contains(row.Item1));
        StringBuilder text = new();
        text.AppendLine("# What was measured").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"Written by `dotnet run -c Release --project tests/Benchmarks`: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.");
        text.AppendLine("Absolute figures drift from machine to machine; what stands beside them was measured in the same run.").AppendLine();
        text.AppendLine("| benchmark | what | figure | beside | mark | met | on |").AppendLine("|---|---|---|---|---|---|---|");
        foreach ((_, string line) in kept.Concat(_rows).OrderBy(row => row.Benchmark, StringComparer.Ordinal))
            text.AppendLine(line);
        File.WriteAllText(file, text.ToString());
    }

    private static string Folder(string directory) => File.Exists(Path.Combine(directory, "PerfTargets.sln"))
        ? directory
        : Folder(Path.GetDirectoryName(directory) ?? throw new InvalidOperationException("PerfTargets.sln is nowhere above the benchmarks."));
}
