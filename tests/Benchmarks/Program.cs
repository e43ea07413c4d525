using System.Globalization;
using PerfTargets.Benchmarks;
using PerfTargets.Declarations;

// dotnet run -c Release --project tests/Benchmarks [-- NAME…] [--smoke] [--scale=0.3] [--homes=DIR] [--plans=DIR] [--data=DIR]
// scale: of the sizes that are named, which every row tells.
// data: where public data sets lie that are measured against, as forecast/M3_yearly_TSTS.csv.gz, outliers/*.csv.gz and japan-reviews/*.csv.gz.
// homes: where prepared homes are kept for later runs; plans: where the texts of queries and their plans are written.
if (args is [OwnServers.Option, var kind, var argument])
{
    await OwnServers.Run(kind, argument);
    return 0;
}
bool smoke = args.Contains("--smoke");
double scale = smoke ? 0.001 : Value("--scale=") is { } part ? double.Parse(part, CultureInfo.InvariantCulture) : 1;
PreparedHome.KeptIn = Value("--homes=");
QueriesBenchmark.PlansIn = Value("--plans=");
ForecastBenchmark.DataIn = OutliersBenchmark.DataIn = PerturbedBenchmark.DataIn = Value("--data=");
if (args.FirstOrDefault(argument => argument.StartsWith('-') && argument != "--smoke" && !Array.Exists(["--scale=", "--homes=", "--plans=", "--data="], known => argument.StartsWith(known, StringComparison.Ordinal))) is { } option)
{
    Console.Error.WriteLine($"'{option}' is no option (expected --smoke, --scale=, --homes=, --plans= or --data=)");
    return 2;
}
string[] chosen = [.. args.Where(argument => !argument.StartsWith('-'))];
Benchmark[] all = [.. Discover.All<Benchmark>().OrderBy(benchmark => benchmark.Name, StringComparer.Ordinal)];
if (chosen.Except(all.Select(benchmark => benchmark.Name)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"'{unknown}' is no benchmark (expected one of {string.Join(", ", all.Select(benchmark => benchmark.Name))})");
    return 2;
}
Report report = new();
try
{
    foreach (Benchmark benchmark in all.Where(benchmark => chosen.Length == 0 ? smoke || !benchmark.OnlyWhenNamed : chosen.Contains(benchmark.Name)))
    {
        foreach (Measured row in benchmark.Run(scale))
        {
            report.Add(benchmark.Name, row);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benchmark.Name}: {row.What}: {row.Figure}{(row.Beside is null ? "" : $" · {row.Beside}")}{(row.Mark is null ? "" : $" · mark {row.Mark}: {(row.Met == true ? "met" : "not met")}")}"));
        }
    }
}
catch (Exception failure)
{
    // Caught here so that what is below cleans up after itself on the way: nothing does where an exception ends the process.
    Console.Error.WriteLine(failure);
    return 1;
}
finally
{
    PreparedHome.Clear();
}
if (!smoke)
    report.Write();
return 0;

string? Value(string option) => args.FirstOrDefault(argument => argument.StartsWith(option, StringComparison.Ordinal))?[option.Length..];
