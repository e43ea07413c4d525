using FsCheck.Xunit;
using PerfTargets.Analytics.Rules;
using PerfTargets.Analytics.Rules.Schedule;
using PerfTargets.Declarations;

namespace PerfTargets.Tests.Analytics;

/// <summary>Plans, split into lines, and the budget lines that they name.</summary>
public sealed class PlanLineTests
{
    [Fact]
    public void Lines_end_at_a_break_or_a_semicolon_and_need_a_letter() =>
        Assert.Equal(["收集 一季度", "编目 6月", "核对", "1.归档"], PlanLine.In("收集 一季度\r\n编目 6月；核对;\n———\n  \n2.\n1.归档", 2018).Select(line => line.Text));

    [Theory]
    [InlineData("住宅小区综合治理三年行动计划培训", "《住宅小区综合治理三年行动计划(2018-2020)》培训 上半年", true)]
    [InlineData("全市交付使用业务培训（区局）", "全市交付使用业务培训(区局)5月", true)]
    [InlineData("全市交付使用业务培训（区局）", "全市交付使用业务培训 5月", true)]
    [InlineData("房屋管理职责下沉街道相关工作培训", "房屋管理职责下沉街道相关工作培训（场地交通费）） 上半年", true)]
    [InlineData("征收 政策培训", "征收政策 培训 上半年", true)]
    [InlineData("市房屋管理系统信访工作培训", "市房屋管理系统综治工作培训 6月", false)]
    [InlineData("（其他）", "征收政策培训（其他事项）", false)]
    [InlineData("信访工作培训", "信访工作\n培训 6月", false)]
    public void A_budget_line_is_named_with_its_brackets_or_without(string name, string plan, bool named) =>
        Assert.Equal(named, new ImplementationPlan(PlanLine.In(plan, 2018)).Names(Line(0, name)));

    [Fact]
    public void The_line_with_the_same_brackets_is_meant_before_one_that_agrees_without() =>
        Assert.Equal([1], Named("业务培训（企业）5月", "业务培训（区局）", "业务培训（企业）"));

    [Fact]
    public void Without_brackets_in_the_plan_each_line_is_meant() =>
        Assert.Equal([0, 1], Named("业务培训 5月", "业务培训（区局）", "业务培训（企业）"));

    [Fact]
    public void A_name_within_another_name_is_not_meant() =>
        Assert.Equal([1], Named("落政业务培训 5月", "业务培训", "落政业务培训"));

    [Theory]
    [InlineData("a(b(c)d)e", "ae")]
    [InlineData("a(b", "ab")]
    [InlineData("a)b", "ab")]
    [InlineData("a〔b】c", "ac")]
    public void Bracketed_text_is_left_out_and_a_lone_bracket_is_dropped(string text, string bare) =>
        Assert.Equal(bare, NameText.Of(text).Bare);

    [Fact]
    public void Amounts_beyond_any_budget_are_not_added() =>
        Assert.Null(ImplementationPlan.Sum([Line(0, "一", decimal.MaxValue), Line(1, "二", decimal.MaxValue)]));

    [Property(MaxTest = 500)]
    public bool No_plan_makes_it_fail(string? plan, string? name)
    {
        IReadOnlyList<PlanLine> lines = PlanLine.In(plan ?? "", 2018);
        LineText line = Line(0, Composed.Of(name ?? ""));

        // A line in the plan's own text is named wherever a row names it.
        return lines.All(row => row.Text.Length > 0 && (row.Named([line]).Count == 0 || new ImplementationPlan(lines).Names(line)));
    }

    private static IEnumerable<int> Named(string plan, params string[] names) =>
        PlanLine.In(plan, 2018)[0].Named([.. names.Select((name, n) => Line(n, name))]).Select(line => line.N);

    private static LineText Line(int n, string name, decimal? amount = null) => new(n, new BudgetLine(Sample.Text(name), null), Identity.Normalise(name), amount);
}
