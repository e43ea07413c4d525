using System.Globalization;
using System.Text.Json;
using PerfTargets.Corpus.Papers;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Support;

/// <summary>Counts what was read of forms against what <c>papers.jsonl</c> says is printed on them, whatever the form.</summary>
internal sealed class RecordScore
{
    /// <summary>What a record tells of the document, and what no field of a declaration holds.</summary>
    private static readonly HashSet<string> Untold = ["document", "form", "formId", "layout", "synthetic", "code", "category"];

    public int Printed { get; private set; }

    public int Read { get; private set; }

    /// <summary>Values that are printed.</summary>
    public int Expected { get; private set; }

    public int Right { get; private set; }

    /// <summary>Values that are open, whether right or not.</summary>
    public int Check { get; private set; }

    /// <summary>Values that are sure, and not what is printed.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Values that no field holds.</summary>
    public List<string> Missing { get; } = [];

    public double RightShare => Expected == 0 ? 0 : (double)Right / Expected;

    /// <param name="read">Null where the form was not read.</param>
    public void Add(JsonElement record, Declaration? read)
    {
        List<(string Kind, string Value)> left = [.. Values(record)];
        Printed++;
        Expected += left.Count;
        if (read is null)
            return;
        Read++;
        foreach (DeclarationField field in DeclarationFields.Of(read))
        {
            (string Kind, string Value) value = Value(read, field);
            bool isRight = left.Remove(value);
            if (field.Confidence != Confidence.Good)
                Check++;
            else if (isRight)
                Right++;
            else
                Wrong.Add($"{field.Name} = {value.Value} ({field.Places[0].DecidedBy}, line {field.Places[0].Line})");
        }
        Missing.AddRange(left.Select(value => $"{value.Kind} = {value.Value}"));
    }

    private static IEnumerable<(string, string)> Values(JsonElement record) => record.EnumerateObject().Where(property => !Untold.Contains(property.Name)).SelectMany(property => property.Name switch
    {
        "funding" => property.Value.EnumerateArray().SelectMany(row => Part(Text(row, "source")!, Text(row, "stage")!, Money(row, "amount"))),
        "budgetLines" => property.Value.EnumerateArray().SelectMany(row => new[] { ("line", Key(Text(row, "name")!)), ("line amount", Key(Text(row, "name")!, Money(row, "amount"))) }),
        "indicators" => property.Value.EnumerateArray().SelectMany(Indicator),
        _ => property.Value.ValueKind switch
        {
            JsonValueKind.Null => [],
            JsonValueKind.Array => [(property.Name, Key(string.Join(',', property.Value.EnumerateArray().Select(item => item.GetString()))))],
            JsonValueKind.Number => [(property.Name, Key(Number(property.Value.GetDecimal())))],
            _ => new[] { (property.Name, Key(property.Value.GetString()!)) },
        },
    });

    private static IEnumerable<(string, string)> Part(string source, string stage, string amount) => [("source", Key(source, stage)), ("part", Key(source, stage, amount))];

    private static IEnumerable<(string, string)> Indicator(JsonElement row)
    {
        string name = Text(row, "name")!;
        yield return ("indicator", Key(name));
        foreach (string field in new[] { "level1", "level2", "deviation" })
        {
            if (Text(row, field) is { } text)
                yield return (field, Key(name, text));
        }
        foreach (string field in new[] { "target", "actual" })
        {
            if (Text(row, field) is { } text)
                yield return (field, Key(name, Told(TargetText.Parse(text))));
        }
        foreach (string field in new[] { "weight", "score" })
        {
            if (row.TryGetProperty(field, out JsonElement points))
                yield return (field, Key(name, Number(points.GetDecimal())));
        }
    }

    private static (string, string) Value(Declaration read, DeclarationField field)
    {
        string name = field.Name[(field.Name.LastIndexOf('.') + 1)..];
        if (field.Name.StartsWith("funding", StringComparison.Ordinal))
        {
            Funding part = read.Funding[field.N!.Value];
            return name == "source" ? ("source", Key(part.Source.Value, part.Stage)) : ("part", Key(part.Source.Value, part.Stage, Number(part.Amount.Value.Amount)));
        }
        if (field.Name.StartsWith("budgetLines", StringComparison.Ordinal))
        {
            BudgetLine line = read.BudgetLines[field.N!.Value];
            return name == "name" ? ("line", Key(line.Name.Value)) : ("line amount", Key(line.Name.Value, Number(line.Amount!.Value.Amount)));
        }
        if (!field.Name.StartsWith("indicators", StringComparison.Ordinal))
            return (field.Name, Key(Scalar(read, field.Name)));
        Indicator indicator = read.Indicators[field.N!.Value];
        return name switch
        {
            "name" => ("indicator", Key(indicator.Name.Value)),
            "level1" => (name, Key(indicator.Name.Value, indicator.Level1!.Value)),
            "level2" => (name, Key(indicator.Name.Value, indicator.Level2!.Value)),
            "target" => (name, Key(indicator.Name.Value, Told(indicator.Target!.Value))),
            "actual" => (name, Key(indicator.Name.Value, Told(indicator.Actual!.Value))),
            "weight" => (name, Key(indicator.Name.Value, Number(indicator.Weight!.Value))),
            "score" => (name, Key(indicator.Name.Value, Number(indicator.Score!.Value))),
            "deviation" => (name, Key(indicator.Name.Value, indicator.Deviation!.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field.Name, null),
        };
    }

    private static string Scalar(Declaration read, string field) => field switch
    {
        "unit" => read.Unit.Value,
        "department" => read.Department!.Value,
        "year" => Number(read.Year.Value),
        "project" => read.Project.Value,
        "projectTypes" => string.Join(',', read.ProjectTypes!.Value),
        "fundPurposes" => string.Join(',', read.FundPurposes!.Value),
        "start" => Paper.Day(read.Start!.Value),
        "end" => Paper.Day(read.End!.Value),
        "overview" => read.Overview!.Value,
        "basis" => read.Basis!.Value,
        "necessity" => read.Necessity!.Value,
        "safeguards" => read.Safeguards!.Value,
        "totalBudget" => Number(read.TotalBudget!.Value.Amount),
        "currentBudget" => Number(read.CurrentBudget!.Value.Amount),
        "priorBudget" => Number(read.PriorBudget!.Value.Amount),
        "priorExecuted" => Number(read.PriorExecuted!.Value.Amount),
        "approved" => Number(read.Approved!.Value.Amount),
        "revised" => Number(read.Revised!.Value.Amount),
        "executed" => Number(read.Executed!.Value.Amount),
        "executionWeight" => Number(read.ExecutionWeight!.Value),
        "executionScore" => Number(read.ExecutionScore!.Value),
        "plan" => read.Plan!.Value,
        "overallGoal" => read.OverallGoal!.Value,
        "annualGoal" => read.AnnualGoal!.Value,
        "annualResult" => read.AnnualResult!.Value,
        "remarks" => read.Remarks!.Value,
        "score" => Number(read.Score!.Value),
        "grade" => read.Grade!.Value,
        "revision" => Paper.Day(read.Revision!.Value),
        "revisionNumber" => Number(read.RevisionNumber!.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    private static string Told(Target target) => target.Value is null ? target.Text : FormattableString.Invariant($"{target.Operator}|{target.Value:0.######}|{target.Unit}");

    private static string Number(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private static string Money(JsonElement row, string name) => Number(row.GetProperty(name).GetDecimal());

    private static string Key(params string[] parts) => string.Join('|', parts.Select(Identity.Normalise));
}
