using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using PerfTargets.Analytics.Cohorts;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Groups;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;
using Plotly.NET;

namespace PerfTargets.Tests.Cohorts;

/// <summary>What a viewer of some units is told of targets among peers: statistics of all where five units stand behind them, of single targets those in scope.</summary>
public sealed class PeerQuestionTests : IDisposable
{
    private const string Name = "设备验收合格率", Rare = "奇巧完成率";

    private static readonly PageState Everything = new(null, null, null, null, MoneyUnit.Default);
    private static readonly Viewer Limited = new("单位30", [Identity.Unit("单位30"), Identity.Unit("单位0")]);

    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
    private readonly MeasureQueries _queries;

    public PeerQuestionTests()
    {
        _queries = new MeasureQueries(_store);
        _store.Append(Some.Load(1, "a.txt",
        [
            .. Enumerable.Range(0, 30).Select(n => Sets(n, "设备更新", Name, 95 + (n % 4))), Sets(30, "设备更新", Name, 60),
            // Enough targets, of four units.
            .. Enumerable.Range(0, 12).Select(n => Sets(n % 3, FormattableString.Invariant($"专项{n}"), Rare, 95 + (n % 4))), Sets(30, "专项", Rare, 20),
        ]));
    }

    [Fact]
    public void Members_are_of_the_scope_and_statistics_of_all()
    {
        (PeerQuestion all, PeerQuestion limited) = (Ask(Viewer.Local, Name), Ask(Limited, Name));

        Assert.Equal(all.At!.Standing, limited.At!.Standing);
        Assert.Equal((31, 31, PeerWords.Beyond), ((int)limited.At.Standing!.Members, limited.At.Standing.Units, limited.At.Verdict));
        Assert.Equal(31, _queries.Rows<ComparableTarget>(PeerQuestion.Members(all.At), Viewer.Local).Total);
        Assert.Equal(["单位30", "单位0"], _queries.Rows<ComparableTarget>(PeerQuestion.Members(limited.At), Limited).Rows.Select(row => row.Unit));
        Assert.Equal([new PeerValue(60, 1), new PeerValue(95, 1)], PeerQuestion.Values(_queries, Limited, limited.At));
        string drawn = GenericChart.toFigureJson(new PeersFigure().Build(_queries, Limited, Address(limited.At)));
        Assert.Contains("95%", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("98%", drawn, StringComparison.Ordinal);
        Assert.Contains("98%", GenericChart.toFigureJson(new PeersFigure().Build(_queries, Viewer.Local, Address(all.At))), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_fewer_than_five_units_nothing_is_published_to_anybody()
    {
        foreach (Viewer viewer in new[] { Viewer.Local, Limited })
        {
            PeerPlace at = Ask(viewer, Rare).At!;
            Assert.Null(at.Standing);
            Assert.Equal((PeerWords.TooFew, (double?)null, (double?)null), (at.Verdict, at.Score, at.Fence));
            IReadOnlyList<CohortStanding> standings = _queries.Rows<CohortStanding>(MeasureQuery.All, viewer).Rows;
            Assert.NotEmpty(standings);
            Assert.All(standings, standing => Assert.True(standing.Units >= CohortSize.Units));
        }
    }

    [Fact]
    public void A_declaration_out_of_scope_is_none()
    {
        ulong other = _queries.Rows<ComparableTarget>(MeasureQuery.All.Where("unit", "单位7"), Viewer.Local).First!.DeclarationId;

        Assert.NotNull(PeerQuestion.Of(_queries, Viewer.Local, Everything, other, null).At);
        Assert.Null(PeerQuestion.Of(_queries, Limited, Everything, other, null).At);
        Assert.Throws<InvalidQueryException>(() => new PeersFigure().Build(_queries, Limited, new QueryCollection(new Dictionary<string, StringValues> { ["declaration"] = $"{other}" })));
    }

    [Fact]
    public void Units_side_by_side_are_told_how_many_were_judged_and_how_many_are_beyond()
    {
        string[] units = ["单位30", "单位7", "单位0"];

        // Rare ones are not judged: 单位30 and 单位0 have some.
        Assert.Equal([new("单位30", 1, 1, 36), new("单位7", 1, 0, null), new("单位0", 1, 0, null)], UnitPeers.Of(_queries, Viewer.Local, Everything, 2018, units).Units);
        Assert.Equal([new("单位30", 1, 1, 36), new("单位7", 0, 0, null), new("单位0", 1, 0, null)], UnitPeers.Of(_queries, Limited, Everything, 2018, units).Units);
        Assert.Equal([0, 0, 0], UnitPeers.Of(_queries, Viewer.Local, Everything, 2017, units).Units.Select(unit => unit.Judged));
        Assert.Empty(UnitPeers.Of(_queries, Viewer.Local, Everything, 2018, []).Units);
        CompareModel model = CompareModel.Of(_queries, Viewer.Local, GroupView.Of(Everything) with { Units = units }, new ListPage(0, 20))!;
        Assert.Equal(UnitPeers.Of(_queries, Viewer.Local, Everything, 2018, units).Units, model.Peers.Units);
    }

    public void Dispose() => _store.Dispose();

    private PeerQuestion Ask(Viewer viewer, string name) => PeerQuestion.Of(
        _queries, viewer, Everything, _queries.Rows<ComparableTarget>(MeasureQuery.All.Where("unit", "单位30").Where("indicator", name), viewer).First!.DeclarationId, Identity.IndicatorName(name));

    private static QueryCollection Address(PeerPlace at) => new(new Dictionary<string, StringValues> { ["declaration"] = $"{at.Target.DeclarationId}", ["name"] = $"{at.Target.NameId}" });

    private static Declaration Sets(int unit, string project, string name, decimal target) =>
        Some.Declaration(FormattableString.Invariant($"单位{unit}"), 2018, project, 100_000, 100_000, indicators: [Some.Indicator(name, value: target)]);
}
