using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Dashboard.Pages.Flags;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Dashboard;

public sealed class FlagsModelTests : IDisposable
{
    private readonly DuckDbStore _store = DuckDbStore.InMemory(new ProjectYears(), new UnitYears(), new DeclarationCounts(), new Flags(), new OnlyHidden(), new ReadingTotals(), new Works());

    public FlagsModelTests() => _store.Append(Some.Load(
        1, "a.txt", Some.Declaration(prior: 595_130m, executed: 237_057.36m), Some.Declaration(project: "只有隐藏疑点"), Some.Declaration(project: "没有疑点")));

    [Fact]
    public void A_declaration_with_hidden_flags_only_stands_among_all_without_pressing()
    {
        WorkList row = Assert.Single(Model("all", null).List.Rows, row => row.Project == "只有隐藏疑点");

        Assert.Equal((0, 0, 0, (decimal?)null, (string?)null), (row.Priority, row.OpenFlags, row.ToVerify, row.AtStake, row.WorstSeverity));
        Assert.DoesNotContain(Model("open", null).List.Rows, row => row.Project == "只有隐藏疑点");
    }

    [Theory]
    [InlineData("房管行业业务培训")]
    [InlineData("只有隐藏疑点")]
    public void A_link_to_a_flag_opens_its_own_declaration(string project)
    {
        FlagsModel model = Model("all", Id(project));

        Assert.Equal(project, model.At!.Project);
        Assert.NotEmpty(model.Groups);
    }

    [Fact]
    public void A_declaration_without_flags_is_not_replaced_by_another()
    {
        FlagsModel model = Model("all", Id("没有疑点"));

        Assert.NotEmpty(model.List.Rows);
        Assert.Equal((null, Id("没有疑点")), (model.At, model.Asked));
        Assert.Empty(model.Groups);
    }

    public void Dispose() => _store.Dispose();

    private static ulong Id(string project) => Identity.Declaration(Some.Declaration(project: project));

    private FlagsModel Model(string state, ulong? at) => FlagsModel.Of(
        new MeasureQueries(_store), Viewer.Local, new NoText(), new PageState(null, null, null, null, MoneyUnit.Default), new WorkView(state, at, true, 0));

    /// <summary>Leaves a declaration no flags, or hidden ones only, whatever the rules say of it.</summary>
    private sealed class OnlyHidden : IDerived
    {
        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            transaction.Execute(new SqlText("update history.flag set hidden = true where project_id = (select project_id from project where name = '只有隐藏疑点')"));
            transaction.Execute(new SqlText("delete from history.flag where project_id = (select project_id from project where name = '没有疑点')"));
        }
    }

    private sealed class NoText : ISourceText
    {
        public SourceView Source(Viewer viewer, ulong documentId, int first, int last) => SourceView.Empty;

        public IReadOnlyList<SourceRow> Rows(string sha256, IReadOnlyCollection<long> lines) => [];
    }
}
