using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Lineages;

/// <summary>The same project over the years, on cases that can be checked by hand.</summary>
public sealed class ProjectLineagesTests : IDisposable
{
    private const string School = "上海市房地产学校";

    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
    private readonly MeasureQueries _queries;

    public ProjectLineagesTests() => _queries = new MeasureQueries(_store);

    [Fact]
    public void A_renamed_project_is_known_by_its_name_and_by_what_it_asked_for()
    {
        Take(Two(2017), [.. Two(2018, prior: true), Asks(2018, "房管行业从业人员培训", 1_100_000, prior: 1_069_600.50m)], [Asks(2017, "房管行业业务培训", 1_069_600.50m)]);

        ProjectMatch match = Assert.Single(Matches());
        Assert.Equal(("房管行业业务培训", "房管行业从业人员培训", 2018, "renamed", "matched"), (match.Predecessor, match.Project, match.Year, match.Kind, match.State));
        Assert.Contains("\"kind\":\"prior-budget\",\"bits\":11", match.Reasons, StringComparison.Ordinal);
        Assert.Equal(["房管行业业务培训 2017", "房管行业从业人员培训 2018"], Lineage("房管行业从业人员培训"));
    }

    [Fact]
    public void A_new_project_beside_an_ended_one_is_not_the_same()
    {
        Take(Two(2017), Two(2018, prior: true), [Asks(2017, "食堂设备购置", 300_000)], [Asks(2018, "校史馆展陈", 250_000)]);

        Assert.Empty(Matches());
        Assert.Equal(["校史馆展陈 2018"], Lineage("校史馆展陈"));
    }

    [Fact]
    public void Two_that_are_as_likely_are_left_to_a_person()
    {
        Take(
            Two(2017), Two(2018, prior: true),
            [Asks(2017, "城东道路养护项目", 500_000), Asks(2017, "城西道路养护项目", 500_000)], [Asks(2018, "道路养护项目经费", 520_000, prior: 500_000)]);

        Assert.Equal(["candidate", "candidate"], Matches().Select(match => match.State));
        Assert.Equal(["道路养护项目经费 2018"], Lineage("道路养护项目经费"));
    }

    [Fact]
    public void Parts_that_add_up_to_the_cent_are_one_lineage()
    {
        Take(
            Two(2017), Two(2018, prior: true), [Asks(2017, "信息系统建设与运行维护", 2_345_678.90m)],
            [Asks(2018, "信息系统建设", 1_000_000, prior: 1_345_678.90m), Asks(2018, "信息系统运行维护", 1_000_000, prior: 1_000_000)]);

        Assert.Equal(["split matched", "split matched"], Matches().Select(match => $"{match.Kind} {match.State}"));
        Assert.Equal(["信息系统建设与运行维护 2017", "信息系统建设 2018", "信息系统运行维护 2018"], Lineage("信息系统运行维护"));
    }

    [Fact]
    public void A_merger_keeps_both_and_a_project_that_takes_in_another_keeps_its_name()
    {
        Take(
            Two(2017), Two(2018, prior: true),
            [Asks(2017, "校园保安服务", 234_567.80m), Asks(2017, "校园保洁服务", 123_456.70m)], [Asks(2018, "校园保安服务", 400_000, prior: 358_024.50m)]);

        ProjectMatch match = Assert.Single(Matches());
        Assert.Equal(("校园保洁服务", "校园保安服务", "merged", "matched"), (match.Predecessor, match.Project, match.Kind, match.State));
    }

    [Fact]
    public void What_a_person_says_stands_and_may_be_taken_back()
    {
        Take(Two(2017), Two(2018, prior: true), [Asks(2017, "食堂设备购置", 300_000)], [Asks(2018, "校史馆展陈", 250_000)]);
        (ulong from, ulong to) = (Identity.Project(School, "食堂设备购置"), Identity.Project(School, "校史馆展陈"));

        Decide("confirmed", from, to);
        Assert.Equal(("renamed", "confirmed", "同一笔资金"), (Assert.Single(Matches()).Kind, Matches()[0].State, Matches()[0].DecidedBecause));
        Assert.Equal(["食堂设备购置 2017", "校史馆展陈 2018"], Lineage("校史馆展陈"));

        Decide("broken", from, to);
        Assert.Equal("broken", Assert.Single(Matches()).State);
        Assert.Equal(["校史馆展陈 2018"], Lineage("校史馆展陈"));

        Decide("open", from, to);
        Assert.Empty(Matches());
        Assert.Equal(["食堂设备购置 2017", "校史馆展陈 2018"], Lineage("校史馆展陈", asOf: _store.Version - 2));
    }

    [Fact]
    public void A_match_goes_when_the_form_that_made_it_changes()
    {
        Take(Two(2017), Two(2018, prior: true), [Asks(2017, "房管行业业务培训", 1_069_600.50m)], [Asks(2018, "房管行业从业人员培训", 1_100_000, prior: 1_069_600.50m)]);
        long then = _store.Version;
        Take([Asks(2018, "房管行业业务培训", 900_000, prior: 1_069_600.50m)]);

        Assert.DoesNotContain(Matches(), match => match.State == "matched");
        Assert.Equal("matched", Assert.Single(_queries.Rows<ProjectMatch>(MeasureQuery.All with { AsOf = then }, Viewer.Local).Rows).State);
    }

    [Fact]
    public void Whatever_comes_first_the_lineages_are_the_same()
    {
        Declaration[] all =
        [
            .. Two(2017), .. Two(2018, prior: true), Asks(2017, "信息系统建设与运行维护", 2_345_678.90m), Asks(2018, "信息系统建设", 1_000_000, prior: 1_345_678.90m), Asks(2018, "信息系统运行维护", 1_000_000, prior: 1_000_000),
            Asks(2017, "房管行业业务培训", 1_069_600.50m), Asks(2018, "房管行业从业人员培训", 1_100_000, prior: 1_069_600.50m), Asks(2019, "房管从业人员培训", 1_000_000, prior: 1_100_000),
        ];
        HashSet<string> states = [];
        Random random = new(7);
        for (int turn = 0; turn < 24; turn++)
        {
            random.Shuffle(all);
            using DuckDbStore store = DuckDbStore.InMemory(new NameConcepts(), new ProjectYears(), new ProjectLineages());
            long seq = 0;
            foreach (Declaration[] load in all.Chunk(1 + random.Next(4)))
                store.Append(Some.Load(++seq, FormattableString.Invariant($"{turn}-{seq}.txt"), load));
            states.Add(string.Join('\n', store.Query(new SqlText("select concat_ws(' ', project_id, predecessor_id, year, kind, state, score, reasons) from project_match union all select concat_ws(' ', project_id, lineage_id) from project_lineage order by 1"), row => row.GetString(0), TestContext.Current.CancellationToken)));
        }
        Assert.Single(states);
        Assert.Equal(6, states.Single().Split('\n').Count(line => line.Contains("matched", StringComparison.Ordinal)) + states.Single().Split('\n').Count(line => line.Split(' ').Length == 2) - 2);
    }

    public void Dispose() => _store.Dispose();

    private static Declaration[] Two(int year, bool prior = false) =>
        [Asks(year, "学生资助", 800_000, prior ? 800_000 : null), Asks(year, "实训基地运行", 654_321.10m, prior ? 654_321.10m : null)];

    private static Declaration Asks(int year, string project, decimal budget, decimal? prior = null) => Some.Declaration(School, year, project, budget, prior);

    private void Take(params Declaration[][] loads)
    {
        foreach (Declaration[] load in loads)
            _store.Append(Some.Load(_store.Version + 1, FormattableString.Invariant($"{_store.Version + 1}.txt"), load));
    }

    private void Decide(string state, ulong from, ulong to) =>
        _store.Append(new Decision(_store.Version + 1, Some.Moment, "auditor", MatchDecision.Kind, MatchDecision.Subject(from, to), MatchDecision.Body(state), "同一笔资金"));

    private IReadOnlyList<ProjectMatch> Matches() => _queries.Rows<ProjectMatch>(MeasureQuery.All, Viewer.Local).Rows;

    private IEnumerable<string> Lineage(string project, long? asOf = null)
    {
        IReadOnlyList<LineageYear> rows = _queries.Rows<LineageYear>(MeasureQuery.All with { AsOf = asOf }, Viewer.Local).Rows;
        ulong id = rows.First(row => row.Project == project).LineageId;
        return rows.Where(row => row.LineageId == id).OrderBy(row => row.Year).ThenBy(row => row.Project, StringComparer.Ordinal).Select(row => FormattableString.Invariant($"{row.Project} {row.Year}"));
    }
}
