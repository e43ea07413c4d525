using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Dashboard.Views;

/// <summary>Next year's budgets and executions by group (趋势外推), as panel, figure and file ask alike.</summary>
/// <param name="Year">Looked ahead to: the one after the page's.</param>
/// <param name="Groups">Those of the filter, the largest first.</param>
/// <param name="Asked">Of those that something is said of, added up; null where groups overlap, or of none anything is said.</param>
/// <param name="Result">The rows that it rests on.</param>
public sealed record OutlookQuestion(GroupQuestion Question, int Year, IReadOnlyList<OutlookRow> Groups, OutlookSum? Asked, OutlookSum? Executed, MeasureResult<OutlookYear> Result)
{
    /// <summary>Executions of the year are not known while it lasts, and those of an incomplete year are left out.</summary>
    private const int MostAhead = 3;

    private const int MostPast = 3;

    public MoneyUnit Money => Question.Money;

    /// <summary>Whether anything is said of any group.</summary>
    public bool SaysAnything => Groups.Any(row => row.Asked.Said is not null || row.Executed.Said is not null);

    /// <summary>A project that ticks several types stands in the group of each: they do not add up.</summary>
    public bool Overlap => Question.View.Grouping == Grouping.ProjectType || Question.View.Grouping == Grouping.FundPurpose;

    public static OutlookQuestion Of(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(question);
        PageState asked = question.View.State with { Year = null, Money = MoneyUnit.Default };
        return queries.Remember(viewer, ("outlook", asked, question.View.Grouping.Code, question.Year, question.Currency), () => Read(queries, viewer, question)) with { Question = question };
    }

    /// <returns>As in the address; null where there is no such group.</returns>
    public OutlookRow? Find(string? name) => name is null ? null : Groups.FirstOrDefault(row => (row.Group.Name ?? "") == name);

    private static OutlookQuestion Read(MeasureQueries queries, Viewer viewer, GroupQuestion question)
    {
        Grouping grouping = question.View.Grouping;
        MeasureResult<OutlookYear> shown = queries.OutlookYears(grouping, question.Query, viewer);
        // Few units of one department tell little of how far they may be off: all that the viewer sees are their peers.
        PageState state = question.View.State;
        bool narrow = grouping == Grouping.Unit && (state.Department is not null || state.Unit is not null);
        IReadOnlyList<OutlookYear> pool = narrow
            ? queries.OutlookYears(grouping, (question.View with { State = state with { Department = null, Unit = null } }).Filter().Where("currency", question.Currency), viewer).Rows
            : shown.Rows;
        HashSet<GroupKey> wanted = [.. shown.Rows.Select(Key)];
        ILookup<GroupKey, OutlookYear> byGroup = pool.ToLookup(Key);
        int year = question.Year + 1;
        Dictionary<GroupKey, GroupOutlook> asked = Ahead(byGroup, OutlookAmount.Asked, year), executed = Ahead(byGroup, OutlookAmount.Executed, year);
        OutlookRow[] rows =
        [
            .. wanted.Select(group => new OutlookRow(group, asked[group], executed[group])).Where(row => row.Asked.Last is not null || row.Executed.Last is not null)
                .OrderByDescending(row => row.Asked.Last?.Amount ?? 0).ThenBy(row => row.Group.Name, StringComparer.Ordinal).ThenBy(row => row.Group.Id),
        ];
        OutlookQuestion read = new(question, year, rows, null, null, shown);
        return read.Overlap ? read : read with { Asked = OutlookSum.Of(rows.Select(row => row.Asked)), Executed = OutlookSum.Of(rows.Select(row => row.Executed)) };
    }

    private static Dictionary<GroupKey, GroupOutlook> Ahead(ILookup<GroupKey, OutlookYear> groups, OutlookAmount amount, int year)
    {
        int latest = groups.SelectMany(rows => rows).Where(row => row.Year < year && (amount == OutlookAmount.Asked ? row.Asked : row.Executed) is not null).Select(row => row.Year).DefaultIfEmpty(year - 1).Max();
        GroupSeries[] series = [.. groups.Select(rows => GroupSeries.Of(rows.Key, [.. rows], amount, latest))];
        Outlooks outlooks = OutlookMethod.Shown.Of([.. series.Select(one => one.Series)], MostAhead);
        List<PastOutlook>[] past = Past(series, latest, year - latest);
        return Enumerable.Range(0, series.Length).ToDictionary(n => series[n].Group, n =>
        {
            YearAhead? said = outlooks.Series[n].Ahead.FirstOrDefault(ahead => ahead.Year == year);
            return new GroupOutlook(series[n], outlooks.Series[n].History, said, said is null ? null : outlooks.Calibrations[year - outlooks.Series[n].History.Last - 1], past[n]);
        });
    }

    /// <summary>What would have been said of each of the latest years, as long before.</summary>
    private static List<PastOutlook>[] Past(GroupSeries[] series, int latest, int ahead)
    {
        List<PastOutlook>[] past = [.. series.Select(_ => new List<PastOutlook>())];
        foreach (int year in Enumerable.Range(latest - MostPast + 1, MostPast))
        {
            YearSeries[] then = [.. series.Select(one => one.Series with { Points = [.. one.Series.Points.Where(point => point.Year <= year - ahead)] })];
            IReadOnlyList<double[]?> said = OutlookMethod.Shown.Points(then, ahead);
            for (int n = 0; n < series.Length; n++)
            {
                if (said[n] is { } points && then[n].Points[^1].Year == year - ahead && series[n].Series.Points.Where(point => point.Year == year).Select(point => (double?)point.Amount).FirstOrDefault() is { } came)
                    past[n].Add(new PastOutlook(year, points[^1], came));
            }
        }
        return past;
    }

    private static GroupKey Key(OutlookYear row) => new(row.Name, row.Id);
}

/// <param name="Executed">执行数.</param>
public sealed record OutlookRow(GroupKey Group, GroupOutlook Asked, GroupOutlook Executed)
{
    /// <summary>Null for what states none.</summary>
    public string? Name => Group.Name;
}

/// <summary>Outlooks of several groups, added up. Their bounds do not add up to bounds of the sum, and years are too few to calibrate any: what was said of it in the past stands instead.</summary>
/// <param name="Groups">That something is said of, among <paramref name="All"/> that anything is known of.</param>
/// <param name="Last">Their latest amounts that it rests on.</param>
/// <param name="History">What the same groups came to, year by year.</param>
/// <param name="Past">Of those of the same groups of which something would have been said.</param>
public sealed record OutlookSum(int Groups, int All, double Last, double Point, IReadOnlyList<YearAmount> History, IReadOnlyList<PastOutlook> Past)
{
    public double? Change => Last > 0 ? (Point / Last) - 1 : null;

    internal static OutlookSum? Of(IEnumerable<GroupOutlook> outlooks)
    {
        GroupOutlook[] all = [.. outlooks.Where(one => one.Last is not null)], said = [.. all.Where(one => one.Said is not null)];
        if (said.Length == 0)
            return null;
        return new OutlookSum(
            said.Length, all.Length, said.Sum(one => one.Last!.Value.Amount), said.Sum(one => one.Said!.Point),
            [.. said.SelectMany(one => one.Of.Known).GroupBy(point => point.Year).OrderBy(year => year.Key).Select(year => new YearAmount(year.Key, year.Sum(point => point.Amount)))],
            [.. said.SelectMany(one => one.Past).GroupBy(past => past.Year).OrderBy(year => year.Key).Select(year => new PastOutlook(year.Key, year.Sum(past => past.Said), year.Sum(past => past.Came)))]);
    }
}
