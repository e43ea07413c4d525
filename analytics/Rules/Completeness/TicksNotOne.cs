using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Completeness;

/// <summary>C03: in a group of boxes none or several are ticked (类型/用途未勾或多勾).</summary>
public sealed class TicksNotOne : DeclarationRule
{
    public override string Id => "C03";

    public override Bilingual Title { get; } = new("类型/用途未勾或多勾", "Not exactly one tick");

    public override Bilingual Question { get; } = new("项目类型和资金用途是否各勾选一项？", "Is exactly one box ticked in each group?");

    public override Bilingual Formula { get; } = new("项目类型或资金用途的勾选数 ≠ 1", "Ticks among the project types or the purposes of funds ≠ 1");

    public override Bilingual? Exclusions { get; } = new("没有读到选项框时不判断", "Silent where no boxes were found");

    public override Bilingual Why { get; } = new("类型和用途决定适用的标准与审核口径。", "Type and purpose decide which standards and which review apply.");

    public override Bilingual Source { get; } = new("申报表填表要求", "The form's own instructions");

    public override Review Review => Review.Completeness;

    public override Cause Cause => Cause.Completeness;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { ProjectTypes = Sample.Ticks() }, Severity.Warn),
        Fires(Sample.Paper with { FundPurposes = Sample.Ticks("信息化建设类", "资产购置类") }, Severity.Warn),
        Fires(Sample.Paper with { ProjectTypes = Sample.Ticks(), FundPurposes = Sample.Ticks() }, Severity.Warn, Severity.Warn),
        Silent(Sample.Paper),
        Edge(Sample.Paper with { ProjectTypes = null, FundPurposes = null }),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration d = paper.Declaration;
        foreach ((string field, Sourced<IReadOnlyList<string>>? ticked) in new[] { ("projectTypes", d.ProjectTypes), ("fundPurposes", d.FundPurposes) })
        {
            if (ticked is null || ticked.Value.Count == 1)
                continue;
            int ticks = ticked.Value.Count;
            Bilingual name = FieldNames.Of(field);
            string which = ticks == 0 ? "" : $"（{string.Join("、", ticked.Value)}）";
            yield return new Finding(
                Severity.Warn,
                field,
                Say.Both($"{name.Zh}勾选 {ticks} 项{which}，应为 1 项", $"{name.En}: {ticks} boxes are ticked{which}; one is expected"),
                null,
                [new EvidenceField(field)]);
        }
    }
}
