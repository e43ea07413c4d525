using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Overview;
using PerfTargets.Dashboard.Pages.Rules;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>The money and the counts of flags and of values to check, worked out a second time by plain loops over planted flags, on a thousand filters.</summary>
[Trait("tier", "full")]
public sealed class SecondOpinionOnFlagsTests : IDisposable
{
    private const int Filters = 1000;

    private static readonly string[] Units = ["水务中心", "档案馆", "气象台", "体育学校"];
    private static readonly string[] Types = ["结转项目", "经常性专项业务费"];
    private static readonly string[] Severities = ["severe", "error", "warn", "info"];

    private readonly Random _random = new(20260306);
    private readonly IReadOnlyList<Paper> _papers;
    private readonly DuckDbStore _store;
    private readonly MeasureQueries _queries;

    public SecondOpinionOnFlagsTests()
    {
        _papers = [.. from unit in Units from project in Enumerable.Range(0, 6) from year in Enumerable.Range(2015, 4) where _random.Next(5) > 0 select Invented(unit, project, year)];
        _store = DuckDbStore.InMemory(new Planting(_papers), new ReadingTotals(), new Works());
        _queries = new MeasureQueries(_store);
        _store.Append(Some.Load(1, "invented.txt", [.. _papers.Select(paper => paper.Declaration())]));
        // A decision that a later one about the same flag replaces, and the one that stands.
        foreach (Planted flag in _papers.SelectMany(paper => paper.Flags).Where(flag => flag.State is not null))
        {
            Decide(flag, TriageState.Confirmed);
            Decide(flag, TriageDecision.Find(flag.State)!.Value);
        }
    }

    [Fact]
    public void Every_number_about_flags_is_the_one_that_plain_loops_find()
    {
        for (int n = 0; n < Filters; n++)
        {
            PageState filter = new(Maybe([2014, 2015, 2016, 2017, 2018]), Maybe(Units), Maybe(Types), null, MoneyUnit.Default);
            Paper[] papers = [.. _papers.Where(paper => (filter.Year ?? paper.Year) == paper.Year && (filter.Unit ?? paper.Unit) == paper.Unit && (filter.Type is null || paper.Types.Contains(filter.Type)))];
            MeasureQuery query = filter.Apply(MeasureQuery.All).Where("currency", "CNY");
            Pressing(query, papers);
            Severity(query, papers);
            OverviewTotals? totals = _queries.Rollup<DeclarationSummary, OverviewTotals>(query, Viewer.Local).First;
            Assert.Equal(papers.Sum(paper => paper.Open.Length), totals?.OpenFlags ?? 0);
            Assert.Equal((papers.Sum(paper => paper.Good), papers.Sum(paper => paper.ToCheck)), (totals?.GoodFields ?? 0, totals?.CheckFields ?? 0));
        }
    }

    /// <summary>The work list: of each declaration how grave, how much money, how many; and one sum of money is counted once.</summary>
    [Fact]
    public void Every_row_of_the_work_list_is_the_one_that_plain_loops_find()
    {
        IReadOnlyList<WorkList> rows = _queries.Rows<WorkList>(MeasureQuery.All, Viewer.Local).Rows;
        Assert.Equal(_papers.Count(paper => paper.Flags.Count > 0), rows.Count);
        foreach (WorkList row in rows)
        {
            Paper paper = _papers.Single(paper => paper.Id == row.DeclarationId);
            Planted[] open = paper.Open;
            Assert.Equal(paper.AtStake, row.AtStake);
            Assert.Equal((open.Length, paper.Count("open"), paper.Count("confirmed"), paper.Count("dismissed"), paper.Count("remedied")), (row.OpenFlags, row.ToVerify, row.Confirmed, row.Dismissed, row.Remedied));
            Assert.Equal(Severities.FirstOrDefault(severity => open.Any(flag => flag.Severity == severity)), row.WorstSeverity);
            double gravest = open.Select(flag => Weight(flag.Severity) * Math.Sqrt((double)(paper.Sum(flag) ?? 0) / 10_000)).DefaultIfEmpty(0).Max();
            int groups = open.Where(flag => flag.Severity != "info").Select(flag => flag.Cause).Distinct().Count();
            Assert.InRange(row.Priority - (gravest * (1 + (0.1 * Math.Clamp(groups - 1, 0, 5)))), -0.0001, 0.0001);
        }
    }

    [Fact]
    public void Every_rule_counts_the_flags_that_plain_loops_find()
    {
        Planted[] flags = [.. _papers.SelectMany(paper => paper.Flags)];
        foreach (RuleCount count in RuleListModel.Of(_queries, Viewer.Local).Rules)
        {
            Planted[] own = [.. flags.Where(flag => flag.Rule == count.Rule.Id)];
            Planted[] pending = [.. own.Where(flag => flag.State is null or "open" or "confirmed")];
            Assert.Equal((pending.Count(flag => !flag.Hidden), pending.Count(flag => flag.Hidden), own.Length - pending.Length), (count.Open, count.Hidden, count.Closed));
        }
    }

    public void Dispose() => _store.Dispose();

    private void Pressing(MeasureQuery query, Paper[] papers)
    {
        Paper[] pressing = [.. papers.Where(paper => paper.Open.Length > 0)];
        WorkTotals? totals = _queries.Rollup<WorkList, WorkTotals>(query.Where("open_flags", Comparison.AtLeast, 1), Viewer.Local).First;
        Assert.Equal((pressing.Length, pressing.Sum(paper => paper.Open.Length)), (totals?.Declarations ?? 0, totals?.OpenFlags ?? 0));
        Assert.Equal(pressing.Any(paper => paper.AtStake is not null) ? pressing.Sum(paper => paper.AtStake) : null, totals?.AtStake);
    }

    private void Severity(MeasureQuery query, Paper[] papers)
    {
        IReadOnlyList<OfSeverity> rows = _queries.Rollup<FlagList, OfSeverity>(query, Viewer.Local).Rows;
        foreach (string severity in Severities)
            foreach (bool hidden in new[] { false, true })
                Assert.Equal(papers.Sum(paper => paper.Flags.Count(flag => flag.Severity == severity && flag.Hidden == hidden)), rows.Where(row => row.Severity == severity && row.Hidden == hidden).Sum(row => row.Flags));
    }

    private Paper Invented(string unit, int project, int year)
    {
        Planted[] flags = [.. Enumerable.Range(0, _random.Next(5)).Select(n => new Planted(
            FormattableString.Invariant($"{unit}-{project}-{year}-{n}"), Maybe(["Y01", "Y02", "A03"]) ?? "I03", Severities[_random.Next(4)], FormattableString.Invariant($"cause{_random.Next(3)}"), _random.Next(4) == 0,
            _random.Next(4) == 0 ? null : _random.Next(200_000_000) / 100m, Maybe(["open", "confirmed", "dismissed", "remedied"])))];
        return new Paper(unit, FormattableString.Invariant($"项目{project}"), year, _random.Next(6) == 0 ? null : _random.Next(100_000_000) / 100m, [.. Types.Where(_ => _random.Next(2) == 0)], _random.Next(3) == 0, flags);
    }

    private void Decide(Planted flag, TriageState state) =>
        _store.Append(new Decision(_store.Version + 1, Some.Moment, "somebody", TriageDecision.Kind, flag.Key, TriageDecision.Body(state, "已核实"), "已核实"));

    private T? Maybe<T>(T[] values) => _random.Next(2) == 0 ? values[_random.Next(values.Length)] : default;

    private int? Maybe(int[] values) => _random.Next(2) == 0 ? values[_random.Next(values.Length)] : null;

    private static double Weight(string severity) => severity switch { "severe" => 8, "error" => 4, "warn" => 2, _ => 0.25 };

    private sealed record OfSeverity(string Severity, bool Hidden, long Flags);

    /// <param name="State">What was decided last; null where nobody has looked.</param>
    private sealed record Planted(string Key, string Rule, string Severity, string Cause, bool Hidden, decimal? Amount, string? State);

    private sealed record Paper(string Unit, string Project, int Year, decimal? Budget, string[] Types, bool Doubtful, IReadOnlyList<Planted> Flags)
    {
        public ulong Id => Identity.Declaration(Declaration());

        public Planted[] Open => [.. Flags.Where(flag => !flag.Hidden && (flag.State ?? "open") is "open" or "confirmed")];

        /// <summary>The largest one sum; the sums of several flags may be one money.</summary>
        public decimal? AtStake => Open.Select(Sum).Max();

        /// <summary>Unit, year, project and the date of the form are printed, and boxes and budget where there are any; a doubtful budget is to be checked.</summary>
        public int Good => 5 + (Budget is not null && !Doubtful ? 1 : 0);

        public int ToCheck => Budget is not null && Doubtful ? 1 : 0;

        public int Count(string state) => Flags.Count(flag => !flag.Hidden && (flag.State ?? "open") == state);

        /// <summary>Never above the budget; 5 % of it where a flag names none. Without a budget, what the flag names.</summary>
        public decimal? Sum(Planted flag)
        {
            decimal? named = flag.Amount ?? (Budget is { } whole ? Math.Round(whole * 0.05m, 2, MidpointRounding.AwayFromZero) : null);
            return named is { } sum && Budget is { } most ? Math.Min(sum, most) : named ?? Budget;
        }

        public Declaration Declaration()
        {
            Declaration plain = Some.Declaration(Unit, Year, Project, Budget) with { ProjectTypes = new(Types, Some.Place(7, "√")) };
            return Doubtful && Budget is not null ? plain with { CurrentBudget = plain.CurrentBudget! with { Places = [Some.Place(4, "?") with { Confidence = Confidence.Check }] } } : plain;
        }
    }

    /// <summary>Writes the planted flags where the rules would write theirs.</summary>
    private sealed class Planting(IReadOnlyList<Paper> papers) : IDerived
    {
        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            if (touched.Seq == 1)
                transaction.Append("history.flag", from paper in papers
                                                   from flag in paper.Flags
                                                   select (IReadOnlyList<object?>)[
                                                       Identity.Unit(paper.Unit), paper.Year, paper.Id, 1UL, 1L, long.MaxValue, flag.Key, flag.Rule, 1, 0L, Identity.Project(paper.Unit, paper.Project),
                                                       flag.Severity, flag.Cause, false, flag.Hidden, "good", flag.Amount, null, "{}", "[]", 1L, 1L, null]);
        }
    }
}
