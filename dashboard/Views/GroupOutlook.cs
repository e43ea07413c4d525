using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>What is carried on of a group.</summary>
public enum OutlookAmount
{
    /// <summary>申报数.</summary>
    Asked,

    /// <summary>执行数.</summary>
    Executed,
}

/// <summary>What of a group's amounts can be carried on: its years, without a latest year that not every unit has told of.</summary>
/// <param name="DeclarationId">Of a project, a form of it.</param>
/// <param name="Known">Every year that is known, the earliest first.</param>
/// <param name="LeftOut">The latest year, where it is incomplete and therefore left out; null where it is not.</param>
/// <param name="Incomplete">Earlier years in which units were lacking: they count, and are named.</param>
/// <param name="Ended">Nothing in the latest year, though its units have told of it.</param>
public sealed record GroupSeries(GroupKey Group, ulong? DeclarationId, OutlookAmount Amount, IReadOnlyList<YearAmount> Known, int? LeftOut, IReadOnlyList<int> Incomplete, bool Ended, YearSeries Series)
{
    /// <param name="rows">Of one group.</param>
    /// <param name="latest">The latest year of which anybody tells.</param>
    public static GroupSeries Of(GroupKey group, IReadOnlyCollection<OutlookYear> rows, OutlookAmount amount, int latest)
    {
        ArgumentNullException.ThrowIfNull(group);
        YearAmount[] known = [.. rows.Where(row => row.Year <= latest && Of(row, amount) is not null).OrderBy(row => row.Year).Select(row => new YearAmount(row.Year, (double)Of(row, amount)!.Value))];
        int[] incomplete = [.. rows.Where(row => row.Year <= latest && (amount == OutlookAmount.Asked ? row.AskedLacking : row.ExecutedLacking) > 0).Select(row => row.Year).Order()];
        bool isIncomplete = incomplete.Contains(latest);
        YearAmount[] told = isIncomplete ? [.. known.Where(point => point.Year < latest)] : known;
        // What is lacking for two years has not just been filed late.
        bool ended = told.Length > 0 && told[^1].Year < (isIncomplete ? latest - 1 : latest);
        return new GroupSeries(
            group, rows.Max(row => row.DeclarationId), amount, known, isIncomplete ? latest : null, [.. incomplete.Where(year => year < latest && known.Length > 0 && year > known[0].Year)], ended,
            new YearSeries($"{group.Id}\n{group.Name}", rows.Select(row => row.Kind).FirstOrDefault(kind => kind is not null), ended ? [] : told));
    }

    private static decimal? Of(OutlookYear row, OutlookAmount amount) => amount == OutlookAmount.Asked ? row.Asked : row.Executed;
}

/// <summary>A group's amount in the year looked ahead to.</summary>
/// <param name="Points">Years that it rests on.</param>
/// <param name="Said">Null where nothing is said.</param>
/// <param name="Calibration">Of intervals so many years ahead; null where nothing is said.</param>
/// <param name="Past">What the same would have said of years that are known by now.</param>
public sealed record GroupOutlook(GroupSeries Of, UnbrokenYears Points, YearAhead? Said, Calibration? Calibration, IReadOnlyList<PastOutlook> Past)
{
    /// <summary>The latest amount that it rests on; null where nothing is known.</summary>
    public YearAmount? Last => Of.Series.Points.Count > 0 ? Of.Series.Points[^1] : Of.Known.Count > 0 ? Of.Known[^1] : null;

    /// <summary>Against the latest amount that it rests on, a fraction; null on base 0.</summary>
    public double? Change => Said is { } said && Last is { Amount: > 0 } last ? (said.Point / last.Amount) - 1 : null;
}

/// <param name="Said">As long before as the outlook is now.</param>
/// <param name="Came">What it came to.</param>
public readonly record struct PastOutlook(int Year, double Said, double Came);
