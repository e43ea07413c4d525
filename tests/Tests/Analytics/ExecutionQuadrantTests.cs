using System.Globalization;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Execution beside next year's request (执行与增长), and what a form states of the year before beside that year's own papers (上年数核对).</summary>
public sealed class ExecutionQuadrantTests : IDisposable
{
    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears());
    private readonly MeasureQueries _queries;

    public ExecutionQuadrantTests() => _queries = new MeasureQueries(_store);

    /// <summary>Amounts of 100: what was spent, and what is asked for next.</summary>
    [Theory]
    [InlineData(50, 120, "low-more")]
    [InlineData(79.99, 100.01, "low-more")]
    [InlineData(50, 100, "low-less")]
    [InlineData(0, 0, "low-less")]
    [InlineData(80, 101, "high-more")]
    [InlineData(130, 300, "high-more")]
    [InlineData(80, 100, "high-less")]
    [InlineData(100, 20, "high-less")]
    public void A_project_stands_in_the_quadrant_of_its_rate_and_of_what_it_asks_for(double executed, double asked, string quadrant)
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(budget: (decimal)asked, prior: 100, executed: (decimal)executed)));
        ExecutionQuadrant row = Assert.Single(_queries.Rows<ExecutionQuadrant>(MeasureQuery.All.Where("below", 0.8), Viewer.Local).Rows);

        Assert.Equal((quadrant, 2018, 2017, "申报表填列", (decimal)asked - 100), (row.Quadrant, row.Year, row.ExecutedYear, row.Basis, row.Increase));
        Assert.Equal(executed / 100, row.Rate, 12);
        Assert.Equal((asked / 100) - 1, row.Change, 12);
    }

    [Fact]
    public void Base_0_another_currency_a_missing_year_and_an_unknown_side_are_in_no_quadrant()
    {
        _store.Append(Some.Load(
            1, "a.txt",
            Some.Declaration(project: "基数", budget: 100, prior: 0, executed: 0),
            Some.Declaration(project: "未申报", budget: null, prior: 100, executed: 10),
            Some.Declaration(project: "未执行", budget: 100, prior: 100),
            Evaluated("币种", 2017, 100, 10) with { Currency = "JPY" },
            Some.Declaration(project: "币种", budget: 100),
            Evaluated("隔年", 2016, 100, 10),
            Some.Declaration(project: "隔年", budget: 100)));

        Assert.Empty(_queries.Rows<ExecutionQuadrant>(MeasureQuery.All, Viewer.Local).Rows);
    }

    [Fact]
    public void What_a_form_declares_of_last_year_stands_beside_every_stage_of_that_year()
    {
        _store.Append(Some.Load(1, "2017.txt", Some.Declaration(project: "养护", year: 2017, budget: 900_000), Some.Declaration(project: "档案", year: 2017, budget: 500_000), Some.Declaration(project: "一致", year: 2017, budget: 70)));
        _store.Append(Some.Load(2, "2017-自评.txt", Evaluated("养护", 2017, 480_000, 300_000) with { Approved = Some.Money(500_000) }, Evaluated("档案", 2017, 450_000, 200_000)));
        _store.Append(Some.Load(
            3, "2018.txt",
            Some.Declaration(project: "养护", prior: 470_000, executed: 310_000),
            Some.Declaration(project: "档案", prior: 450_000, executed: 200_000),
            Some.Declaration(project: "一致", prior: 70, executed: 60),
            Some.Declaration(project: "只有填列", prior: 70, executed: 60)));

        Assert.Equal(
            [
                "养护 470000.00: 申报 900000.00 -430000.00, 批复 500000.00 -30000.00, 调整 480000.00 -10000.00, agrees —; 310000.00: 自评表 300000.00 10000.00; unexplained 10000.00",
                "档案 450000.00: 申报 500000.00 -50000.00, 批复 — —, 调整 450000.00 0.00, agrees 调整后预算数; 200000.00: 自评表 200000.00 0.00; unexplained 0.00",
            ],
            _queries.Rows<PriorStatement>(MeasureQuery.All.By("unexplained", descending: true), Viewer.Local).Rows.Select(row => string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Project} {row.DeclaredBudget}: 申报 {Or(row.OwnAsked)} {Or(row.AskedDifference)}, 批复 {Or(row.Approved)} {Or(row.ApprovedDifference)}, 调整 {Or(row.Revised)} {Or(row.RevisedDifference)}, agrees {row.Agrees ?? "—"}; {row.DeclaredExecuted}: {row.Basis} {Or(row.OwnExecuted)} {Or(row.ExecutedDifference)}; unexplained {row.Unexplained}")));

        PriorStatement first = _queries.Rows<PriorStatement>(MeasureQuery.All.Where("project", "养护"), Viewer.Local).Rows[0];
        ulong evaluation = Id("养护", "kind = 'self-evaluation'");
        Assert.Equal((Id("养护", "kind = 'targets' and year = 2017"), evaluation, evaluation, evaluation), (first.AskedIn, first.ApprovedIn, first.RevisedIn, first.ExecutedIn));
        Assert.Null(_queries.Rows<PriorStatement>(MeasureQuery.All.Where("project", "档案"), Viewer.Local).Rows[0].ApprovedIn);
    }

    public void Dispose() => _store.Dispose();

    private static string Or(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "—";

    private static Declaration Evaluated(string project, int year, decimal revised, decimal executed) =>
        Some.Declaration(project: project, year: year, budget: null) with { Kind = Kind.SelfEvaluation, Revised = Some.Money(revised, 9), Executed = Some.Money(executed, 10) };

    private ulong Id(string project, string where) => ulong.Parse(
        Assert.Single(TemporaryHome.Texts(_store, $"select declaration_id::text from declaration join project using (project_id) where name = '{project}' and {where}")), CultureInfo.InvariantCulture);
}
