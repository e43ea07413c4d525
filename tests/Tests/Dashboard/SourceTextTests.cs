using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Declarations;
using PerfTargets.Tests.Analytics;

namespace PerfTargets.Tests.Dashboard;

public sealed class SourceTextTests(RealHome real) : IClassFixture<RealHome>
{
    [Fact]
    public void A_viewer_of_one_unit_sees_no_line_of_anothers_form()
    {
        Viewer school = new("school", [Identity.Unit("上海市房地产学校")]);
        DocumentPart own = Assert.Single(real.Queries.Rows<DocumentPart>(MeasureQuery.All, school).Rows);

        SourceLine[] lines = [.. Lines(school, own.DocumentId)];

        Assert.Equal((own.FirstLine, own.LastLine), (lines[0].Number, lines[^1].Number));
        Assert.DoesNotContain(lines, line => line.Text.Contains("公积金", StringComparison.Ordinal));
        Assert.Contains(Lines(Viewer.Local, own.DocumentId), line => line.Text.Contains("公积金", StringComparison.Ordinal));
        Assert.Empty(Lines(new Viewer("nobody", []), own.DocumentId));
    }

    [Fact]
    public void A_declaration_is_shown_beside_its_lines_within_what_its_viewer_sees()
    {
        Viewer school = new("school", [Identity.Unit("上海市房地产学校")]);
        DocumentPart own = Assert.Single(real.Queries.Rows<DocumentPart>(MeasureQuery.All, school).Rows);

        DeclarationModel model = DeclarationModel.Of(real.Queries, school, new SourceText(real.Home, real.Queries), own.DeclarationId, null, null)!;

        Assert.NotEmpty(model.Source.Lines);
        Assert.All(model.Source.Lines, line => Assert.InRange(line.Number, own.FirstLine!.Value, own.LastLine!.Value));
    }

    private IReadOnlyList<SourceLine> Lines(Viewer viewer, ulong document) => new SourceText(real.Home, real.Queries).Source(viewer, document, 1, int.MaxValue).Lines;
}
