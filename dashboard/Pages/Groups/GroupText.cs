using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Groups;

/// <summary>Cells of the tables of groups: a number, or the word for why there is none.</summary>
public static class GroupText
{
    /// <summary>新增 without a reference, 基数为 0, 未报; never 0 % or an empty cell.</summary>
    public static string Change(GroupComparison row, GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(question);
        return row switch
        {
            { Budget: null } => GroupWords.Absent.ToString(),
            { ReferenceBudget: null } => question.View.Reference switch
            {
                Reference.Median => GroupWords.Few.ToString(),
                Reference.Year when question.TotalOf(question.FromYear)?.Budget is not null => Words.NewProject.ToString(),
                _ => GroupWords.Unknown.ToString(),
            },
            { ReferenceBudget: 0 } => Words.BaseZero.ToString(),
            _ => Percent.WithSign(row.Change),
        };
    }

    public static string Rate(GroupComparison row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row switch
        {
            { ExecutionBase: null } => GroupWords.Unknown.ToString(),
            { ExecutionBase: 0 } => Words.BaseZero.ToString(),
            _ => $"{Charts.LeaderboardChart.Sign(row.Rate)} {Percent.Show(row.Rate)}".Trim(),
        };
    }

    /// <summary>A budget's cell of a year; an amount of 0 is an amount.</summary>
    public static string Budget(GroupYear? cell, MoneyUnit money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return cell?.Budget is { } budget ? money.Show(budget) : cell is null ? GroupWords.NotFiled.ToString() : "—";
    }
}
