using System.Text;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;

namespace PerfTargets.Tests.Dashboard;

/// <summary>A value that a ledger tells leads to the row of the file that tells it.</summary>
public sealed class LedgerSourceTests : IDisposable
{
    private const string Budgets = "单位,项目,年度,预算数,备注\n甲,\"道路\n养护\",2020,100,\n甲,多一格,2020,1,2,3\n甲,又多一格,2020,1,2,3\n乙,巡查,2020,7,\n甲,检测,2020,1,2,3\n丙,保洁,2020,9,末行\n";
    private const string Targets = "单位,项目,年度,指标名称,指标值\n丙,保洁,2020,合格率,≥95%\n乙,巡查,2020,完成率,≥98%\n丙,保洁,2020,及时率,≥90%\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledger-source-");
    private readonly Home _home;
    private readonly MeasureQueries _queries;
    private readonly SourceText _source;

    public LedgerSourceTests()
    {
        _home = Home.Open(Path.Combine(_folder.FullName, "home"), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System);
        _queries = new MeasureQueries(_home.Store);
        _source = new SourceText(_home, _queries);
        _home.Ingestion.Take("budgets.csv", Encoding.UTF8.GetBytes(Budgets));
        _home.Ingestion.Take("targets.csv", Encoding.UTF8.GetBytes(Targets));
    }

    [Theory]
    [InlineData("乙", "currentBudget", "budgets.csv", 5, "乙巡查20207")]
    [InlineData("丙", "currentBudget", "budgets.csv", 7, "丙保洁20209末行")]
    [InlineData("丙", "indicators.target[1]", "targets.csv", 4, "丙保洁2020及时率≥90%")]
    public void A_field_leads_to_its_row_below_lines_that_are_none(string unit, string field, string document, long line, string cells)
    {
        DeclarationModel model = Of(unit, Viewer.Local, field, null);

        SourceRow row = Assert.Single(model.Source.Rows);
        Assert.Equal((document, line, cells), (model.Document.Name, row.Line, string.Concat(row.Cells.Select(cell => cell.Text))));
        Assert.Contains(row.Cells, cell => cell.Field == (field == "currentBudget" ? field : "target"));
    }

    [Fact]
    public void Rows_of_others_are_not_shown_to_whoever_asks_for_their_line()
    {
        ulong unit = _queries.Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows.Single(row => row.Unit == "乙").UnitId;
        Viewer limited = new("somebody", [unit]);

        Assert.Equal([5L], Of("乙", limited, null, 5).Source.Rows.Select(row => row.Line));
        Assert.Empty(Of("乙", limited, null, 7).Source.Rows);
        Assert.Empty(Of("乙", Viewer.Local, null, 7).Source.Rows);
    }

    [Fact]
    public void A_file_that_is_lost_shows_nothing_and_breaks_nothing()
    {
        foreach (string file in Directory.EnumerateFiles(_home.Folder.Raw, "*", SearchOption.AllDirectories))
            File.WriteAllText(file, "not what it was");

        Assert.Empty(Of("乙", Viewer.Local, "currentBudget", null).Source.Rows);
    }

    public void Dispose()
    {
        _home.Dispose();
        _folder.Delete(recursive: true);
    }

    private DeclarationModel Of(string unit, Viewer viewer, string? field, long? line)
    {
        ulong id = _queries.Rows<DeclarationSummary>(MeasureQuery.All, viewer).Rows.Single(row => row.Unit == unit).DeclarationId;
        return DeclarationModel.Of(_queries, viewer, _source, id, field, line)!;
    }
}
