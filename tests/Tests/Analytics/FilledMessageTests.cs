using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

public sealed class FilledMessageTests
{
    [Fact]
    public void What_a_document_prints_is_never_taken_for_a_place_in_the_message()
    {
        Issue issue = new(new IssueMessage("odd", new Bilingual("“{0}”和“{1}”{x}", "'{0}' and '{1}', not '{2}'")), ["{1}{0}", "乙"], IssueSeverity.Warning, null, Some.Place(7, "{1}"));
        using DuckDbStore store = DuckDbStore.InMemory();
        store.Append(Some.Load(1, "odd.txt") with { Issues = [issue], Quarantined = [new Quarantined(3, 9, "{1}", issue, null, null)] });
        MeasureQueries queries = new(store);

        string[] filled = [queries.Rows<IssueList>(MeasureQuery.All, Viewer.Local).Rows[0].Message, queries.Rows<QuarantineList>(MeasureQuery.All, Viewer.Local).Rows[0].Reason];

        Assert.All(filled.Select(Reasons.Read), text => Assert.Equal(new Bilingual("“{1}{0}”和“乙”{x}", "'{1}{0}' and '乙', not ''"), text));
    }
}
