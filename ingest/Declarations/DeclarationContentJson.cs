using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Declarations;

/// <summary>The values of a declaration as members of a JSON object; absent is null, never empty or 0.</summary>
internal static class DeclarationContentJson
{
    public static void Write(Utf8JsonWriter json, Declaration declaration)
    {
        json.WriteString("unit", declaration.Unit.Value);
        json.WriteString("department", declaration.Department?.Value);
        json.WriteNumber("year", declaration.Year.Value);
        json.WriteString("revision", Day(declaration.Revision));
        WriteDecimal(json, "revisionNumber", declaration.RevisionNumber?.Value);
        json.WriteString("project", declaration.Project.Value);
        WriteTexts(json, "projectTypes", declaration.ProjectTypes?.Value);
        WriteTexts(json, "fundPurposes", declaration.FundPurposes?.Value);
        json.WriteString("start", Day(declaration.Start));
        json.WriteString("end", Day(declaration.End));
        json.WriteString("overview", declaration.Overview?.Value);
        json.WriteString("basis", declaration.Basis?.Value);
        json.WriteString("necessity", declaration.Necessity?.Value);
        json.WriteString("safeguards", declaration.Safeguards?.Value);
        WriteDecimal(json, "totalBudget", declaration.TotalBudget?.Value.Amount);
        WriteDecimal(json, "currentBudget", declaration.CurrentBudget?.Value.Amount);
        WriteDecimal(json, "priorBudget", declaration.PriorBudget?.Value.Amount);
        WriteDecimal(json, "priorExecuted", declaration.PriorExecuted?.Value.Amount);
        WriteDecimal(json, "approved", declaration.Approved?.Value.Amount);
        WriteDecimal(json, "revised", declaration.Revised?.Value.Amount);
        WriteDecimal(json, "executed", declaration.Executed?.Value.Amount);
        WriteDecimal(json, "executionWeight", declaration.ExecutionWeight?.Value);
        WriteDecimal(json, "executionScore", declaration.ExecutionScore?.Value);
        WriteFunding(json, declaration.Funding);
        WriteLines(json, declaration.BudgetLines);
        json.WriteString("plan", declaration.Plan?.Value);
        json.WriteString("overallGoal", declaration.OverallGoal?.Value);
        json.WriteString("annualGoal", declaration.AnnualGoal?.Value);
        json.WriteString("annualResult", declaration.AnnualResult?.Value);
        json.WriteString("remarks", declaration.Remarks?.Value);
        WriteIndicators(json, declaration.Indicators);
        WriteDecimal(json, "score", declaration.Score?.Value);
        json.WriteString("grade", declaration.Grade?.Value);
    }

    private static string? Day(Sourced<DateOnly>? date) => date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteFunding(Utf8JsonWriter json, IReadOnlyList<Funding> parts)
    {
        json.WriteStartArray("funding");
        foreach (Funding part in parts)
        {
            json.WriteStartObject();
            json.WriteString("source", part.Source.Value);
            json.WriteString("stage", part.Stage);
            WriteDecimal(json, "amount", part.Amount.Value.Amount);
            WriteLocation(json, part.Amount.Places[0]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, IReadOnlyList<BudgetLine> lines)
    {
        json.WriteStartArray("budgetLines");
        foreach (BudgetLine line in lines)
        {
            json.WriteStartObject();
            json.WriteString("name", line.Name.Value);
            WriteDecimal(json, "amount", line.Amount?.Value.Amount);
            WriteLocation(json, line.Name.Places[0]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIndicators(Utf8JsonWriter json, IReadOnlyList<Indicator> indicators)
    {
        json.WriteStartArray("indicators");
        foreach (Indicator indicator in indicators)
        {
            json.WriteStartObject();
            json.WriteString("level1", indicator.Level1?.Value);
            json.WriteString("level2", indicator.Level2?.Value);
            json.WriteString("name", indicator.Name.Value);
            json.WriteString("horizon", indicator.Horizon);
            WriteTarget(json, "target", indicator.Target?.Value);
            WriteTarget(json, "actual", indicator.Actual?.Value);
            WriteDecimal(json, "weight", indicator.Weight?.Value);
            WriteDecimal(json, "score", indicator.Score?.Value);
            json.WriteString("deviation", indicator.Deviation?.Value);
            WriteLocation(json, indicator.Name.Places[0]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTarget(Utf8JsonWriter json, string name, Target? target)
    {
        if (target is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", target.Text);
        json.WriteString("operator", Codes.Of(target.Operator));
        WriteDecimal(json, "value", target.Value);
        WriteDecimal(json, "upper", target.Upper);
        json.WriteString("unit", target.Unit);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Place place)
    {
        if (place.Line is { } line)
            json.WriteNumber("line", line);
        if (place.Cell is { } cell)
            json.WriteString("cell", cell);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (string text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Without the zeros that a printed 95.00 carries.</summary>
    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number / 1.000000000000000000000000000000000m);
        else
            json.WriteNull(name);
    }
}
