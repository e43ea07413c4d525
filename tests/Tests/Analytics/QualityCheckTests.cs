using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class QualityCheckTests : IDisposable
{
    private readonly DuckDbStore _store = DuckDbStore.InMemory();

    [Fact]
    public void A_field_that_two_sources_print_is_one_field()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration(prior: 1, executed: 1)));
        (long, long) before = Fields();
        _store.Append(Some.Load(2, "b.txt", Some.Declaration(prior: 1, executed: 1)));

        Assert.Equal((6, 0), before);
        Assert.Equal(before, Fields());
        Assert.Equal((6, 6, 0), Check("settled-values"));
    }

    [Fact]
    public void A_field_is_as_sure_as_its_worst_place()
    {
        _store.Append(Some.Load(1, "a.txt", Some.Declaration()));
        Declaration open = Some.Declaration();
        _store.Append(Some.Load(2, "b.txt", open with { CurrentBudget = open.CurrentBudget! with { Places = [Some.Place(4, "1069600") with { Confidence = Confidence.Check }] } }));

        Assert.Equal((3, 1), Fields());
        Assert.Equal((4, 3, 1), Check("settled-values"));
    }

    public void Dispose() => _store.Dispose();

    private (long Good, long ToCheck) Fields()
    {
        DeclarationSummary row = Assert.Single(new MeasureQueries(_store).Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows);
        return (row.GoodFields, row.CheckFields);
    }

    private (long Checked, long Passed, long Failed) Check(string id)
    {
        QualityCheck row = Assert.Single(new MeasureQueries(_store).Rows<QualityCheck>(MeasureQuery.All.Where("check_id", id), Viewer.Local).Rows);
        return (row.Checked, row.Passed, row.Failed);
    }
}
