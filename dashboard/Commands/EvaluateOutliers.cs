using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate outliers</c>: the flags of a home against what was planted in it.</summary>
internal static class EvaluateOutliers
{
    private static readonly string[] Columns = ["kind", "rule", "unit", "project", "year"];

    /// <summary>What the scored rules are to find, however it came about.</summary>
    private static readonly Dictionary<string, string[]> Scored = new()
    {
        ["P01"] = ["weak-target", "fraction-as-percent"],
        ["P03"] = ["budget-jump", "low-execution-higher-ask", "wrong-scale"],
    };

    public static Command Build()
    {
        Argument<string> file = new("TRUTH.csv") { Description = "columns kind, rule, unit, project, year, as generate writes truth.csv / 列：kind、rule、unit、project、year，即 generate 写出的 truth.csv" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        Option<string> home = SharedOptions.Home();
        Command command = new("outliers", "flags against what was planted: found by rule, precision, recall and average precision of scores / 疑点与埋设的异常对照：各规则查出数，评分的精确率、召回率、平均精确率") { file, format, home };
        command.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(format)!, parsed.GetValue(home)!));
        return command;
    }

    private static Task<int> Run(string file, string format, string home)
    {
        List<Planted> planted;
        try
        {
            planted = Read(file);
        }
        catch (Exception error) when (error is IOException or CsvFormatException or FormatException)
        {
            Console.Error.WriteLine($"{file}: {error.Message.Split('\n')[0]} (expected columns {string.Join(", ", Columns)}) / 应有这些列");
            return Task.FromResult(ExitStatus.Failed);
        }
        return HomeAccess.Run(
            home,
            opened => Say(planted, Flags(new MeasureQueries(opened.Store)), format),
            _ =>
            {
                Console.Error.WriteLine("a running serve holds the home: end it first / 请先停止正在运行的 serve");
                return Task.FromResult(ExitStatus.Failed);
            });
    }

    /// <summary>With how far out each is told as pages rank it: weak targets by points, growths by robust scales.</summary>
    private static IReadOnlyList<FlagList> Flags(MeasureQueries queries)
    {
        Dictionary<ulong, double> points = queries.Rows<PeerTarget>(MeasureQuery.All.Where("measure_unit", "%"), Viewer.Local).Rows.GroupBy(row => row.DeclarationId).ToDictionary(group => group.Key, group => group.Max(row => row.Gap));
        return [.. queries.Rows<FlagList>(MeasureQuery.All, Viewer.Local).Rows.Select(flag => flag.Rule == "P01" ? flag with { Score = points.GetValueOrDefault(flag.DeclarationId) } : flag)];
    }

    private static int Say(List<Planted> planted, IReadOnlyList<FlagList> flags, string format)
    {
        OutlierEvaluation evaluation = new(
            [.. planted.Where(one => one.Rule.Length > 0).GroupBy(one => (one.Kind, one.Rule)).OrderBy(group => group.Key).Select(group => Kind(group.Key.Kind, group.Key.Rule, [.. group.Select(one => (one.ProjectId, one.Year)).Distinct()], flags))],
            [.. Scored.Select(rule => Score(rule.Key, rule.Value, planted, [.. flags.Where(flag => flag.Rule == rule.Key)]))]);
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(evaluation, JsonFormat.Indented));
            return ExitStatus.Done;
        }
        Console.Out.WriteLine("planted                    rule  declarations  by its rule  by any (warn and above)");
        foreach (PlantedKind kind in evaluation.Kinds)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-26} {kind.Rule,-4}  {kind.Declarations,12}  {kind.ByRule,11}  {kind.ByAny,9}"));
        Console.Out.WriteLine();
        Console.Out.WriteLine("rule  flagged  planted  precision  recall  average precision  severity");
        foreach (ScoredRule rule in evaluation.Scores)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule.Rule,-4}  {rule.Flagged,7}  {rule.Planted,7}  {rule.Precision,9:0.000}  {rule.Recall,6:0.000}  {rule.AveragePrecision,17:0.000}  warn and above"));
        return ExitStatus.Done;
    }

    private static PlantedKind Kind(string kind, string rule, (ulong ProjectId, int Year)[] declarations, IReadOnlyList<FlagList> flags)
    {
        HashSet<(ulong, int)> byRule = [.. flags.Where(flag => flag.Rule == rule).Select(flag => (flag.ProjectId, flag.Year))];
        HashSet<(ulong, int)> byAny = [.. flags.Where(flag => !flag.Hidden && flag.Severity != "info").Select(flag => (flag.ProjectId, flag.Year))];
        return new PlantedKind(kind, rule, declarations.Length, declarations.Count(byRule.Contains), declarations.Count(byAny.Contains));
    }

    /// <summary>Declarations by the farthest out of their flags of a rule, against those that have something of these kinds planted.</summary>
    private static ScoredRule Score(string rule, string[] kinds, List<Planted> planted, IReadOnlyList<FlagList> flags)
    {
        HashSet<(ulong, int)> wanted = [.. planted.Where(one => kinds.Contains(one.Kind)).Select(one => (one.ProjectId, one.Year))];
        bool[] ranked =
        [
            .. flags.Where(flag => flag.Severity != "info").GroupBy(flag => (flag.ProjectId, flag.Year))
                .OrderByDescending(group => group.Max(flag => flag.Score)).ThenBy(group => group.Key).Select(group => wanted.Contains(group.Key)),
        ];
        int right = 0;
        double sum = 0;
        for (int n = 0; n < ranked.Length; n++)
        {
            if (ranked[n])
                sum += (double)++right / (n + 1);
        }
        return new ScoredRule(rule, ranked.Length, wanted.Count, ranked.Length == 0 ? null : (double)right / ranked.Length, wanted.Count == 0 ? null : (double)right / wanted.Count, wanted.Count == 0 ? null : sum / wanted.Count);
    }

    private static List<Planted> Read(string file)
    {
        using CsvReader csv = CsvReader.Create(new StreamReader(file), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        string[] header = csv.Read() ? [.. Cells(csv)] : [];
        int[] at = [.. Columns.Select(column => Array.IndexOf(header, column))];
        if (at.Any(n => n < 0))
            throw new FormatException($"the header is '{string.Join(',', header)}'");
        List<Planted> planted = [];
        while (csv.Read())
        {
            string[] cells = [.. Cells(csv)];
            if (cells.Length <= at.Max() || !int.TryParse(cells[at[4]], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
                throw new FormatException($"line {csv.LineNumber} tells no year");
            planted.Add(new Planted(cells[at[0]], cells[at[1]], Identity.Project(cells[at[2]], cells[at[3]]), year));
        }
        return planted;
    }

    private static IEnumerable<string> Cells(CsvReader csv) => Enumerable.Range(0, csv.FieldCount).Select(n => csv.GetString(n)?.Trim() ?? "");

    private sealed record Planted(string Kind, string Rule, ulong ProjectId, int Year);
}

/// <summary>Flags against what was planted, as programs get it; shares are fractions.</summary>
internal sealed record OutlierEvaluation(IReadOnlyList<PlantedKind> Kinds, IReadOnlyList<ScoredRule> Scores);

/// <param name="Declarations">That have something of the kind planted.</param>
/// <param name="ByRule">That its rule tells of, at any severity.</param>
/// <param name="ByAny">That any rule tells of, at warn and above.</param>
internal sealed record PlantedKind(string Kind, string Rule, int Declarations, int ByRule, int ByAny);

/// <param name="Flagged">Declarations that the rule tells of, at warn and above.</param>
/// <param name="Planted">Declarations with something that it is to find.</param>
internal sealed record ScoredRule(string Rule, int Flagged, int Planted, double? Precision, double? Recall, double? AveragePrecision);
