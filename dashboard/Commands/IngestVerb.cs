using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Live;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Ledgers;
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
        return HomeAccess.Run(
            home,
            opened => TakeAll(paths, files => Here(opened, files, mapped, cancellation), cancellation),
            client => TakeAll(paths, files => There(client, files, mapped, cancellation), cancellation));
    }

    private static async Task<int> TakeAll(string[] paths, Func<IReadOnlyList<string>, IAsyncEnumerable<Taken>> take, CancellationToken cancellation)
    {
        string[] files = [.. Ingestion.Files(paths)];
        List<Taken> taken = [];
        if (Console.IsErrorRedirected)
            await Each(new Lines());
        else
            await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(bars => Each(new Bar(bars.AddTask("ingest"))));
        Say([.. taken.Where(one => one.Read).Select(one => one.Report)], [.. taken.SelectMany(one => one.Report.Issues)]);
        if (files.Length - taken.Count is > 0 and var left)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cancelled, {left} of {files.Length} files were not taken in / 已取消，{files.Length} 个文件中有 {left} 个未导入"));
            return ExitStatus.Cancelled;
        }
        return taken.All(one => one is { Read: true, Report.Quarantined: 0 }) ? ExitStatus.Done : ExitStatus.DoneWithRejects;

        async Task Each(IProgress<IngestProgress> progress)
        {
            await foreach (Taken one in take(files))
            {
                taken.Add(one);
                progress.Report(new IngestProgress(taken.Count, files.Length, files[taken.Count - 1]));
            }
        }
    }

    private static IAsyncEnumerable<Taken> Here(Home home, IReadOnlyList<string> files, string? mapping, CancellationToken cancellation) =>
        home.Ingestion.TakeEach(files, mapping, cancellation).Select(report => new Taken(ReportView.Of(report), report.Outcome is not null)).ToAsyncEnumerable();

    private static async IAsyncEnumerable<Taken> There(HolderClient client, IReadOnlyList<string> files, string? mapping, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (string file in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
            yield return await There(client, file, mapping);
    }

    private static async Task<Taken> There(HolderClient client, string file, string? mapping)
    {
        try
        {
            if (mapping is not null || (Ingestion.MayBeLedger(file) && new FileInfo(file).Length > IUploads.LargestDocument))
                return await Ledger(client, file, mapping);
            // The server would break the connection off amid a larger one, and not be heard.
            if (new FileInfo(file).Length > IUploads.LargestDocument)
                throw new IOException($"larger than the {IUploads.LargestMegabytes} MiB that a running serve takes in / 超过正在运行的 serve 可接收的大小");
            byte[] bytes = await File.ReadAllBytesAsync(file);
            return new Taken(await client.Post<ReportView>($"api/documents?name={Uri.EscapeDataString(Path.GetFileName(file))}", bytes), true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or HolderException)
        {
            return new Taken(new ReportView(file, false, 0, 0, 0, 0, 0, new Dictionary<string, decimal>(), [$"{file}: {error.Message}"]), false);
        }
    }

    /// <summary>The server is on this machine, and reads a ledger where it lies.</summary>
    private static async Task<Taken> Ledger(HolderClient client, string file, string? mapping)
    {
        LedgerAnswer answer = await client.Post<LedgerRequest, LedgerAnswer>("api/home/ledger", new LedgerRequest(Path.GetFullPath(file), mapping));
        return answer.Report is { } report ? new Taken(report, answer.Read) : throw new InvalidMappingException(answer.Refusal ?? "");
    }

    /// <summary>The control totals on standard output, each issue on standard error.</summary>
    private static void Say(IReadOnlyList<ReportView> reports, IReadOnlyList<string> issues)
    {
        foreach (string issue in issues)
            Console.Error.WriteLine(issue);
        string sums = string.Join("; ", reports.SelectMany(report => report.CurrentBudget).GroupBy(pair => pair.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Key} {group.Sum(pair => pair.Value):N2}")));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"files {reports.Count}  declarations new {reports.Sum(report => report.New)} changed {reports.Sum(report => report.Changed)} unchanged {reports.Sum(report => report.Unchanged)} quarantined {reports.Sum(report => report.Quarantined)}  indicators {reports.Sum(report => report.Indicators)}  current budgets {(sums.Length == 0 ? "—" : sums)}"));
    }

    /// <param name="Read">False where the file itself could not be read, or was refused.</param>
    private sealed record Taken(ReportView Report, bool Read);

    /// <summary>Where nobody watches: a line now and then, and one at the end.</summary>
    private sealed class Lines : IProgress<IngestProgress>
    {
        private static readonly TimeSpan Often = TimeSpan.FromSeconds(2);
        private readonly Stopwatch _since = Stopwatch.StartNew();
        private TimeSpan _told = TimeSpan.MinValue;

        public void Report(IngestProgress value)
        {
            if (value.Done < value.Total && _told != TimeSpan.MinValue && _since.Elapsed - _told < Often)
                return;
            _told = _since.Elapsed;
            double rate = value.Done / Math.Max(_since.Elapsed.TotalSeconds, 0.001);
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{value.Done}/{value.Total} {value.Document}  {rate:N1}/s{(value.Done < value.Total ? $"  {TimeSpan.FromSeconds(Math.Round((value.Total - value.Done) / rate))} left" : "")}"));
        }
    }

    private sealed class Bar(ProgressTask task) : IProgress<IngestProgress>
    {
        private readonly Stopwatch _since = Stopwatch.StartNew();

        public void Report(IngestProgress value)
        {
            task.MaxValue(value.Total).Value = value.Done;
            task.Description = string.Create(CultureInfo.InvariantCulture, $"{value.Done}/{value.Total}  {value.Done / Math.Max(_since.Elapsed.TotalSeconds, 0.001):N1}/s");
        }
    }
}
