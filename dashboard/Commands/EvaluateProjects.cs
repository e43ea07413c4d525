using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PerfTargets.Analytics.Lineages;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate projects</c>: the same projects over the years as a home has them, against labels.</summary>
internal static class EvaluateProjects
{
    private static readonly string[] Columns = ["unit", "project", "year", "lineage"];

    public static Command Build()
    {
        Argument<string> file = new("LABELS.csv") { Description = "columns unit, project, year, lineage / 列：单位、项目、年度、沿革编号" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        Option<string> home = SharedOptions.Home();
        Command command = new("projects", "projects followed over the years: precision, recall, false merges, and what is wrong / 跨年度项目匹配：精确率、召回率、误并与错例") { file, format, home };
        command.SetAction((parsed, _) => Run(parsed.GetValue(file)!, parsed.GetValue(format)!, parsed.GetValue(home)!));
        return command;
    }

    private static Task<int> Run(string file, string format, string home)
    {
        Dictionary<(ulong Project, int Year), string> labels;
        try
        {
            labels = Read(file);
        }
        catch (Exception error) when (error is IOException or CsvFormatException or FormatException)
        {
            Console.Error.WriteLine($"{file}: {error.Message.Split('\n')[0]} (expected columns unit, project, year and lineage) / 应有 unit、project、year、lineage 四列");
            return Task.FromResult(ExitStatus.Failed);
        }
        return HomeAccess.Run(
            home,
            opened => Say(labels, new MeasureQueries(opened.Store).Rows<LineageYear>(MeasureQuery.All, Viewer.Local).Rows, format),
            _ =>
            {
                Console.Error.WriteLine("a running serve holds the home: end it first / 请先停止正在运行的 serve");
                return Task.FromResult(ExitStatus.Failed);
            });
    }

    private static int Say(Dictionary<(ulong Project, int Year), string> labels, IReadOnlyList<LineageYear> rows, string format)
    {
        LabelledYear[] years =
        [
            .. rows.Where(row => labels.ContainsKey((row.ProjectId, row.Year)))
                .Select(row => new LabelledYear(row.Unit, row.ProjectId, row.Project, row.Year, labels[(row.ProjectId, row.Year)], row.LineageId.ToString(CultureInfo.InvariantCulture))).DistinctBy(year => (year.ProjectId, year.Year)),
        ];
        LineageScore score = LineageScore.Of(years);
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(score, JsonFormat.Indented));
            return ExitStatus.Done;
        }
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"project years {years.Length} (labelled {labels.Count}, on file {rows.Count})"));
        Console.Out.WriteLine("pairs    labelled     found     right  precision  recall     f1");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all      {score.Pairs,8}  {score.Found,8}  {score.Right,8}  {score.Precision,9:0.0000}  {score.Recall,6:0.0000}  {score.F1,6:0.0000}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"changed  {score.ChangedPairs,8}  {score.ChangedFound,8}  {score.ChangedRight,8}  {score.ChangedPrecision,9:0.0000}  {score.ChangedRecall,6:0.0000}  {score.ChangedF1,6:0.0000}"));
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"false merges {score.FalseMerges:0.00 %}"));
        foreach ((string what, IReadOnlyList<ScoredPair> pairs) in new[] { ("wrong", score.Wrong), ("missed", score.Missed) })
        {
            foreach (ScoredPair pair in pairs)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-6} {pair.Unit}: {pair.Before} {pair.BeforeYear} → {pair.After} {pair.AfterYear}"));
        }
        return ExitStatus.Done;
    }

    private static Dictionary<(ulong Project, int Year), string> Read(string file)
    {
        using CsvReader csv = CsvReader.Create(new StreamReader(file), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        string[] header = csv.Read() ? [.. Cells(csv)] : [];
        int[] at = [.. Columns.Select(column => Array.IndexOf(header, column))];
        if (at.Any(n => n < 0))
            throw new FormatException($"the header is '{string.Join(',', header)}'");
        Dictionary<(ulong, int), string> labels = [];
        while (csv.Read())
        {
            string[] cells = [.. Cells(csv)];
            if (cells.Length <= at.Max() || !int.TryParse(cells[at[2]], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
                throw new FormatException($"line {csv.LineNumber} tells no year");
            labels[(Identity.Project(cells[at[0]], cells[at[1]]), year)] = cells[at[3]];
        }
        return labels;
    }

    private static IEnumerable<string> Cells(CsvReader csv) => Enumerable.Range(0, csv.FieldCount).Select(n => csv.GetString(n)?.Trim() ?? "");
}
