using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate outliers</c>: the flags of a home against what was planted in it.</summary>
internal static class EvaluateOutliers
{
    public static Command Build()
    {
        Argument<string> file = new("TRUTH.csv") { Description = "as generate writes it: kind, rule, unit, project, year, item, field / generate 所写的植入清单" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        Option<string> home = SharedOptions.Home();
        Command command = new("outliers", "flags against what was planted: found by rule, precision, recall and average precision of every rule / 疑点与植入的异常对照：各规则的查出数、精确率、召回率、平均精确率") { file, format, home };
        command.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(format)!, parsed.GetValue(home)!));
        return command;
    }

    private static Task<int> Run(string file, string format, string home)
    {
        IReadOnlyList<PlantedField> planted;
        try
        {
            planted = PlantedField.Read(file);
        }
        catch (Exception error) when (error is IOException or CsvFormatException or FormatException)
        {
            Console.Error.WriteLine($"{file}: {error.Message.Split('\n')[0]} (expected columns {string.Join(", ", PlantedField.Columns)}) / 应有这些列");
            return Task.FromResult(ExitStatus.Failed);
        }
        return HomeAccess.Run(
            home,
            opened => Say(OutlierEvaluation.Of(opened.Store.Version, planted, Flags(new MeasureQueries(opened.Store))), format),
            _ =>
            {
                Console.Error.WriteLine("a running serve holds the home: end it first / 请先停止正在运行的 serve");
                return Task.FromResult(ExitStatus.Failed);
            });
    }

    /// <summary>With how far out each is told as pages rank it: weak targets by points, growths by robust scales.</summary>
    public static IReadOnlyList<FlagList> Flags(MeasureQueries queries)
    {
        Dictionary<ulong, double> points = queries.Rows<PeerTarget>(MeasureQuery.All.Where("measure_unit", "%"), Viewer.Local).Rows.GroupBy(row => row.DeclarationId).ToDictionary(group => group.Key, group => group.Max(row => row.Gap));
        return [.. queries.Rows<FlagList>(MeasureQuery.All, Viewer.Local).Rows.Select(flag => flag.Rule == "P01" ? flag with { Score = points.GetValueOrDefault(flag.DeclarationId) } : flag)];
    }

    private static int Say(OutlierEvaluation evaluation, string format)
    {
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(evaluation, JsonFormat.Indented));
            return ExitStatus.Done;
        }
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"data version {evaluation.DataVersion}"));
        Console.Out.WriteLine();
        Console.Out.WriteLine("planted                    rule  declarations  by its rule  by any (warn and above)");
        foreach (PlantedKind kind in evaluation.Kinds)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Kind,-26} {kind.Rule,-4}  {kind.Declarations,12}  {kind.ByRule,11}  {kind.ByAny,9}"));
        Console.Out.WriteLine();
        Console.Out.WriteLine("rule   planted  flagged  found  other kinds  precision  recall  average precision  of (warn and above)");
        foreach (ScoredRule rule in evaluation.Scores)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{rule.Rule}.{rule.Version}",-5}  {rule.Planted,7}  {rule.Flagged,7}  {rule.Found,5}  {rule.OfOtherKinds,11}  {rule.Precision,9:0.000}  {rule.Recall,6:0.000}  {rule.AveragePrecision,17:0.000}  {string.Join(", ", rule.Kinds)}"));
        return ExitStatus.Done;
    }
}

/// <summary>Flags against what was planted, as programs get it; shares are fractions.</summary>
/// <param name="DataVersion">Events that the home has taken in.</param>
internal sealed record OutlierEvaluation(long DataVersion, IReadOnlyList<PlantedKind> Kinds, IReadOnlyList<ScoredRule> Scores)
{
    public static OutlierEvaluation Of(long version, IReadOnlyList<PlantedField> planted, IReadOnlyList<FlagList> flags) => new(
        version,
        [.. planted.Where(one => one.Rule.Length > 0).GroupBy(one => (one.Kind, one.Rule)).OrderBy(group => group.Key).Select(group => PlantedKind.Of(group.Key.Kind, group.Key.Rule, [.. group], flags))],
        ScoredRule.Of(planted, flags));
}

/// <param name="Declarations">That have something of the kind planted, and where a document says it.</param>
/// <param name="ByRule">That its rule tells of, at any severity.</param>
/// <param name="ByAny">That any rule tells of, at warn and above.</param>
internal sealed record PlantedKind(string Kind, string Rule, int Declarations, int ByRule, int ByAny)
{
    public static PlantedKind Of(string kind, string rule, IReadOnlyList<PlantedField> planted, IReadOnlyList<FlagList> flags)
    {
        (ulong, int)[] declarations = [.. planted.Where(one => one.IsOnDeclaration).Select(one => (one.ProjectId, one.Year)).Distinct()];
        Func<FlagList, (ulong, int)> place = PlantedField.PlaceOf(planted);
        HashSet<(ulong, int)> byRule = [.. flags.Where(flag => flag.Rule == rule).Select(place)];
        HashSet<(ulong, int)> byAny = [.. flags.Where(flag => !flag.Hidden && flag.Severity != "info").Select(place)];
        return new PlantedKind(kind, rule, declarations.Length, declarations.Count(byRule.Contains), declarations.Count(byAny.Contains));
    }
}
