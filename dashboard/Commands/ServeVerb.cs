using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>serve</c>: opens or creates the home, takes in the bundled declarations on the first start, and shows the pages.</summary>
internal sealed class ServeVerb : IVerb
{
    private static readonly string[] Open = ["open", "confirmed"];

    public Command Build()
    {
        Option<string> urls = new("--urls") { DefaultValueFactory = _ => "http://127.0.0.1:5080", Description = "address to listen on / 监听地址" };
        Option<string> home = SharedOptions.Home();
        Command command = new("serve", "opens or creates the home and shows the pages (the default) / 启动看板") { urls, home };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(home)!, parsed.GetValue(urls)!, cancellation));
        return command;
    }

    private static async Task<int> Run(string directory, string urls, CancellationToken cancellation)
    {
        if (urls.Split(';').FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp || !address.IsLoopback) is { } wrong)
        {
            Console.Error.WriteLine($"'{wrong}' is no address to listen on (expected e.g. http://127.0.0.1:5080) / 不是可监听的地址");
            return ExitStatus.Failed;
        }
        using Home home = HomeAccess.Open(directory);
        if (home.Store.Version == 0 && BundledDeclarations(Environment.CurrentDirectory, AppContext.BaseDirectory) is { } bundled)
            home.Ingestion.TakeAll([bundled], cancellation: cancellation);
        SayTotals(home);
        cancellation.ThrowIfCancellationRequested();
        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using WebApplication app = Host.Build(home, urls, token);
        await app.StartAsync(cancellation);
        string address = app.Urls.First();
        new Holder(address, token, Environment.ProcessId).Announce(home.Folder.Directory);
        try
        {
            Console.Out.WriteLine($"ready: {address}  (Ctrl+C ends it / 按 Ctrl+C 结束)");
            await app.WaitForShutdownAsync(cancellation);
        }
        finally
        {
            File.Delete(Holder.FileOf(home.Folder.Directory));
        }
        return ExitStatus.Done;
    }

    /// <summary>Totals and the leading flags, as everything else through the query layer.</summary>
    private static void SayTotals(Home home)
    {
        MeasureQueries queries = new(home.Store);
        IReadOnlyList<BudgetOfYear> years = queries.Rollup<DeclarationSummary, BudgetOfYear>(MeasureQuery.All.By("year", descending: true), Viewer.Local).Rows;
        foreach (BudgetOfYear year in years)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{year.Year}  declarations {year.Declarations}  indicators {year.Indicators}  current budgets (申报数) {year.Currency} {year.CurrentBudget:N2}"));
        MeasureResult<FlagList> flags = queries.First<FlagList>(MeasureQuery.All.Where("hidden", false).Where("lead", true).Where("state", Comparison.In, Open), 5, Viewer.Local);
        foreach (FlagView flag in flags.Rows.Select(FlagView.Of))
            Console.Out.WriteLine($"{flag.Rule} {flag.Title}  {flag.Unit} {flag.Project}: {flag.Because}");
    }

    /// <summary>
    /// <c>data/declarations</c> of the repository that the program is run or lies in, or beside an installed program; null
    /// elsewhere: a folder of that name that happens to be above is somebody else's.
    /// </summary>
    internal static string? BundledDeclarations(string current, string program) =>
        new[] { Repository(current), Repository(program), program }.OfType<string>()
            .Select(folder => Path.Combine(folder, "data", "declarations")).FirstOrDefault(Directory.Exists);

    private static string? Repository(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PerfTargets.sln")))
                return folder.FullName;
        return null;
    }

    private sealed record BudgetOfYear(int Year, string Currency, long Declarations, long Indicators, decimal? CurrentBudget);
}
