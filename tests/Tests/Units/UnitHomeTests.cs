using System.Text;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Units;
using PerfTargets.Tests.Analytics;
using PerfTargets.Tests.Dashboard;

namespace PerfTargets.Tests.Units;

/// <summary>A list of units in a home: in the journal, through a rebuild, and through a running <c>serve</c>.</summary>
public sealed class UnitHomeTests
{
    private const string List = "单位名称,主管部门,上级单位,别名\n上海市房地产学校,上海市住房和城乡建设管理委员会,,房地产学校\n没有申报的学校,上海市住房和城乡建设管理委员会,上海市房地产学校,";

    [Fact]
    public void A_list_is_in_the_journal_and_a_rebuild_makes_an_equal_store()
    {
        using RealHome real = new();
        Assert.IsType<UnitListOutcome.Taken>(real.Home.TakeUnits("units.csv", Encoding.UTF8.GetBytes(List)));
        Assert.IsType<UnitListOutcome.Refused>(real.Home.TakeUnits("units.csv", Encoding.UTF8.GetBytes("单位名称,上级单位\n上海市房地产学校,没有申报的学校")));

        Assert.Equal(2, real.Home.Store.Version);
        Assert.True(real.Home.Verify().IsClean);
        Assert.True(real.Home.Rebuild().IsEqual);
        Assert.Contains(
            ("没有申报的学校", "上海市住房和城乡建设管理委员会", "list", 1L),
            real.Queries.Rows<Coverage>(MeasureQuery.All.Where("year", 2018), Viewer.Local).Rows.Select(row => (row.Unit, row.Department, row.Basis, row.Missing)));
        Assert.Equal(["""{"file":"units.csv","units":2}"""], real.Queries.Rows<DecisionList>(MeasureQuery.All.Where("kind", "units"), Viewer.Local).Rows.Select(row => row.Body));
    }

    [Fact]
    public async Task The_command_works_here_or_through_who_holds_the_home()
    {
        string folder = Directory.CreateTempSubdirectory("perftargets-units-").FullName;
        try
        {
            string good = Path.Combine(folder, "units.csv"), bad = Path.Combine(folder, "bad.csv"), home = Path.Combine(folder, "home");
            await File.WriteAllTextAsync(good, List, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(bad, "name,from\n甲,x", TestContext.Current.CancellationToken);

            Assert.Equal(ExitStatus.Done, await Run(good, home));
            Assert.Equal(ExitStatus.Failed, await Run(bad, home));
            Assert.Equal(ExitStatus.Failed, await Run(Path.Combine(folder, "none.csv"), home));

            await using ServedHome served = new();
            await served.Start();
            string held = served.Home.Folder.Directory;
            Assert.Equal(ExitStatus.Failed, await Run(bad, held));
            Assert.Equal(1, served.Home.Store.Version);
            Assert.Equal(ExitStatus.Done, await Run(good, held));
            Assert.Equal(2, served.Home.Store.Version);
            using HttpClient http = new() { BaseAddress = served.Address };
            string flags = await http.GetStringAsync("api/flags?within=房地产学校", TestContext.Current.CancellationToken);
            Assert.Contains("房管行业业务培训", flags, StringComparison.Ordinal);
            Assert.DoesNotContain("公积金", flags, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>As many units as a province has.</summary>
    [Fact]
    public void A_list_of_fifty_thousand_units_is_taken_in()
    {
        StringBuilder csv = new("name,code,department,parent,aliases,predecessors,from\n");
        for (int n = 0; n < 50_000; n++)
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"单位{n},{n},局{n % 100},{(n < 100 ? "" : $"单位{n / 10}")},别名{n},{(n % 5 == 0 ? $"旧名{n}" : "")},{(n % 5 == 0 ? "2019" : "")}\n");
        using UnitHome home = new();
        home.List(csv.ToString());

        Assert.Equal(["110000"], home.Texts("select count(*)::text from unit"));
        home.Declared("别名49999", 2018);
        Assert.Equal(["单位49999"], home.Queries.Rows<DeclarationSummary>(MeasureQuery.All.Where("unit_id", Comparison.Within, Identity.Unit("单位49")), Viewer.Local).Rows.Select(row => row.Unit));
    }

    private static Task<int> Run(string file, string home) => CommandLine.Run(["units", "import", file, "--home", home], TestContext.Current.CancellationToken);
}
