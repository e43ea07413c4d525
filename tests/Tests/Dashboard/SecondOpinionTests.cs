using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Overview;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>
/// Every number that the pages head with, worked out a second time by plain loops over what was declared, and compared
/// to the cent on a thousand filters.
/// </summary>
[Trait("tier", "full")]
public sealed class SecondOpinionTests : IDisposable
{
    private const int Filters = 1000;

    private static readonly string[] Units = ["水务中心", "档案馆", "气象台", "体育学校", "文物局", "图书馆", "渔政站"];
    private static readonly string[] Types = ["结转项目", "经常性专项业务费", "其他一次性项目"];
    private static readonly string[] Purposes = ["信息化建设类", "资产购置类", "政府购买服务", "信息化"];

    private readonly DuckDbStore _store = DuckDbStore.InMemory(DerivedTables.InOrder);
    private readonly MeasureQueries _queries;
    private readonly IReadOnlyList<Form> _forms;
    private readonly IReadOnlyList<Evaluation> _evaluations;
    private readonly IReadOnlyList<Told> _projects;

    public SecondOpinionTests()
    {
        _queries = new MeasureQueries(_store);
        Form[] invented = [.. Invented(new Random(20260305))];
        Evaluation[] evaluations = [.. Evaluated(new Random(20260306), invented)];
        _store.Append(Some.Load(1, "invented.txt", [.. invented.Select(form => form.Declaration())]));
        _store.Append(Some.Load(2, "evaluated.txt", [.. evaluations.Select(evaluation => evaluation.Declaration())]));
        _forms = [.. invented.Where(form => form.Currency == "CNY")];
        _evaluations = [.. evaluations.Where(evaluation => evaluation.Currency == "CNY")];
        _projects = [.. Projects()];
    }

    [Fact]
    public void Every_headline_number_is_the_one_that_plain_loops_find()
    {
        Random random = new(7);
        for (int n = 0; n < Filters; n++)
        {
            PageState filter = new(Chance(0.6) ? random.Next(2014, 2020) : null, Maybe(Units), Maybe(Types), Maybe(Purposes), MoneyUnit.Default);
            Overview(filter);
            Execution(filter);
            Years(filter);
            Groups(filter, Grouping.All[random.Next(Grouping.All.Count)], new Against(random.Next(2014, 2020), random.Next(2013, 2019), (Reference)random.Next(3), random.Next(1, 4)));
        }

        bool Chance(double probability) => random.NextDouble() < probability;

        string? Maybe(string[] values) => Chance(0.3) ? values[random.Next(values.Length)] : null;
    }

    public void Dispose() => _store.Dispose();

    /// <summary>The tiles of the overview: budgets of the year's forms, and their change on the year before where both are known.</summary>
    private void Overview(PageState filter)
    {
        MeasureQuery query = Asked(filter);
        Form[] forms = [.. _forms.Where(form => Chosen(filter, form.Year, form))];
        OverviewTotals? totals = _queries.Rollup<DeclarationSummary, OverviewTotals>(query, Viewer.Local).First;
        Assert.Equal(forms.Length, totals?.Filed ?? 0);
        Assert.Equal(forms.Length + _evaluations.Count(evaluation => Chosen(filter, evaluation.Year, evaluation.Blank)), totals?.Declarations ?? 0);
        Assert.Equal(Sum(forms, form => form.Budget), totals?.CurrentBudget);
        Assert.Equal(Sum(forms, form => form.Prior), totals?.PriorBudget);

        Told[] budgets = [.. _projects.Where(told => told.Budget is not null && Chosen(filter, told.Year, told.Speaker))];
        TrendTotals? trend = _queries.Rollup<BudgetTrend, TrendTotals>(query, Viewer.Local).First;
        Told[] both = [.. budgets.Where(told => told.Previous is not null)];
        Assert.Equal(Sum(budgets, told => told.Previous), trend?.PreviousBudget);
        Assert.Equal(Sum(both, told => told.Budget - told.Previous), trend?.Increase);
        Near(Quotient(Sum(both, told => told.Budget), Sum(both, told => told.Previous)) - 1, trend?.Change);
    }

    /// <summary>The totals of the execution page: what self-evaluations state of a year, and forms declare of the year before.</summary>
    private void Execution(PageState filter)
    {
        Told[] held = [.. _projects.Where(told => told.Base is not null && told.Executed is not null && Chosen(filter, told.Year + 1, told.Asking))];
        GapTotals? totals = _queries.Rollup<ExecutionGap, GapTotals>(Asked(filter), Viewer.Local).First;
        Assert.Equal(Sum(held, told => told.Base), totals?.Budget);
        Assert.Equal(Sum(held, told => told.Executed), totals?.Executed);
        Near(Quotient(Sum(held, told => told.Executed), Sum(held, told => told.Base)), totals?.Rate);
    }

    /// <summary>The totals of the trends page, year by year.</summary>
    private void Years(PageState filter)
    {
        Told[] told = [.. _projects.Where(told => Chosen(filter, told.Year, told.Speaker))];
        MeasureQuery query = Asked(filter).By("year");
        IReadOnlyList<YearTotals> rows = (filter.Type is null && filter.Purpose is null ? _queries.Rollup<UnitYear, YearTotals>(query, Viewer.Local) : _queries.Rollup<UnitKindYear, YearTotals>(query, Viewer.Local)).Rows;
        Assert.Equal(told.Select(one => one.Year).Distinct().Order(), rows.Select(row => row.Year));
        foreach (YearTotals row in rows)
        {
            Told[] year = [.. told.Where(one => one.Year == row.Year)];
            Told[] held = [.. year.Where(one => one.Base is not null && one.Executed is not null)];
            Assert.Equal((year.Length, year.Count(one => one.Filed), held.Length), (row.Projects, row.Filed, row.Executions));
            Assert.Equal(Sum(year, one => one.Budget), row.Budget);
            Assert.Equal(Sum(year, one => one.Executed), row.Executed);
            Assert.Equal(Sum(held, one => one.Base), row.ExecutionBase);
            Assert.Equal(Sum(held, one => one.Executed), row.Spent);
            Near(Quotient(row.Spent, row.ExecutionBase), row.Rate);
        }
    }

    /// <summary>The leaderboards of the compare page: all years within the filter, held against a reference.</summary>
    private void Groups(PageState filter, Grouping grouping, Against against)
    {
        filter = filter with { Year = null };
        (string? Name, Told Told)[] members = [.. from told in _projects where Chosen(filter, told.Year, told.Speaker) from name in Names(grouping, told) select (name, told)];
        // Projects of two units may have one name; they are two groups.
        var groups = members.GroupBy(member => (member.Name, Id: grouping == Grouping.Project ? (string?)member.Told.Unit : null)).ToArray();
        IReadOnlyList<GroupComparison> rows = _queries.Compare(grouping, Asked(filter), against, Viewer.Local).Rows;
        Assert.Equal(groups.Length, rows.Count);
        Dictionary<object, (decimal? Budget, double? Rate, string? Kind)> known = groups.ToDictionary(
            group => (object)group.Key,
            group => (BudgetOf(group, against.Year), RateOf(group, year => year == against.ExecutedYear), grouping == Grouping.Project ? LastType(group) : null));
        foreach (var group in groups)
        {
            (decimal? budget, double? rate, string? kind) = known[group.Key];
            ulong? id = grouping == Grouping.Unit ? Identity.Unit(group.Key.Name!) : grouping == Grouping.Project ? Identity.Project(group.Key.Id!, group.Key.Name!) : null;
            GroupComparison row = rows.Single(row => row.Name == group.Key.Name && row.Id == id);
            decimal?[] peers = [.. known.Values.Where(peer => peer.Kind == kind && peer.Budget is not null).Select(peer => peer.Budget)];
            double[] rates = [.. known.Values.Where(peer => peer.Kind == kind).Select(peer => peer.Rate).OfType<double>()];
            int[] others = [.. group.Select(member => member.Told.Year).Distinct().Where(year => year != against.Year && BudgetOf(group, year) is not null)];
            (decimal? reference, double? referenceRate) = against.Reference switch
            {
                Reference.Year => (BudgetOf(group, against.Year - against.Back), RateOf(group, year => year == against.ExecutedYear - against.Back)),
                Reference.Mean => (others.Length == 0 ? null : Math.Round(others.Sum(year => BudgetOf(group, year)!.Value) / others.Length, 2), RateOf(group, year => year != against.ExecutedYear)),
                _ => (peers.Length < 5 ? null : Math.Round((decimal)Median([.. peers.Select(peer => (double)peer!.Value)]), 2), rates.Length < 5 ? (double?)null : Median(rates)),
            };
            Assert.Equal(budget, row.Budget);
            if (against.Reference == Reference.Year)
                Assert.Equal((reference, budget - reference), (row.ReferenceBudget, row.Increase));
            else
                Assert.True(reference is null ? row.ReferenceBudget is null : Math.Abs(reference.Value - row.ReferenceBudget!.Value) <= 0.01m, $"{reference} {row.ReferenceBudget}");
            Assert.Equal(Sum(Held(group, year => year == against.ExecutedYear), told => told.Base - told.Executed), row.Gap);
            Near(rate, row.Rate);
            Near(referenceRate, row.ReferenceRate);
        }
    }

    private static decimal? BudgetOf(IEnumerable<(string? Name, Told Told)> group, int year) => Sum([.. group.Where(member => member.Told.Year == year).Select(member => member.Told)], told => told.Budget);

    private static Told[] Held(IEnumerable<(string? Name, Told Told)> group, Func<int, bool> years) =>
        [.. group.Select(member => member.Told).Where(told => years(told.Year) && told.Base is not null && told.Executed is not null)];

    private static double? RateOf(IEnumerable<(string? Name, Told Told)> group, Func<int, bool> years) =>
        Quotient(Sum(Held(group, years), told => told.Executed), Sum(Held(group, years), told => told.Base));

    /// <summary>As ticked in the latest year that a form tells of: a self-evaluation alone has no ticks.</summary>
    private static string? LastType(IEnumerable<(string? Name, Told Told)> group) => group.Select(member => member.Told).OrderByDescending(told => told.Year).Select(told => told.Speaker.Type).FirstOrDefault(type => type is not null);

    private static string?[] Names(Grouping grouping, Told told) => grouping.Code switch
    {
        "unit" => [told.Unit],
        "project" => [told.Project],
        "department" => new string?[] { null },
        "type" => told.Speaker.Type is { Length: > 0 } types ? types.Split('、') : new string?[] { null },
        _ => told.Speaker.Purpose is { Length: > 0 } purposes ? purposes.Split('、') : new string?[] { null },
    };

    /// <summary>What the forms and self-evaluations tell of each project in each year.</summary>
    private IEnumerable<Told> Projects()
    {
        foreach ((string unit, string project) in _forms.Select(form => (form.Unit, form.Project)).Concat(_evaluations.Select(evaluation => (evaluation.Unit, evaluation.Project))).Distinct())
        {
            Form[] forms = [.. _forms.Where(form => form.Unit == unit && form.Project == project)];
            Evaluation[] evaluations = [.. _evaluations.Where(evaluation => evaluation.Unit == unit && evaluation.Project == project)];
            int[] years = [.. forms.SelectMany(form => form.Prior is null && form.Executed is null ? [form.Year] : new[] { form.Year, form.Year - 1 }).Concat(evaluations.Select(evaluation => evaluation.Year)).Distinct()];
            foreach (int year in years)
            {
                Form? own = forms.FirstOrDefault(form => form.Year == year), next = forms.FirstOrDefault(form => form.Year == year + 1), before = forms.FirstOrDefault(form => form.Year == year - 1);
                Evaluation? told = evaluations.FirstOrDefault(evaluation => evaluation.Year == year), last = evaluations.FirstOrDefault(evaluation => evaluation.Year == year - 1);
                decimal? decided = told?.Revised ?? told?.Approved;
                bool ofForms = decided is null && (own?.Budget is not null || next?.Prior is not null);
                Form? speaker = ofForms && own?.Budget is null ? next : decided is null && !ofForms && told?.Executed is null && next?.Executed is not null ? next : own ?? next;
                decimal? executed = told?.Executed ?? next?.Executed;
                decimal? like = told?.Revised is not null ? last?.Revised : told?.Approved is not null ? last?.Approved : own?.Budget is not null ? before?.Budget : null;
                Form spoken = speaker ?? told!.Blank;
                yield return new Told(
                    unit, project, year, own is not null, spoken, next ?? spoken, decided ?? own?.Budget ?? next?.Prior, executed,
                    decided ?? next?.Prior ?? (told?.Executed is null ? null : own?.Budget),
                    own?.Prior ?? like ?? last?.Revised ?? last?.Approved ?? before?.Budget);
            }
        }
    }

    private static MeasureQuery Asked(PageState filter) => filter.Apply(MeasureQuery.All).Where("currency", "CNY");

    private static bool Chosen(PageState filter, int year, Form form) =>
        (filter.Year is null || filter.Year == year) && (filter.Unit is null || filter.Unit == form.Unit) && Ticked(filter.Type, form.Type) && Ticked(filter.Purpose, form.Purpose);

    private static bool Ticked(string? wanted, string? ticked) => wanted is null || (ticked?.Split('、').Contains(wanted) ?? false);

    private static decimal? Sum<T>(IReadOnlyList<T> rows, Func<T, decimal?> amount)
    {
        decimal? sum = null;
        foreach (T row in rows)
            if (amount(row) is { } known)
                sum = (sum ?? 0) + known;
        return sum;
    }

    private static double? Quotient(decimal? over, decimal? under) => over is { } known && under is { } whole && whole != 0 ? (double)known / (double)whole : null;

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static void Near(double? expected, double? actual) =>
        Assert.True(expected is null ? actual is null : actual is not null && Math.Abs(expected.Value - actual.Value) < 1e-9, $"{expected} is not {actual}");

    private static IEnumerable<Form> Invented(Random random)
    {
        foreach (string unit in Units)
        {
            for (int project = 0; project < 12; project++)
            {
                string currency = random.Next(12) == 0 ? "JPY" : "CNY", type = Some(Types, 0.1), purpose = Some(Purposes, 0.05);
                for (int year = 2015; year < 2020; year++)
                {
                    if (random.Next(4) == 0)
                        continue;
                    decimal? prior = random.Next(4) == 0 ? null : random.Next(10) == 0 ? 0 : Amount();
                    yield return new Form(
                        unit, FormattableString.Invariant($"项目{project}"), year, currency, random.Next(5) == 0 ? Some(Types, 0.3) : type, purpose, random.Next(9) == 0 ? null : Amount(), prior,
                        random.Next(4) == 0 ? null : prior is { } known && random.Next(3) > 0 ? Math.Round(known * random.Next(30, 105) / 100, 2) : Amount());
                }
            }
        }

        decimal Amount() => random.Next(1, 90_000_000) / 100m;

        // None, one, or two of them ticked.
        string Some(string[] values, double twice) => random.Next(15) == 0 ? "" : random.NextDouble() < twice ? $"{values[0]}、{values[1]}" : values[random.Next(values.Length)];
    }

    /// <summary>Of some of the years that forms are of, and of some that none is.</summary>
    private static IEnumerable<Evaluation> Evaluated(Random random, IEnumerable<Form> forms)
    {
        foreach (var project in forms.GroupBy(form => (form.Unit, form.Project, form.Currency)))
        {
            for (int year = 2014; year < 2020; year++)
            {
                if (random.Next(3) == 0)
                    yield return new Evaluation(project.Key.Unit, project.Key.Project, year, project.Key.Currency, Amount(2), Amount(3), Amount(8));
            }
        }

        // Left out once in so many.
        decimal? Amount(int times) => random.Next(times) == 0 ? null : random.Next(1, 90_000_000) / 100m;
    }

    private sealed record Evaluation(string Unit, string Project, int Year, string Currency, decimal? Approved, decimal? Revised, decimal? Executed)
    {
        /// <summary>What a self-evaluation has for ticks.</summary>
        public Form Blank => new(Unit, Project, Year, Currency, null, null, null, null, null);

        public Declaration Declaration() => Support.Some.Declaration(Unit, Year, Project, null) with
        {
            Kind = Kind.SelfEvaluation,
            Currency = Currency,
            Approved = Support.Some.Money(Approved, 8),
            Revised = Support.Some.Money(Revised, 9),
            Executed = Support.Some.Money(Executed, 10),
        };
    }

    private sealed record Form(string Unit, string Project, int Year, string Currency, string? Type, string? Purpose, decimal? Budget, decimal? Prior, decimal? Executed)
    {
        public Declaration Declaration() => Support.Some.Declaration(Unit, Year, Project, Budget, Prior, Executed) with { Currency = Currency, ProjectTypes = Ticks(Type, 7), FundPurposes = Ticks(Purpose, 8) };

        private static Sourced<IReadOnlyList<string>> Ticks(string? ticked, int line) => new((ticked ?? "").Split('、', StringSplitOptions.RemoveEmptyEntries), Support.Some.Place(line, ticked ?? ""));
    }

    /// <param name="Speaker">The form whose ticks the year goes by.</param>
    /// <param name="Asking">The form whose ticks its execution goes by.</param>
    /// <param name="Base">What the execution is held against.</param>
    private sealed record Told(string Unit, string Project, int Year, bool Filed, Form Speaker, Form Asking, decimal? Budget, decimal? Executed, decimal? Base, decimal? Previous);
}
