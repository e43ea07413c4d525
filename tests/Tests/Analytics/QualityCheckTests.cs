using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class QualityCheckTests : IDisposable
{
    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);

    [Fact]
    public void A_field_that_two_sources_print_is_one_field()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(prior: 1, executed: 1)));
        (long, long) before = Fields();
        _store.Append(Some.Load(2, "b.txt", Some.Declaration(prior: 1, executed: 1)));

        Assert.Equal((7, 0), before);
        Assert.Equal(before, Fields());
        Assert.Equal((7, 7, 0), Check("settled-values"));
    }

    [Fact]
    public void A_field_is_as_sure_as_its_worst_place_in_one_document_and_as_the_surest_of_several()
    {
        Declaration open = Some.Declaration();
        Place check = Some.Place(4, "1069600") with { Confidence = Confidence.Check };
        _store.Append(Some.Load(1, "a.txt", open with { CurrentBudget = open.CurrentBudget! with { Places = [Some.Place(3, "1069600"), check] } }));

        Assert.Equal((4, 1), Fields());
        Assert.Equal((5, 4, 1), Check("settled-values"));

        _store.Append(Some.Load(2, "b.txt", open));

        Assert.Equal((5, 0), Fields());
        Assert.Equal((5, 5, 0), Check("settled-values"));
    }

    [Fact]
    public void A_load_whose_rows_are_all_there_holds()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(), Some.Declaration(year: 2019) with { Currency = "JPY" }) with { Found = 3, Quarantined = [Some.Quarantined("约95")] });
        _store.Append(Some.Load(2, "b.txt", Some.Declaration(), Some.Declaration(year: 2019, budget: 7)));

        Assert.Equal((2, 2, 0), Check("control-totals"));
    }

    [Theory]
    [InlineData("delete from history.declaration where year = 2019")]
    [InlineData("update history.declaration set current_budget = null where year = 2019")]
    [InlineData("update history.declaration set known_from = 0 where year = 2019")]
    public void A_load_of_which_a_row_or_its_money_was_lost_fails(string loss)
    {
        using DuckDbStore store = DuckDbStore.InMemory(new Losing(loss));
        store.Append(Some.Load(1, "a.txt", Some.Declaration(), Some.Declaration(year: 2019)));

        Assert.Equal((1, 0, 1), Check("control-totals", store));
    }

    [Fact]
    public void A_load_that_reads_more_than_it_loads_and_keeps_aside_fails()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration()) with { Found = 2 });

        Assert.Equal((1, 0, 1), Check("control-totals"));
    }

    public void Dispose() => _store.Dispose();

    private (long Good, long ToCheck) Fields()
    {
        DeclarationSummary row = Assert.Single(new MeasureQueries(_store).Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows);
        return (row.GoodFields, row.CheckFields);
    }

    private (long Checked, long Passed, long Failed) Check(string id, IStore? store = null)
    {
        QualityCheck row = Assert.Single(new MeasureQueries(store ?? _store).Rows<QualityCheck>(MeasureQuery.All.Where("check_id", id), Viewer.Local).Rows);
        return (row.Checked, row.Passed, row.Failed);
    }

    private sealed class Losing(string loss) : IDerived
    {
        public void Refresh(IStoreTransaction transaction, Touched touched) => transaction.Execute(new SqlText(loss));
    }
}
