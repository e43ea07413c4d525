using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;
using PerfTargets.Tests.Documents.Troubles;
using PerfTargets.Tests.Forms;

namespace PerfTargets.Tests.Analytics;

/// <summary>Self-evaluations from the document to the declaration's page.</summary>
public sealed class SelfEvaluationFlagsTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("perftargets-");

    [Theory]
    [InlineData("self-evaluation", "")]
    [InlineData("self-evaluation-rate-differs", "S01, S04")]
    [InlineData("self-evaluation-with-a-grade", "S04, S04, Y01")]
    public void Rules_on_forms_of_targets_are_not_asked_of_them(string layout, string expected)
    {
        using Home home = Open(layout);

        Assert.Equal(expected, string.Join(", ", new MeasureQueries(home.Store).Rows<FlagList>(MeasureQuery.All, Viewer.Local).Rows.Select(flag => flag.Rule).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_page_shows_what_was_spent_and_achieved()
    {
        using Home home = Open("self-evaluation");
        MeasureQueries queries = new(home.Store);
        DeclarationSummary summary = Assert.Single(queries.Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows);
        DeclarationModel model = DeclarationModel.Of(queries, Viewer.Local, new SourceText(home, queries), summary.DeclarationId, "funding.amount[0]", null)!;
        Dictionary<string, string?> fields = model.Fields.ToDictionary(field => field.Field, field => field.Text);

        Assert.Equal("self-evaluation", summary.Kind);
        Assert.Contains("90.00%", fields["executed"], StringComparison.Ordinal);
        Assert.Equal(("10", "9", "97.89"), (fields["executionWeight"], fields["executionScore"], fields["score"]));
        Assert.StartsWith("目标1：全年巡检河道34次。", fields["annualResult"], StringComparison.Ordinal);
        Assert.DoesNotContain("currentBudget", fields.Keys);
        Assert.Equal(9, model.Funding.Count);
        Assert.Equal(("财政拨款", "approved", 1_000_000m), (model.Funding[0].Source, model.Funding[0].Stage, model.Funding[0].Amount));
        Assert.NotEmpty(model.Marked);
        Assert.Equal(("34次", 20d, 18.89, "汛期两次巡检取消，今后提前安排。"), (model.Indicators[0].Actual, model.Indicators[0].Weight, model.Indicators[0].Score, model.Indicators[0].Deviation));
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private Home Open(string layout)
    {
        string document = Path.Combine(_directory.FullName, $"{layout}.html");
        File.WriteAllBytes(document, WebForm.Of(LayoutText.Read(layout)));
        Home home = Home.Open(Path.Combine(_directory.FullName, "home"), DerivedTables.InOrder, Reading.Read, Reading.Version, TimeProvider.System, KnownDecisions.Check);
        home.Ingestion.TakeAll([document]);
        return home;
    }
}
