using System.Globalization;
using PerfTargets.Dashboard.Views;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Execution;

/// <summary>The page in one paragraph made of numbers, each a link to the part that it is of.</summary>
public static class ExecutionSummary
{
    public static IReadOnlyList<Said> Of(ExecutionModel execution, QuadrantQuestion quadrants, LowExecutionModel runs, PriorModel prior)
    {
        ArgumentNullException.ThrowIfNull(execution);
        ArgumentNullException.ThrowIfNull(quadrants);
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(prior);
        ExecutionView view = quadrants.View;
        string low = Low(view);
        (string, string)[] links =
        [
            ("gaps", view.Link("gap")), ("quadrants", view.Link("quadrants")), ("runs", view.Link("runs")), ("prior", view.Link("prior")), ("exact", view.Link("exact")),
            ("listed", (view with { Quadrant = ExecutionView.Quadrants[0] }).Link("quadrant-list")),
        ];
        List<Said> parts = [];
        if (execution.Result.Total > 0)
            Add(ExecutionWords.SaidGaps, execution.Result.Total);
        if (quadrants.Projects > 0)
        {
            QuadrantTotals asked = quadrants.Of(ExecutionView.Quadrants[0]);
            Add(ExecutionWords.SaidQuadrant, quadrants.Year, quadrants.Projects, asked.Projects, low, quadrants.Money.ShowWithUnit(asked.Gap), quadrants.Money.ShowWithUnit(asked.Increase));
        }
        Add(runs.Runs.Total > 0 ? ExecutionWords.SaidRuns : ExecutionWords.SaidNoRuns, runs.Runs.Total, low, Basis(view));
        if (prior.Statements > 0)
            Add(prior.Held == 0 ? ExecutionWords.SaidNotHeld : prior.Result.Total == 0 ? ExecutionWords.SaidNoPrior : ExecutionWords.SaidPrior, prior.Held, prior.Result.Total, prior.Unexplained);
        if (execution.Exact.Total > 0)
            Add(ExecutionWords.SaidExact, execution.Exact.Total);
        return parts;

        void Add(Bilingual sentence, params object?[] values) => parts.AddRange(Said.Cut(sentence, values, links));
    }

    /// <summary>The band's edge in percent: 80.</summary>
    public static string Low(ExecutionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return (view.Below * 100).ToString("0.##", CultureInfo.InvariantCulture);
    }

    public static Bilingual Basis(ExecutionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.FinalOnly ? ExecutionWords.BasisFinal : ExecutionWords.BasisAll;
    }
}
