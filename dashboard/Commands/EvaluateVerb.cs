using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using PerfTargets.Analytics.Concepts;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate</c>: holds what the program makes of something against what a person said of it, or what came to be.</summary>
internal sealed class EvaluateVerb : IVerb
{
    public Command Build() => new("evaluate", "holds answers against labels given by a person, or against what came to be / 与人工标注或后来的实数对照") { EvaluateBridge.Build(), EvaluateConcepts.Build(), EvaluateForecast.Build(), EvaluateOpinions.Build(), EvaluateOutliers.Build(), EvaluateProjects.Build() };
}

/// <summary><c>evaluate concepts</c>: names of indicators brought to concepts, against labels; touches no home.</summary>
internal static class EvaluateConcepts
{
    public static Command Build()
    {
        Argument<string> file = new("LABELS.csv") { Description = "columns name, concept (or none) and, where wanted, half / 列：名称、概念（或 none）" };
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        Command command = new("concepts", "indicator names brought to concepts: precision, recall, and what is wrong / 指标名称归类：精确率、召回率与错例") { file, format };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(string file, string format)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"{file}: no such file / 文件不存在");
            return ExitStatus.Failed;
        }
        LabelledName[] labelled;
        try
        {
            labelled = Read(file);
        }
        catch (Exception error) when (error is CsvFormatException or FormatException)
        {
            Console.Error.WriteLine($"{file}: {error.Message.Split('\n')[0]} (expected columns name and concept) / 应有 name、concept 两列");
            return ExitStatus.Failed;
        }
        ConceptFinder finder = new(ConceptLexicon.Bundled);
        ConceptEvaluation[] parts = [.. labelled.GroupBy(one => one.Half).Select(half => ConceptEvaluation.Of(half.Key, ConceptScore.Of(finder, [.. half])))];
        if (format == "json")
            Console.Out.WriteLine(JsonSerializer.Serialize(parts, JsonFormat.Indented));
        else
            Print(parts);
        return ExitStatus.Done;
    }

    private static LabelledName[] Read(string file)
    {
        using CsvReader csv = CsvReader.Create(new StreamReader(file), new CsvReaderOptions { HasHeader = false, TrackLineNumbers = true });
        string[] header = csv.Read() ? [.. Cells(csv)] : [];
        (int name, int concept, int half) = (Array.IndexOf(header, "name"), Array.IndexOf(header, "concept"), Array.IndexOf(header, "half"));
        if (name < 0 || concept < 0)
            throw new FormatException($"the header is '{string.Join(',', header)}'");
        List<LabelledName> rows = [];
        while (csv.Read())
        {
            string[] cells = [.. Cells(csv)];
            if (cells.Length <= Math.Max(name, concept))
                throw new FormatException($"line {csv.LineNumber} has {cells.Length} cells");
            if (cells[concept] != "none" && ConceptLexicon.Bundled.Find(cells[concept]) is null)
                throw new FormatException($"line {csv.LineNumber}: '{cells[concept]}' is no concept of the dictionary");
            rows.Add(new LabelledName(cells[name], cells[concept] == "none" ? null : cells[concept], half < 0 ? null : cells.ElementAtOrDefault(half)));
        }
        return [.. rows];
    }

    private static IEnumerable<string> Cells(CsvReader csv) => Enumerable.Range(0, csv.FieldCount).Select(n => csv.GetString(n)?.Trim() ?? "");

    private static void Print(IEnumerable<ConceptEvaluation> parts)
    {
        Console.Out.WriteLine("half  names  precision  recall     f1  coverage  none kept");
        foreach (ConceptEvaluation part in parts)
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Half ?? "all",-5} {part.Names,5}  {part.Precision,9:0.000}  {part.Recall,6:0.000}  {part.F1,5:0.000}  {part.Coverage,8:0.000}  {part.NoneKept,9:0.000}"));
        Console.Out.WriteLine();
        foreach ((string? half, ConceptMistake wrong) in parts.SelectMany(part => part.Wrong.Select(wrong => (part.Half, wrong))))
            Console.Out.WriteLine($"{half ?? "all",-5} {wrong.Name}: {wrong.Answer ?? "none"} ({wrong.Reason}), labelled {wrong.Label ?? "none"}");
    }
}

/// <summary>How far answers agree with labels, as programs get it; shares are fractions.</summary>
internal sealed record ConceptEvaluation(string? Half, int Names, double? Precision, double? Recall, double? F1, double? Coverage, double? NoneKept, IReadOnlyList<ConceptMistake> Wrong)
{
    public static ConceptEvaluation Of(string? half, ConceptScore score) => new(
        half, score.Names, score.Precision, score.Recall, score.F1, score.Coverage, score.NoneKept,
        [.. score.Wrong.Select(wrong => new ConceptMistake(wrong.Name, wrong.Label, wrong.Answer.Concept?.Name, wrong.Answer.Reason.ToString()))]);
}

/// <param name="Label">Null where the person said: none.</param>
/// <param name="Answer">Null where none was found.</param>
internal sealed record ConceptMistake(string Name, string? Label, string? Answer, string Reason);
