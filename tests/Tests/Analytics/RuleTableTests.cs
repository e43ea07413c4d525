using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;

namespace PerfTargets.Tests.Analytics;

/// <summary>
/// Where each rule fires on the four real declarations, worked out by hand beforehand: D1 管理信息系统, D2 便民服务系统,
/// D3 网格化管理, D4 房管行业业务培训.
/// </summary>
public sealed class RuleTableTests(RealHome real) : IClassFixture<RealHome>
{
    private static readonly Dictionary<string, string> Declarations = new()
    {
        ["住房公积金管理信息系统(运维)"] = "D1",
        ["住房公积金便民服务系统(运维)"] = "D2",
        ["上海城市网格化管理信息系统运行维护项目(运维)"] = "D3",
        ["房管行业业务培训"] = "D4",
    };

    private static readonly Dictionary<string, string> Expected = new()
    {
        ["A03"] = "D2 info, D3 warn",
        ["A04"] = "D4 info",
        ["A05"] = "D4 info hidden",
        ["C02"] = "D2 warn",
        ["C06"] = "D1 info, D2 info, D4 warn",
        ["C07"] = "D1 info hidden, D2 info hidden, D3 info hidden, D4 info hidden",
        ["C08"] = "D4 info",
        ["I01"] = "D2 warn",
        ["I02"] = "D3 warn",
        ["I03"] = "D4 error",
        ["I04"] = "D1 warn, D2 warn, D4 warn",
        ["I07"] = "D1 warn",
        ["I08"] = "D2 warn",
        ["I09"] = "D1 info hidden, D2 info hidden, D3 info hidden, D4 info hidden",
        ["I11"] = "D1 info hidden, D3 info hidden",
        ["I13"] = "D2 info hidden",
        ["I16"] = "D1 warn",
        ["T01"] = "D1 error",
        ["T02"] = "D2 warn, D4 warn",
        ["T03"] = "D1 info, D2 warn, D3 info",
        ["T04"] = "D2 warn",
        ["T06"] = "D4 warn",
        ["T08"] = "D4 warn",
        ["Y01"] = "D4 warn",
        ["Y02"] = "D4 severe",
        ["Y03"] = "D4 warn",
        ["Y04"] = "D4 warn",
        ["Y05"] = "D2 info hidden",
        ["Y06"] = "D3 info hidden",
        ["Y07"] = "D4 info",
        ["Y08"] = "D4 warn",
    };

    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_fires_where_the_table_says_and_nowhere_else(string id)
    {
        IReadOnlyList<FlagList> flags = real.Queries.Rows<FlagList>(MeasureQuery.All.Where("rule", id), Viewer.Local).Rows;

        Assert.Equal(
            Expected.GetValueOrDefault(id, ""),
            string.Join(", ", flags.Select(flag => $"{Declarations[flag.Project]} {flag.Severity}{(flag.Hidden ? " hidden" : "")}").Distinct().Order(StringComparer.Ordinal)));
    }
}
