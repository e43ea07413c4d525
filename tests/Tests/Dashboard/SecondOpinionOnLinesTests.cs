using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>What budgets are made of, line by line, worked out a second time by plain loops; lines are open, many, or do not come to the budget.</summary>
public sealed class SecondOpinionOnLinesTests : IDisposable
{
    private static readonly int Rounds = Filters.Count(otherwise: 200);

    private static readonly string[] Units = ["水务中心", "档案馆", "气象台"];
    private static readonly string[] Types = ["结转项目", "经常性专项业务费"];

    private readonly Random _random = new(20260312);
    private readonly DuckDbStore _store = DuckDbStore.InMemory(DerivedTables.InOrder);
    private readonly MeasureQueries _queries;
    private readonly Form[] _forms;

    public SecondOpinionOnLinesTests()
    {
        _queries = new MeasureQueries(_store);
        _forms = [.. from unit in Units from project in Enumerable.Range(0, 6) from year in Enumerable.Range(2016, 3) where _random.Next(4) > 0 select Invented(unit, project, year)];
        _store.Append(Some.Load(1, "invented.txt", [.. _forms.Select(form => form.Declaration())]));
    }

    [Fact]
    public void Every_budget_line_and_their_sums_are_those_that_plain_loops_find()
    {
        for (int n = 0; n < Rounds; n++)
        {
            PageState filter = new(_random.Next(2) == 0 ? _random.Next(2015, 2020) : null, Maybe(Units), Maybe(Types), null, MoneyUnit.Default);
            Form[] forms = [.. _forms.Where(form => (filter.Year ?? form.Year) == form.Year && (filter.Unit ?? form.Unit) == form.Unit && (filter.Type ?? form.Type) == form.Type)];
            MeasureQuery query = filter.Apply(MeasureQuery.All);
            Assert.Equal(
                from form in forms from line in form.Lines.Select((amount, of) => (amount, of)) orderby form.Year, form.Unit, form.Project, line.of select (form.Year, form.Unit, form.Project, form.Currency, line.of, line.amount, Share(line.amount, form.Budget)),
                from row in _queries.Rows<Composition>(query, Viewer.Local).Rows orderby row.Year, row.Unit, row.Project, row.N select (row.Year, row.Unit, row.Project, row.Currency, row.N, row.Amount, Rounded(row.Share)));
            Assert.Equal(
                from form in forms where form.Lines.Length > 0 group form by (form.Currency, form.Year) into of orderby of.Key select (of.Key.Currency, of.Key.Year, Sum(of.SelectMany(form => form.Lines))),
                from row in _queries.Rollup<Composition, OfYear>(query, Viewer.Local).Rows orderby (row.Currency, row.Year) select (row.Currency, row.Year, row.Amount));
        }

        string? Maybe(string[] values) => _random.Next(3) == 0 ? values[_random.Next(values.Length)] : null;
    }

    [Fact]
    public void A_project_shows_its_largest_lines_and_what_the_others_come_to()
    {
        foreach (Form form in _forms)
        {
            GroupView view = GroupView.Of(new PageState(form.Year, form.Unit, form.Type, null, MoneyUnit.Default)) with { InProject = Identity.Project(form.Unit, form.Project) };
            GroupQuestion question = GroupQuestion.Of(_queries, Viewer.Local, view)!;
            decimal?[] lines = question.Currency == form.Currency ? [.. form.Lines.OrderByDescending(amount => amount ?? decimal.MinValue)] : [];
            CompositionQuestion composition = CompositionQuestion.Of(_queries, Viewer.Local, question);
            Assert.Equal(lines.Take(CompositionQuestion.Most), composition.Portions.Select(portion => portion.Amount));
            Assert.Equal((Math.Max(0, lines.Length - CompositionQuestion.Most), lines.Length), (composition.Others, composition.Rows));
            Assert.Equal(lines.Length > CompositionQuestion.Most ? Sum(lines.Skip(CompositionQuestion.Most)) ?? 0 : null, composition.OthersAmount);
            Assert.Equal(Sum(lines), composition.Total);
        }
    }

    public void Dispose() => _store.Dispose();

    private static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        decimal? sum = null;
        foreach (decimal? amount in amounts)
            if (amount is { } known)
                sum = (sum ?? 0) + known;
        return sum;
    }

    private static double? Share(decimal? amount, decimal? budget) => budget > 0 ? Rounded((double?)amount / (double)budget.Value) : null;

    private static double? Rounded(double? share) => share is { } known ? Math.Round(known, 9) : null;

    private Form Invented(string unit, int project, int year)
    {
        decimal?[] lines = [.. Enumerable.Range(0, _random.Next(4) == 0 ? _random.Next(19, 27) : _random.Next(5)).Select(_ => _random.Next(12) == 0 ? null : (decimal?)(_random.Next(9_000_000) / 100m))];
        decimal? budget = _random.Next(4) switch { 0 => null, 1 => _random.Next(90_000_000) / 100m, 2 when _random.Next(3) == 0 => 0m, _ => lines.Sum() };
        return new Form(unit, FormattableString.Invariant($"项目{project}"), year, project % 5 == 0 ? "JPY" : "CNY", Types[_random.Next(2)], budget, lines);
    }

    private sealed record OfYear(string Currency, int Year, decimal? Amount);

    private sealed record Form(string Unit, string Project, int Year, string Currency, string Type, decimal? Budget, decimal?[] Lines)
    {
        public Declaration Declaration() => Some.Declaration(Unit, Year, Project, Budget, lines: [.. Lines.Select((amount, n) => new BudgetLine(Some.Text(FormattableString.Invariant($"子项目{n}"), n + 10), Some.Money(amount, n + 10)))]) with
        {
            Currency = Currency,
            ProjectTypes = new([Type], Some.Place(7, Type)),
        };
    }
}
