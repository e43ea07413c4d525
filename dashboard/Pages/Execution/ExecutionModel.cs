using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Execution;

/// <summary>Who did not spend and asks again, the largest gap first.</summary>
/// <param name="Question">In which currency.</param>
/// <param name="Exact">The first of those where executed equals budget to the cent.</param>
public sealed record ExecutionModel(Question Question, MeasureResult<ExecutionGap> Result, MeasureResult<ExecutionGap> Exact)
{
    private const int MostExact = 20;

    public static ExecutionModel Of(MeasureQueries queries, Viewer viewer, PageState state, ListPage page)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(page);
        Question question = Question.ExecutionGap(queries, viewer, state);
        return new ExecutionModel(
            question,
            queries.Rows<ExecutionGap>(question.Query with { Page = page.Rows }, viewer),
            queries.Rows<ExecutionGap>(question.Query.Where("gap", 0).Where("budget", Comparison.AtLeast, 0.01m) with { Page = new Page(0, MostExact) }, viewer));
    }

    /// <summary>The bands of one setting for every page; a shortfall is marked by sign and word, not by colour alone.</summary>
    public static (string Sign, string Band) Band(double? rate) => rate switch
    {
        null => ("", "—"),
        < 0.6 => ("▼▼", "< 60 %"),
        < 0.8 => ("▼", "60–80 %"),
        < 0.9 => ("", "80–90 %"),
        < 1 => ("", "90–<100 %"),
        1 => ("", "= 100 %"),
        _ => ("▲", "> 100 %"),
    };
}
