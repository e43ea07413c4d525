using System.Text.Json;

namespace PerfTargets.Corpus.Papers;

/// <summary>What became of an indicator.</summary>
/// <param name="Target">As on the declaration of the year.</param>
/// <param name="Actual">As printed; null where nobody has counted.</param>
/// <param name="Score">Of <see cref="TargetIndicator.Weight"/>, at most two decimals.</param>
/// <param name="Deviation">Why it was missed, or what is said where it was not; null where nothing is printed.</param>
internal sealed record EvaluatedIndicator(TargetIndicator Indicator, string Target, string? Actual, decimal Score, string? Deviation);

/// <summary>What one self-evaluation (<c>self-evaluation</c>, 项目支出绩效自评表) says of a declaration's year.</summary>
internal sealed record EvaluationPaper : FormPaper
{
    /// <summary>分值 of the execution rate; the indicators share the other ninety.</summary>
    public const int ExecutionWeight = 10;

    /// <summary>What <see cref="Grade"/> can be, the best first.</summary>
    public static readonly string[] Grades = ["优", "良", "中", "差"];

    public override string Form => "self-evaluation";

    public required string Department { get; init; }

    public required string Code { get; init; }

    public required CodeStyle CodeStyle { get; init; }

    /// <summary>Amounts are printed in 万元, else in yuan.</summary>
    public required bool InTenThousands { get; init; }

    /// <summary>The grade is a row of boxes, else a word.</summary>
    public required bool HasBoxes { get; init; }

    /// <summary>年初预算数; nothing of it was revised, so that 全年预算数 is the same.</summary>
    public required IReadOnlyList<FundPart> Approved { get; init; }

    /// <summary>全年执行数.</summary>
    public required IReadOnlyList<FundPart> Executed { get; init; }

    /// <summary>At most two decimals.</summary>
    public required decimal ExecutionScore { get; init; }

    public required string Expected { get; init; }

    public required string Result { get; init; }

    public required IReadOnlyList<EvaluatedIndicator> Indicators { get; init; }

    public decimal Score => ExecutionScore + Indicators.Sum(indicator => indicator.Score);

    public string Grade => Grades[Score >= 90 ? 0 : Score >= 80 ? 1 : Score >= 60 ? 2 : 3];

    internal override string Layout => InTenThousands ? "TenThousands" : "Yuan";

    internal override string? Goal => Expected;

    internal override IEnumerable<(string Name, string Target)> Asked => Indicators.Select(indicator => (indicator.Indicator.Name, indicator.Target));

    internal override DrawnPaper Drawn(PaperStyle style, TableShape shape) => new EvaluationTable(this, style, shape).Drawn();

    internal override void Tell(Utf8JsonWriter json)
    {
        decimal approved = Approved.Sum(part => part.Amount);
        json.WriteString("department", Department);
        json.WriteString("code", Code);
        json.Amount("approved", approved);
        json.Amount("revised", approved);
        json.Amount("executed", Executed.Sum(part => part.Amount));
        json.WriteNumber("executionWeight", ExecutionWeight);
        json.WriteNumber("executionScore", ExecutionScore);
        json.Rows("funding", Approved.SelectMany((part, i) => new (string Source, string Stage, decimal Amount)[] { (part.Source, "approved", part.Amount), (part.Source, "revised", part.Amount), (part.Source, "executed", Executed[i].Amount) }), part =>
        {
            json.WriteString("source", part.Source);
            json.WriteString("stage", part.Stage);
            json.Amount("amount", part.Amount);
        });
        json.WriteString("annualGoal", Expected);
        json.WriteString("annualResult", Result);
        json.Rows("indicators", Indicators, row =>
        {
            json.WriteString("level1", row.Indicator.Level1);
            json.WriteString("level2", EvaluationTable.Level2(row));
            json.WriteString("name", row.Indicator.Name);
            json.WriteString("target", row.Target);
            json.WriteString("actual", row.Actual);
            json.WriteNumber("weight", row.Indicator.Weight);
            json.WriteNumber("score", row.Score);
            json.WriteString("deviation", row.Deviation);
        });
        json.WriteNumber("score", Score);
        json.WriteString("grade", Grade);
    }
}
