using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Evaluation;

/// <summary>A rule on self-evaluations (绩效自评表): whether points, weights and reasons are what spending and achievement make.</summary>
public abstract class EvaluationRule : DeclarationRule
{
    /// <summary>财预〔2020〕10号.</summary>
    private protected static readonly Bilingual Measure = new("财预〔2020〕10号《项目支出绩效评价管理办法》", "财预〔2020〕10号, measures on evaluating projects");

    public override IReadOnlyList<Kind> Kinds => [Kind.SelfEvaluation];

    public override Cause Cause => Cause.Evaluation;

    /// <summary>Columns of some indicators as evidence.</summary>
    private protected static IReadOnlyList<EvidenceField> Fields(IEnumerable<IndicatorText> rows, params IReadOnlyList<string> columns) =>
        [.. rows.SelectMany(row => columns.Select(column => new EvidenceField($"indicators.{column}", row.N)))];
}
