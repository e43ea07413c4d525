using System.Globalization;
using System.Text.Json;

namespace PerfTargets.Corpus.Papers;

/// <summary>What one declaration says on a form of targets after 2020 (<c>shanghai-targets-2021</c>, <c>project-targets</c>).</summary>
internal sealed record TargetsPaper : FormPaper
{
    public required TargetsLayout TargetsLayout { get; init; }

    public override string Form => TargetsLayout == TargetsLayout.Shanghai ? "shanghai-targets-2021" : "project-targets";

    public required string Department { get; init; }

    public required string Code { get; init; }

    public required CodeStyle CodeStyle { get; init; }

    /// <summary>项目性质, 项目属性.</summary>
    public required string Nature { get; init; }

    /// <summary>项目类别.</summary>
    public required string Category { get; init; }

    /// <summary>First of a month.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Last of a month.</summary>
    public required DateOnly End { get; init; }

    public required decimal TotalBudget { get; init; }

    public required decimal CurrentBudget { get; init; }

    /// <summary>Of <see cref="TotalBudget"/>.</summary>
    public required IReadOnlyList<FundPart> TotalParts { get; init; }

    /// <summary>Of <see cref="CurrentBudget"/>.</summary>
    public required IReadOnlyList<FundPart> CurrentParts { get; init; }

    public string? OverallGoal { get; init; }

    public string? AnnualGoal { get; init; }

    public string? Remarks { get; init; }

    /// <summary>In the order of their levels.</summary>
    public required IReadOnlyList<TargetIndicator> Indicators { get; init; }

    internal override string Layout => TargetsLayout.ToString();

    internal override string? Goal => AnnualGoal;

    internal override IEnumerable<(string Name, string Target)> Asked => Indicators.Select(indicator => (indicator.Name, indicator.Target));

    internal override DrawnPaper Drawn(PaperStyle style, TableShape shape) => new TargetsTable(this, style, shape).Drawn();

    internal override void Tell(Utf8JsonWriter json)
    {
        json.WriteString("department", Department);
        json.WriteString("code", Code);
        json.List("projectTypes", Nature);
        json.WriteString("category", TargetsTable.PrintsCategory(TargetsLayout) ? Category : null);
        json.WriteString("start", TargetsTable.PrintsPeriod(TargetsLayout) ? Paper.Day(Start) : null);
        json.WriteString("end", TargetsTable.PrintsPeriod(TargetsLayout) ? Paper.Day(End) : null);
        json.Amount("totalBudget", TotalBudget);
        json.Amount("currentBudget", CurrentBudget);
        json.Rows("funding", TargetsTable.Funding(this), part =>
        {
            json.WriteString("source", part.Source);
            json.WriteString("stage", part.Stage);
            json.Amount("amount", part.Amount);
        });
        json.WriteString("overallGoal", TargetsTable.PrintsOverallGoal(TargetsLayout) ? OverallGoal : null);
        json.WriteString("annualGoal", AnnualGoal);
        json.WriteString("remarks", TargetsTable.PrintsRemarks(TargetsLayout) ? Remarks : null);
        json.Rows("indicators", Indicators, indicator =>
        {
            json.WriteString("level1", indicator.Level1);
            json.WriteString("level2", TargetsTable.Level2(this, indicator));
            json.WriteString("name", indicator.Name);
            json.WriteString("target", indicator.Target);
            if (TargetsTable.PrintsWeights(TargetsLayout))
                json.WriteNumber("weight", indicator.Weight);
        });
    }

    /// <summary>The name of the unit, or of its department, with its code as the unit writes it.</summary>
    internal static string WithCode(string code, string name, CodeStyle style) => style switch
    {
        CodeStyle.Brackets => $"[{code}]{name}",
        CodeStyle.Dash => $"{code}-{name}",
        _ => name,
    };

    /// <summary>The department's of a unit's code.</summary>
    internal static string DepartmentCode(string code) => code[..5] + "000";

    /// <summary>E.g. <c>2023.01-2023.12</c>.</summary>
    internal string Months(string format) => $"{Start.ToString(format, CultureInfo.InvariantCulture)}-{End.ToString(format, CultureInfo.InvariantCulture)}";
}
