using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Execution;
using PerfTargets.Dashboard.Pages.Overview;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

/// <summary>The largest changes of budgets and the projects that spent their budget to the cent, found a second time by plain loops.</summary>
[Trait("tier", "full")]
public sealed class SecondOpinionOnListsTests : IDisposable
{
    private static readonly int Rounds = Filters.Count(otherwise: 80);

    private static readonly string[] Units = ["水务中心", "档案馆", "气象台"];
    private static readonly string[] Types = ["结转项目", "经常性专项业务费"];

    private readonly Random _random = new(20260311);
    private readonly DuckDbStore _store = DuckDbStore.InMemory(DerivedTables.InOrder);
    private readonly MeasureQueries _queries;
    private readonly Form[] _forms;

    public SecondOpinionOnListsTests()
    {
        _queries = new MeasureQueries(_store);
        _forms = [.. from unit in Units from project in Enumerable.Range(0, 15) let currency = _random.Next(3) == 0 ? "JPY" : "CNY" from year in Enumerable.Range(2015, 4) where _random.Next(4) > 0 select Invented(unit, project, year, currency)];
        _store.Append(Some.Load(1, "invented.txt", [.. _forms.Select(form => form.Declaration())]));
    }

    [Fact]
    public void The_largest_changes_and_exact_executions_are_those_that_plain_loops_find()
    {
        for (int n = 0; n < Rounds; n++)
        {
            PageState filter = new(_random.Next(2) == 0 ? _random.Next(2014, 2020) : null, Maybe(Units), Maybe(Types), null, MoneyUnit.Default);
            Movers(filter);
            Exact(filter);
        }

        string? Maybe(string[] values) => _random.Next(3) == 0 ? values[_random.Next(values.Length)] : null;
    }

    public void Dispose() => _store.Dispose();

    private void Movers(PageState filter)
    {
        Form[] chosen = [.. _forms.Where(form => Chosen(filter, form.Year, form))];
        OverviewModel model = OverviewModel.Of(_queries, Viewer.Local, filter, new ListPage(0, 10));
        Assert.Equal(chosen.Length == 0, model.Totals is null);
        if (chosen.Length == 0)
            return;
        int year = chosen.Max(form => form.Year);
        string currency = Currency([.. chosen.Where(form => form.Year == year)]);
        List<(string Unit, string Project, decimal Budget, decimal Previous)> changes = [];
        foreach (IGrouping<(string Unit, string Project), Form> project in _forms.Where(form => form.Currency == currency).GroupBy(form => (form.Unit, form.Project)))
        {
            Form? own = project.FirstOrDefault(form => form.Year == year), next = project.FirstOrDefault(form => form.Year == year + 1), before = project.FirstOrDefault(form => form.Year == year - 1);
            Form? from = own?.Budget is not null ? own : next?.Prior is not null ? next : null;
            if (from is not null && Chosen(filter with { Year = null }, year, from) && (own?.Budget ?? next?.Prior) is { } budget && (own?.Prior ?? before?.Budget) is { } previous && budget != previous)
                changes.Add((project.Key.Unit, project.Key.Project, budget, previous));
        }
        Assert.Equal((year, currency), (model.Year, model.Totals!.Currency));
        Assert.Equal(
            changes.OrderByDescending(change => Math.Abs(change.Budget - change.Previous)).Take(5).Select(change => (change.Unit, change.Project, year, change.Budget, (decimal?)change.Previous, (decimal?)(change.Budget - change.Previous))),
            model.Movers.Select(row => (row.Unit, row.Project, row.Year, row.Budget, row.PreviousBudget, row.Increase)));
    }

    private void Exact(PageState filter)
    {
        Form[] chosen = [.. _forms.Where(form => Chosen(filter, form.Year, form))];
        string currency = Currency(chosen.Length > 0 ? chosen : _forms);
        Form[] exact = [.. chosen.Where(form => form.Currency == currency && form.Prior > 0 && form.Prior == form.Executed)
            .OrderBy(form => form.Unit, StringComparer.Ordinal).ThenBy(form => form.Project, StringComparer.Ordinal).ThenBy(form => form.Year)];
        ExecutionModel model = ExecutionModel.Of(_queries, Viewer.Local, filter, new ListPage(0, 10));
        Assert.Equal(exact.Length, model.Exact.Total);
        Assert.Equal(exact.Take(20).Select(form => (form.Unit, form.Project, form.Year, form.Prior!.Value, form.Budget)), model.Exact.Rows.Select(row => (row.Unit, row.Project, row.Year, row.Executed, row.Asked)));
    }

    /// <summary>The one that most forms are in; of two the first in the alphabet.</summary>
    private static string Currency(Form[] forms) => forms.GroupBy(form => form.Currency).OrderByDescending(currency => currency.Count()).ThenBy(currency => currency.Key, StringComparer.Ordinal).First().Key;

    private static bool Chosen(PageState filter, int year, Form form) => (filter.Year ?? year) == year && (filter.Unit ?? form.Unit) == form.Unit && (filter.Type ?? form.Type) == form.Type;

    private Form Invented(string unit, int project, int year, string currency)
    {
        decimal? prior = _random.Next(4) == 0 ? null : _random.Next(8) == 0 ? 0 : _random.Next(90_000_000) / 100m;
        decimal? executed = _random.Next(5) switch { 0 => null, 1 or 2 => prior, 3 => prior + (_random.Next(2) == 0 ? 0.01m : -0.01m), _ => _random.Next(90_000_000) / 100m };
        return new Form(unit, FormattableString.Invariant($"项目{project}"), year, currency, Types[_random.Next(2)], _random.Next(6) == 0 ? null : _random.Next(90_000_000) / 100m, prior, executed);
    }

    private sealed record Form(string Unit, string Project, int Year, string Currency, string Type, decimal? Budget, decimal? Prior, decimal? Executed)
    {
        public Declaration Declaration() => Some.Declaration(Unit, Year, Project, Budget, Prior, Executed) with { Currency = Currency, ProjectTypes = new([Type], Some.Place(7, Type)) };
    }
}
