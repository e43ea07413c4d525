using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate forecast</c>: the last years of every series held back, and said by each method; touches no home.</summary>
internal static class EvaluateForecast
{
    private const int MostYearsAhead = 50;

    public static Command Build()
    {
        Argument<string> file = new("SERIES.csv[.gz]") { Description = "columns series_id, value, timestamp (a year) and, where wanted, category / 列：序列、数值、年度，可有类别" };
        Option<int> horizon = new("--horizon") { DefaultValueFactory = _ => 6, Description = "years held back / 留出的年数" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        horizon.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int years) || years is < 1 or > MostYearsAhead))
                result.AddError($"--horizon {result.Tokens[0].Value}: expected 1 to {MostYearsAhead} / 应为 1 至 {MostYearsAhead}");
        });
        Command command = new("forecast", "yearly series carried on: errors, and what the 95 % intervals cover / 年度序列外推：误差与 95 % 区间的实际覆盖") { file, horizon, format };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(horizon), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string file, int horizon, string format)
    {
        IReadOnlyList<YearSeries> series;
        try
        {
            series = SeriesFile.Read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or FormatException)
        {
            Console.Error.WriteLine($"{file}: {error.Message.Split('\n')[0]}{(error is FormatException ? "" : " (expected columns series_id, value and timestamp) / 应有 series_id、value、timestamp 三列")}");
            return ExitStatus.Failed;
        }
        ForecastScore[] scores = [.. ForecastScore.Methods.Select(method => ForecastScore.Of(method, series, horizon))];
        if (scores[0].Series == 0)
        {
            Console.Error.WriteLine($"{file}: none of {series.Count} series has {horizon} years to hold back and {UnbrokenYears.Least} before them / 没有序列够 {UnbrokenYears.Least} + {horizon} 个连续年度");
            return ExitStatus.Failed;
        }
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(scores, JsonFormat.Indented));
            return ExitStatus.Done;
        }
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"series {scores[0].Series} (left out {scores[0].LeftOut}), {horizon} years held back of each"));
        Console.Out.WriteLine("method                sMAPE    MASE  coverage  as measured before  mean width");
        foreach (ForecastScore score in scores)
            Console.Out.WriteLine($"{score.Method,-18} {Number(score.Smape, "0.00"),8} {Number(score.Mase, "0.000"),7}  {Share(score.Coverage),8}  {Share(score.Replayed),18}  {Share(score.Width),10}");
        return ExitStatus.Done;
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "—";

    private static string Share(double? value) => value is { } share ? (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %" : "—";
}
