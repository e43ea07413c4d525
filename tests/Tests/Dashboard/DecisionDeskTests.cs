using Microsoft.Extensions.DependencyInjection;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Dashboard.Live;
using PerfTargets.Declarations;

namespace PerfTargets.Tests.Dashboard;

public sealed class DecisionDeskTests
{
    [Fact]
    public async Task Only_who_sees_all_units_sets_a_rule()
    {
        await using ServedHome served = new();
        IDecisions desk = served.App.Services.GetRequiredService<IDecisions>();
        Rule rule = RuleCatalogue.Find("Y01");
        RuleSettings off = RuleSettings.Default with { Prominence = Prominence.Off };

        await Assert.ThrowsAsync<InvalidDecisionException>(() => desk.Set(new Viewer("fund", [Identity.Unit("上海市公积金管理中心")]), rule, off, null));
        Assert.Equal(1, served.Home.Store.Version);
        await desk.Set(Viewer.Local, rule, off, null);
        Assert.Equal(2, served.Home.Store.Version);
    }
}
