using System.CommandLine;
using System.Globalization;
using PerfTargets.Dashboard.Api;
using PerfTargets.Ingest;
using Spectre.Console;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>ingest</c>: takes in files and folders, and ends with the control totals.</summary>
internal sealed class IngestVerb : IVerb
{
    public Command Build()
    {
        Argument<string[]> paths = new("PATH") { Arity = ArgumentArity.OneOrMore, Description = "files and folders / 文件与文件夹" };
        Option<string?> mapping = new("--mapping") { Description = "of ledgers: a JSON file that says which column is which field / 台账列与字段的对应" };
        Option<string> home = SharedOptions.Home();
        Command command = new("ingest", "takes in files and folders / 导入文件与文件夹") { paths, mapping, home };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(paths)!, parsed.GetValue(mapping), parsed.GetValue(home)!, cancellation));
        return command;
    }

    private static Task<int> Run(string[] paths, string? mapping, string home, CancellationToken cancellation)
    {
        if ((mapping is null ? paths : [.. paths, mapping]).FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } absent)
        {
            Console.Error.WriteLine($"{absent}: no such file or folder / 文件或文件夹不存在");
            return Task.FromResult(ExitStatus.Failed);
        }
        string? mapped = mapping is null ? null : File.ReadAllText(mapping);
        return HomeAccess.Run(home, opened => Here(opened, paths, mapped, cancellation), client => There(client, paths));
    }

    private static int Here(Home home, string[] paths, string? mapping, CancellationToken cancellation)
    {
        IngestReport report = Console.IsErrorRedirected
            ? home.Ingestion.TakeAll(paths, new Lines(), mapping, cancellation)
            : AnsiConsole.Progress().Start(bars => home.Ingestion.TakeAll(paths, new Bar(bars.AddTask("ingest")), mapping, cancellation));
        Say(report.Files, report.New, report.Changed, report.Unchanged, report.Quarantined, report.Indicators, report.CurrentBudget,
            [.. report.Issues.Select(issue => $"{issue.Document}{ReportView.Where(issue.Issue)}: {issue.Issue}")]);
        return report.IsClean ? ExitStatus.Done : ExitStatus.DoneWithRejects;
    }

    private static async Task<int> There(HolderClient client, string[] paths)
    {
        List<ReportView> reports = [];
        foreach (string file in Ingestion.Files(paths))
            reports.Add(await client.Post<ReportView>($"api/documents?name={Uri.EscapeDataString(Path.GetFileName(file))}", await File.ReadAllBytesAsync(file)));
        Say(reports.Count, reports.Sum(report => report.New), reports.Sum(report => report.Changed), reports.Sum(report => report.Unchanged),
            reports.Sum(report => report.Quarantined), reports.Sum(report => report.Indicators),
            reports.SelectMany(report => report.CurrentBudget).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value)),
            [.. reports.SelectMany(report => report.Issues)]);
        return reports.Any(report => report.Quarantined > 0) ? ExitStatus.DoneWithRejects : ExitStatus.Done;
    }

    /// <summary>The control totals on standard output, each issue on standard error.</summary>
    private static void Say(int files, int fresh, int changed, int unchanged, int quarantined, int indicators, IReadOnlyDictionary<string, decimal> budgets, IReadOnlyList<string> issues)
    {
        foreach (string issue in issues)
            Console.Error.WriteLine(issue);
        string sums = string.Join("; ", budgets.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value:N2}")));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"files {files}  declarations new {fresh} changed {changed} unchanged {unchanged} quarantined {quarantined}  indicators {indicators}  current budgets {(sums.Length == 0 ? "—" : sums)}"));
    }

    private sealed class Lines : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => Console.Error.WriteLine($"{value.Done}/{value.Total} {value.Document}");
    }

    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => task.MaxValue(value.Total).Value = value.Done;
    }
}
