using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.SecondOpinions;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate opinions</c>: what the models' second opinions find of planted trouble, and what of it no rule has.</summary>
internal static class EvaluateOpinions
{
    public static Command Build()
    {
        Argument<string> file = new("TRUTH.csv") { Description = "as generate writes it: kind, rule, unit, project, year, item, field / generate 所写的植入清单" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        Option<string> home = SharedOptions.Home();
        Command command = new("opinions", "expected budgets and profiles against planted trouble: average precision, and what they add to the rules / 参考预算与整体画像：平均精确率及规则之外的发现") { file, format, home };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(file)!, parsed.GetValue(format)!, parsed.GetValue(home)!, cancellation));
        return command;
    }

    private static Task<int> Run(string file, string format, string home, CancellationToken cancellation)
    {
        ILookup<(ulong Project, int Year), string> planted;
        try
        {
            planted = Read(file);
        }
        catch (Exception error) when (error is IOException or CsvFormatException or FormatException)
        {
            Console.Error.WriteLine($"{file}: {error.Message.Split('\n')[0]} (expected columns {string.Join(", ", PlantedField.Columns)}) / 应有上述各列");
            return Task.FromResult(ExitStatus.Failed);
        }
        return HomeAccess.Run(
            home,
            opened => Say(planted, new MeasureQueries(opened.Store), format, cancellation),
            _ =>
            {
                Console.Error.WriteLine("a running serve holds the home: end it first / 请先停止正在运行的 serve");
                return Task.FromResult(ExitStatus.Failed);
            });
    }

    private static int Say(ILookup<(ulong Project, int Year), string> planted, MeasureQueries queries, string format, CancellationToken cancellation)
    {
        IReadOnlyList<DeclarationFeatures> rows = queries.Rows<DeclarationFeatures>(MeasureQuery.All, Viewer.Local, cancellation).Rows;
        Dictionary<ulong, double> budgets = [], profiles = [];
        foreach (DeclarationFeatures[] currency in rows.GroupBy(row => row.Currency).Select(group => group.ToArray()))
        {
            foreach ((ulong id, ExpectedBudget expected) in ExpectedBudget.Of(currency).Of)
                budgets[id] = Math.Abs(expected.Score);
            foreach ((ulong id, DeclarationProfile profile) in DeclarationProfile.Of(currency).Of)
                profiles[id] = profile.Score;
        }
        if (budgets.Count == 0)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} declarations, at least {OpinionSize.Enough} with a budget of one currency are needed / 申报不足，不作判断"));
            return ExitStatus.Failed;
        }
        ILookup<ulong, string> troubles = rows
            .SelectMany(row => planted[(row.ProjectId, row.Year)].Distinct().Select(kind => (row.DeclarationId, Kind: kind)))
            .ToLookup(one => one.DeclarationId, one => one.Kind);
        HashSet<ulong> flagged = [.. queries.Rows<FlagList>(MeasureQuery.All.Where("hidden", false), Viewer.Local, cancellation).Rows.Where(flag => flag.Severity != "info").Select(flag => flag.DeclarationId)];
        IReadOnlyList<OpinionEvaluation> found = OpinionEvaluation.Of(troubles, [("expected budget", budgets), ("profile", profiles)], flagged);
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(found, JsonFormat.Indented));
            return ExitStatus.Done;
        }
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"declarations {rows.Count}, with a flag of warn or above {flagged.Count}, with planted trouble {troubles.Count}"));
        Console.Out.WriteLine("kind                  planted  unflagged  opinion          precision  by chance  in top K  added");
        foreach (OpinionEvaluation one in found)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Kind,-20}  {one.Planted,7}  {one.Unflagged,9}  {one.Opinion,-15}  {one.Precision,9:0.000}  {one.ByChance,9:0.000}  {one.InTop,8}  {one.Added,5}"));
        return ExitStatus.Done;
    }

    /// <summary>What no rule asks about is no trouble; what a year has spent stands on the declaration of the year after, once more.</summary>
    private static ILookup<(ulong Project, int Year), string> Read(string file) => PlantedField.Read(file)
        .Where(one => one.Rule.Length > 0 && one.Field != "executed")
        .ToLookup(one => (one.ProjectId, one.Year), one => one.Kind);
}
