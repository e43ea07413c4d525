using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C04: a level-1 category of the form's template has no indicator (目标类别不全).</summary>
public sealed class CategoryWithoutIndicator : DeclarationRule
{
    public override string Id => "C04";

    public override Bilingual Title { get; } = new("目标类别不全", "Category without an indicator");

    public override Bilingual Question { get; } = new("每一类分解目标是否都有指标？", "Has every category of targets an indicator?");

    public override Bilingual Formula { get; } = new("表式的一级目标类别中有一类没有指标", "A level-1 category of the form's template has no indicator");

    public override Bilingual? Exclusions { get; } = new(
        "表式没有模板，或有指标的类别未能确定时不判断",
        "Silent for a form without a template, and where the category of an indicator is open");

    public override Bilingual Why { get; } = new("缺一类目标，就有一个方面的绩效没有承诺。", "Without a category, one side of performance is promised nothing.");

    public override Bilingual Source { get; } = new("沪财绩〔2014〕22号", "沪财绩〔2014〕22号");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Without(indicator => indicator.Level1?.Value == "影响力目标"), Severity.Error),
        Fires(Sample.Without(indicator => indicator.Level1?.Value is "影响力目标" or "效果目标"), Severity.Error),
        Silent(Sample.Paper),
        Silent(Sample.Without(indicator => indicator.Level1?.Value == "影响力目标") with { Form = "some-other-form" }),
        Edge(Sample.Without(indicator => indicator.Name.Value == "整理成果数量")),
        Edge(Sample.Without(indicator => true), Severity.Error),
        Fires(National("产出指标"), Severity.Error),
        Silent(National("产出指标", "效益")),
        Edge(Unplaced(Sample.Without(indicator => indicator.Level1?.Value == "影响力目标"))),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        if (FormRequirements.Of(paper.Declaration.Form) is not { } requirements || paper.Indicators.Any(indicator => indicator.Level1 is null))
            yield break;
        string[] present = [.. paper.Indicators.Select(indicator => indicator.Level1!).Distinct()];
        string[] absent = [.. requirements.Categories.Where(category => !present.Any(level1 => requirements.Is(category, level1)))];
        if (absent.Length == 0)
            yield break;
        yield return new Finding(
            Severity.Error,
            "indicators.level1",
            Say.Both(
                $"{requirements.Categories.Count} 类目标中 {absent.Length} 类没有指标：{string.Join("、", absent)}",
                $"{absent.Length} of {requirements.Categories.Count} categories have no indicator: {string.Join(", ", absent)}"),
            null,
            [new EvidenceField("project"), new EvidenceField("indicators.level1")]);
    }

    private static Declaration National(params string[] levels) =>
        Sample.Paper with { Form = "project-targets", Indicators = [.. levels.Select(level => Sample.Indicator(level, "目录使用单位数", "≥40个", Operator.AtLeast, 40, "个"))] };

    private static Declaration Unplaced(Declaration declaration) =>
        declaration with { Indicators = [.. declaration.Indicators, Sample.Indicator("", "目录使用单位数", "≥40个", Operator.AtLeast, 40, "个") with { Level1 = null }] };
}
