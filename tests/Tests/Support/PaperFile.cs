using System.Text.Json;
using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Support;

/// <summary>What <c>papers.jsonl</c> says is printed on the forms of 2018 in the documents beside it.</summary>
/// <param name="Document">Path from the corpus' folder.</param>
internal sealed record PrintedPaper(string Document, string Layout, Paper Paper)
{
    public static IReadOnlyList<PrintedPaper> Read(string folder) => [.. File.ReadLines(Path.Combine(folder, "papers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Where(line => Text("formId", line) == Paper.FormId).Select(Of)];

    private static PrintedPaper Of(JsonElement line) => new(Text("document", line)!, Text("layout", line)!, new Paper
    {
        Unit = Text("unit", line)!,
        Year = line.GetProperty("year").GetInt32(),
        Project = Text("project", line)!,
        ProjectType = line.GetProperty("projectTypes")[0].GetString()!,
        FundPurpose = line.GetProperty("fundPurposes")[0].GetString()!,
        Start = DateOnly.Parse(Text("start", line)!, System.Globalization.CultureInfo.InvariantCulture),
        End = DateOnly.Parse(Text("end", line)!, System.Globalization.CultureInfo.InvariantCulture),
        TotalBudget = Amount("totalBudget", line)!.Value,
        CurrentBudget = Amount("currentBudget", line)!.Value,
        PriorBudget = Amount("priorBudget", line),
        PriorExecuted = Amount("priorExecuted", line),
        BudgetLines = [.. line.GetProperty("budgetLines").EnumerateArray().Select(row => (Text("name", row)!, Amount("amount", row)!.Value))],
        Narratives = Paper.NarrativeLabels.Where(label => Text(label.Field, line) is not null).ToDictionary(label => label.Field, label => Text(label.Field, line)!),
        Remarks = Text("remarks", line),
        Indicators = [.. line.GetProperty("indicators").EnumerateArray().Select(row => (Text("level1", row)!, Text("name", row)!, Text("target", row)!))],
    });

    private static string? Text(string name, JsonElement of) => of.GetProperty(name).GetString();

    private static decimal? Amount(string name, JsonElement of) => of.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
