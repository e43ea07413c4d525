using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C01: a field that the form's template requires is absent (必填字段为空).</summary>
public sealed class RequiredFieldEmpty : DeclarationRule
{
    public override string Id => "C01";

    public override Bilingual Title { get; } = new("必填字段为空", "Required field empty");

    public override Bilingual Question { get; } = new("表式要求的栏目是否都已填写？", "Is every field that the form asks for filled in?");

    public override Bilingual Formula { get; } = new(
        "表式必填的栏目没有内容；项目类型含“结转”或“经常性”，或上年两数填了其一时，上年预算额与执行数均为必填",
        "A field that the form's template requires is absent; both prior amounts are required where the type contains 结转 or 经常性, or where one of them is printed");

    public override Bilingual? Exclusions { get; } = new(
        "表式没有模板，或申报表中有未能归入任何栏目的文字（已作为待核对事项列出）时不判断",
        "Silent for a form without a template, and where a printed text fits no field (it is shown as an issue)");

    public override Bilingual Why { get; } = new("缺少必填内容的申报无法审核。", "A request without what the form asks for cannot be reviewed.");

    public override Bilingual Source { get; } = new("完整性审核", "Review of completeness");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { Basis = null }, Severity.Error),
        Fires(Sample.Paper with { Start = null, BudgetLines = [] }, Severity.Error),
        Fires(Sample.Paper with { PriorBudget = null, PriorExecuted = null }, Severity.Error),
        Fires(Sample.Paper with { ProjectTypes = Sample.Ticks("其他一次性项目"), PriorExecuted = null }, Severity.Error),
        Silent(Sample.Paper),
        Silent(Sample.Paper with { Basis = null, Form = "some-other-form" }),
        Silent(Sample.Paper with { Basis = null, Issues = [Sample.StrayText("依据有关文件")] }),
        Edge(Sample.Paper with { ProjectTypes = Sample.Ticks("其他一次性项目"), PriorBudget = null, PriorExecuted = null }),
        Edge(Sample.Paper with { ProjectTypes = Sample.Ticks("结转项目"), PriorBudget = null, PriorExecuted = null }, Severity.Error),
        Edge(Sample.Paper with { AnnualGoal = Sample.Text("　") }, Severity.Error),
        Edge(Sample.Paper with { ProjectTypes = Sample.Ticks() }),
        Silent(Sample.Paper with { Form = "project-targets", ProjectTypes = Sample.Ticks("经常性项目"), PriorBudget = null, PriorExecuted = null, BudgetLines = [] }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (FormRequirements.Of(paper.Declaration.Form) is not { } requirements)
            yield break;
        string[] absent = [.. requirements.Fields.Concat(requirements.AsksForPriorYear ? Prior(paper) : []).Where(field => !FilledIn.Has(paper, field))];
        if (absent.Length == 0 || HasStrayText(paper.Declaration))
            yield break;
        Bilingual[] names = [.. absent.Select(FieldNames.Of)];
        yield return new Finding(
            Severity.Error,
            "required",
            Say.Both(
                $"{names.Length} 个必填栏目为空：{string.Join("、", names.Select(name => name.Zh))}",
                $"Required and left empty ({names.Length}): {string.Join(", ", names.Select(name => name.En))}"),
            null,
            [new EvidenceField("project"), new EvidenceField("year")]);
    }

    private static IEnumerable<string> Prior(Paper paper)
    {
        Declaration d = paper.Declaration;
        bool continues = d.ProjectTypes is { Value: var types } && types.Any(type =>
            type.Contains("结转", StringComparison.Ordinal) || type.Contains("经常性", StringComparison.Ordinal));
        return continues || d.PriorBudget is not null || d.PriorExecuted is not null ? ["priorBudget", "priorExecuted"] : [];
    }

    /// <summary>A text that no field took may be the absent one's.</summary>
    private static bool HasStrayText(Declaration declaration) => declaration.Issues.Any(issue => issue is { Field: null, Place: not null });
}
