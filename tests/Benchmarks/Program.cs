using System.Globalization;
using PerfTargets.Benchmarks;
using PerfTargets.Declarations;

// dotnet run -c Release --project tests/Benchmarks [-- NAME…] [--smoke]
bool smoke = args.Contains("--smoke");
string[] chosen = [.. args.Where(argument => !argument.StartsWith('-'))];
Benchmark[] all = [.. Discover.All<Benchmark>().OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)];
if (chosen.Except(all.Select(benchmark => benchmark.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is no benchmark (expected one of {string.Join(", ", all.Select(benchmark => benchmark.Name))})");
    return 2;
}
Report report = new();
foreach (Benchmark benchmark in all.Where(benchmark => chosen.Length == 0 || chosen.Contains(benchmark.Name)))
{
    foreach (Measured row in benchmark.Run(smoke ? 0.001 : 1))
    {
        report.Add(benchmark.Name, row);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benchmark.Name}: {row.What}: {row.Figure}{(row.Beside is null ? "" : $" · {row.Beside}")}{(row.Mark is null ? "" : $" · mark {row.Mark}: {(row.Met == true ? "met" : "not met")}")}"));
    }
}
if (!smoke && chosen.Length == 0)
    report.Write();
return 0;
