using System.Globalization;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Runs of low execution (连续低执行), on cases that can be checked by hand, and a second time by plain loops over random years.</summary>
public sealed class LowExecutionTests : IDisposable
{
    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears());
    private readonly MeasureQueries _queries;

    public LowExecutionTests() => _queries = new MeasureQueries(_store);

    [Fact]
    public void A_run_tells_each_of_its_years_and_what_is_asked_for_after_it()
    {
        Take([Final("养护", 2017, 1_000_000, 500_000), Final("养护", 2018, 900_000, 710_000), Final("养护", 2019, 800_000, 100_000), Asks("养护", 2020, 1_200_000), Asks("养护", 2019, 700_000)]);

        Assert.Equal(
            [
                "2017 1/3 2017–2019 自评表 调整后预算数 1000000.00 − 500000.00 = 500000.00, 0.5000, asked —",
                "2018 2/3 2017–2019 自评表 调整后预算数 900000.00 − 710000.00 = 190000.00, 0.7889, asked 700000.00 -200000.00 -0.2222",
                "2019 3/3 2017–2019 自评表 调整后预算数 800000.00 − 100000.00 = 700000.00, 0.1250, asked 1200000.00 400000.00 0.5000, latest",
            ],
            Told(0.8, finalOnly: true));
        Assert.Equal(Told(0.8, finalOnly: true), Told(0.8, finalOnly: false));
        Assert.Equal(Told(0.8, finalOnly: true), Told(0.9, finalOnly: true));

        // 2018 is not below 60 %, and 2017 and 2019 stand alone.
        Assert.Empty(Told(0.6, finalOnly: true));
    }

    [Fact]
    public void A_number_leads_to_what_states_it()
    {
        Take([Final("养护", 2017, 1_000_000, 500_000), Final("养护", 2018, 900_000, 100_000), Asks("养护", 2019, 700_000)]);
        LowExecution row = Assert.Single(Rows(0.8, true), row => row.Latest);
        ulong evaluation = Id("kind = 'self-evaluation' and year = 2018"), asking = Id("kind = 'targets' and year = 2019");

        Assert.Equal((evaluation, evaluation, asking, asking), (row.ExecutedIn, row.BudgetIn, row.AskedIn, row.DeclarationId));
    }

    [Fact]
    public void A_rate_of_just_the_band_is_not_below_it()
    {
        Take([Final("养护", 2017, 0.30m, 0.24m), Final("养护", 2018, 1_000_000, 100_000), Final("档案", 2017, 0.30m, 0.23m), Final("档案", 2018, 1_000_000, 799_999.99m)]);

        Assert.Equal(["档案", "档案"], Rows(0.8, true).Select(row => row.Project));
        Assert.Equal(["养护", "养护", "档案", "档案"], Rows(0.9, true).Select(row => row.Project).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_year_that_is_missing_or_was_spent_ends_a_run()
    {
        Take(
        [
            Final("缺年", 2015, 100, 10), Final("缺年", 2016, 100, 10), Final("缺年", 2018, 100, 10),
            Final("用完", 2015, 100, 10), Final("用完", 2016, 100, 95), Final("用完", 2017, 100, 10),
            Final("两段", 2014, 100, 10), Final("两段", 2015, 100, 10), Final("两段", 2016, 100, 100), Final("两段", 2017, 100, 10), Final("两段", 2018, 100, 10), Final("两段", 2019, 100, 10),
        ]);

        Assert.Equal(["两段 2014–2015", "两段 2017–2019", "缺年 2015–2016"], Rows(0.8, true).Where(row => row.Latest).Select(row => FormattableString.Invariant($"{row.Project} {row.FirstYear}–{row.LastYear}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Base_0_another_currency_and_what_is_only_declared_make_no_run()
    {
        Take(
        [
            Final("基数", 2017, 0, 0), Final("基数", 2018, 100, 10), Final("基数", 2019, 0, 0),
            Final("币种", 2017, 100, 10), Final("币种", 2018, 100, 10) with { Currency = "JPY" },
            Asks("填列", 2018, 100) with { PriorBudget = Some.Money(100), PriorExecuted = Some.Money(10) }, Final("填列", 2018, 100, 10),
        ]);

        Assert.Empty(Rows(0.8, finalOnly: true));

        // Where what is declared counts too, its basis says so.
        Assert.Equal(["2017 申报表填列", "2018 自评表"], Rows(0.8, finalOnly: false).OrderBy(row => row.ExecutedYear).Select(row => FormattableString.Invariant($"{row.ExecutedYear} {row.Basis}")));
    }

    [Fact]
    public void Every_band_is_told_and_no_other()
    {
        Take([Final("养护", 2017, 100, 10), Final("养护", 2018, 100, 10), Asks("养护", 2019, 100)]);

        Assert.Equal(Bands.Low, _queries.Rows<LowExecution>(MeasureQuery.All, Viewer.Local).Rows.Select(row => row.Below).Distinct().Order());
        Assert.Equal(Bands.Low, _queries.Rows<ExecutionQuadrant>(MeasureQuery.All, Viewer.Local).Rows.Select(row => row.Below).Distinct().Order());
        Assert.Contains(Bands.UsualLow, Bands.Low);
    }

    /// <summary>Years of random projects, walked from the first to the last.</summary>
    [Fact]
    public void The_runs_are_those_that_plain_loops_find()
    {
        Random random = new(20260407);
        Year[] years = [.. from project in Enumerable.Range(0, 60) from year in Enumerable.Range(2010, 9) where random.Next(5) > 0 select Invented(random, project, year)];
        _store.Append(Some.Load(1, "asked.txt", [.. years.Select(year => Asks(year.Project, year.Of, year.Asked) with { PriorBudget = Some.Money(year.PriorBudget), PriorExecuted = Some.Money(year.PriorExecuted) })]));
        _store.Append(Some.Load(2, "evaluated.txt", [.. years.Where(year => year.Executed is not null).Select(year => Final(year.Project, year.Of, year.Revised, year.Executed!.Value))]));

        foreach (double below in Bands.Low)
        {
            foreach (bool finalOnly in new[] { true, false })
            {
                string[] expected = [.. years.Select(year => year.Project).Distinct().SelectMany(project => Walked([.. years.Where(year => year.Project == project)], below, finalOnly)).Order(StringComparer.Ordinal)];
                string[] told = [.. Rows(below, finalOnly).Select(row => Line(row.Project, row.ExecutedYear, row.Nth, row.Years, row.Budget, row.Executed, row.Asked)).Order(StringComparer.Ordinal)];
                Assert.NotEmpty(expected);
                Assert.Equal(expected, told);
            }
        }
    }

    public void Dispose() => _store.Dispose();

    private static IEnumerable<string> Walked(Year[] years, double below, bool finalOnly)
    {
        List<(int Of, decimal Budget, decimal Executed, decimal? Asked)> run = [];
        List<string> lines = [];
        for (int of = 2008; of <= 2020; of++)
        {
            Year? own = years.FirstOrDefault(year => year.Of == of), next = years.FirstOrDefault(year => year.Of == of + 1);
            (decimal? budget, decimal? executed) = own?.Executed is { } final ? (own.Revised, final) : finalOnly ? (null, null) : (next?.PriorBudget, next?.PriorExecuted);
            if (budget > 0 && executed is { } spent && spent < budget.Value * (decimal)below)
            {
                run.Add((of, budget.Value, spent, next?.Asked));
                continue;
            }
            if (run.Count > 1)
                lines.AddRange(run.Select((year, n) => Line(years[0].Project, year.Of, n + 1, run.Count, year.Budget, year.Executed, year.Asked)));
            run.Clear();
        }
        return lines;
    }

    private static string Line(string project, int year, int nth, int years, decimal budget, decimal executed, decimal? asked) =>
        FormattableString.Invariant($"{project} {year} {nth}/{years} {budget:0.00} {executed:0.00} {asked:0.00}");

    private static Year Invented(Random random, int project, int year)
    {
        decimal revised = random.Next(12) == 0 ? 0 : random.Next(1, 9_000) / 10m, prior = random.Next(12) == 0 ? 0 : random.Next(1, 9_000) / 10m;
        return new Year(
            FormattableString.Invariant($"项目{project:00}"), year, random.Next(9_000) / 10m, prior, random.Next(3) == 0 ? null : Part(prior), revised, random.Next(3) == 0 ? null : Part(revised));

        // Often just at an edge of a band.
        decimal Part(decimal of) => Math.Round(of * (random.Next(4) == 0 ? new[] { 60, 80, 90 }[random.Next(3)] : random.Next(105)) / 100, 2);
    }

    private IReadOnlyList<LowExecution> Rows(double below, bool finalOnly) =>
        _queries.Rows<LowExecution>(MeasureQuery.All.Where("below", below).Where("final_only", finalOnly), Viewer.Local).Rows;

    private string[] Told(double below, bool finalOnly) => [.. Rows(below, finalOnly).OrderBy(row => row.ExecutedYear).Select(row => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.ExecutedYear} {row.Nth}/{row.Years} {row.FirstYear}–{row.LastYear} {row.Basis} {row.BudgetStage} {row.Budget} − {row.Executed} = {row.Gap}, {row.Rate:0.0000}, asked {(row.Asked is null ? "—" : $"{row.Asked} {row.Increase} {row.Change:0.0000}")}{(row.Latest ? ", latest" : "")}"))];

    private ulong Id(string where) => ulong.Parse(Assert.Single(TemporaryHome.Texts(_store, $"select declaration_id::text from declaration where {where}")), CultureInfo.InvariantCulture);

    private static Declaration Asks(string project, int year, decimal budget) => Some.Declaration(project: project, year: year, budget: budget, document: FormattableString.Invariant($"targets-{year}.txt"));

    private static Declaration Final(string project, int year, decimal revised, decimal executed) =>
        Some.Declaration(project: project, year: year, budget: null) with { Kind = Kind.SelfEvaluation, Revised = Some.Money(revised, 9), Executed = Some.Money(executed, 10) };

    private void Take(IReadOnlyList<Declaration> declarations) => _store.Append(Some.Load(1, "declared.txt", declarations));

    private sealed record Year(string Project, int Of, decimal Asked, decimal PriorBudget, decimal? PriorExecuted, decimal Revised, decimal? Executed);
}
