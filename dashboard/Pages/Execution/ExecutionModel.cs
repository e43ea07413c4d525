using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Execution;

/// <summary>Who did not spend and asks again, the largest gap first.</summary>
/// <param name="Question">In which currency.</param>
/// <param name="Exact">Executed equals budget to the cent.</param>
public sealed record ExecutionModel(Question Question, MeasureResult<ExecutionGap> Result, IReadOnlyList<ExecutionGap> Exact)
{
    public static ExecutionModel Of(MeasureQueries queries, Viewer viewer, PageState state)
    {
        Question question = Question.ExecutionGap(queries, viewer, state);
        MeasureResult<ExecutionGap> result = queries.Rows<ExecutionGap>(question.Query, viewer);
        return new ExecutionModel(question, result, [.. result.Rows.Where(row => row.Gap == 0 && row.Budget > 0)]);
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
