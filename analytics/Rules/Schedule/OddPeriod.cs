using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>T07: the project's period is turned round, lies outside the form's year, or outlasts its money (起止日期异常).</summary>
public sealed class OddPeriod : DeclarationRule
{
    public override string Id => "T07";

    public override Bilingual Title { get; } = new("起止日期异常", "Odd start or end");

    public override Bilingual Question { get; } = new("起止时间是否合理，是否落在申报年度？", "Is the period sound, and does it touch the form's year?");

    public override Bilingual Formula { get; } = new(
        "结束 < 开始，或起止时间与申报年度无重叠 差错；结束晚于申报年度且总预算 ≤ 当年预算 提示",
        "End < start, or the period misses the form's year: error; end after the form's year and total ≤ current budget: note");

    public override Bilingual? Exclusions { get; } = new(
        "缺少所需日期或金额时不判断；同一天开始和结束不算异常",
        "Silent where a date or an amount it needs is absent; one day is a period");

    public override Bilingual Why { get; } = new(
        "日期填错的申报无法判断进度；跨年项目应有以后年度的预算。",
        "Progress cannot be judged against wrong dates; a project that runs on needs a budget for later years.");

    public override Bilingual Source { get; } = new("可行性审核", "Review of feasibility");

    public override Review Review => Review.Feasibility;

    public override Cause Cause => Cause.Schedule;

    public override IReadOnlyList<RuleExample> Examples =>
    [
        Fires(Sample.Paper with { Start = Sample.Day(2018, 12, 31), End = Sample.Day(2018, 1, 1) }, Severity.Error),
        Fires(Sample.Paper with { Start = Sample.Day(2017, 1, 1), End = Sample.Day(2017, 12, 31) }, Severity.Error),
        Fires(Sample.Paper with { Start = Sample.Day(2019, 1, 1), End = Sample.Day(2019, 12, 31) }, Severity.Error),
        Fires(Sample.Paper with { End = Sample.Day(2019, 6, 30) }, Severity.Info),
        Silent(Sample.Paper with { Start = Sample.Day(2017, 1, 1) }),
        Silent(Sample.Paper with { Start = null, End = null }),
        Silent(Sample.Paper with { End = Sample.Day(2019, 6, 30), TotalBudget = null }),
        Edge(Sample.Paper with { Start = Sample.Day(2018, 5, 1), End = Sample.Day(2018, 5, 1) }),
        Edge(Sample.Paper with { Start = Sample.Day(2017, 1, 1), End = Sample.Day(2018, 1, 1) }),
        Edge(Sample.Paper with { Start = Sample.Day(2018, 12, 31), End = Sample.Day(2019, 12, 31), TotalBudget = Sample.Money(90_000.01m) }),
        Edge(Sample.Paper with { End = Sample.Day(2019, 1, 1), TotalBudget = Sample.Money(89_999.99m) }, Severity.Info),
        Edge(Sample.Paper with { Start = null, End = Sample.Day(2017, 12, 31) }, Severity.Error),
        Edge(Sample.Paper with { Start = Sample.Day(2019, 1, 1), End = Sample.Day(2017, 1, 1) }, Severity.Error),
    ];

    public override IEnumerable<Finding> Examine(Paper paper, RuleSettings settings)
    {
        Declaration declaration = paper.Declaration;
        DateOnly? start = declaration.Start?.Value;
        DateOnly? end = declaration.End?.Value;
        int year = paper.Year;
        if (end < start)
            yield return Found(Severity.Error, "end", Say.Both($"结束时间 {end:yyyy-MM-dd} 早于开始时间 {start:yyyy-MM-dd}", $"The end on {end:yyyy-MM-dd} is before the start on {start:yyyy-MM-dd}"), "start");
        else if (end?.Year < year)
            yield return Found(Severity.Error, "end", Say.Both($"结束时间 {end:yyyy-MM-dd} 早于申报年度 {year}", $"The end on {end:yyyy-MM-dd} is before the form's year {year}"), "year");
        else if (start?.Year > year)
            yield return Found(Severity.Error, "start", Say.Both($"开始时间 {start:yyyy-MM-dd} 晚于申报年度 {year}", $"The start on {start:yyyy-MM-dd} is after the form's year {year}"), "year");
        else if (end?.Year > year && declaration.TotalBudget?.Value.Amount is { } total && paper.CurrentBudget is { } current && total <= current)
            yield return Found(
                Severity.Info,
                "end",
                Say.Both(
                    $"结束时间 {end:yyyy-MM-dd} 在申报年度 {year} 之后，而总预算 {Say.Amount(total)} 不大于当年预算 {Say.Amount(current)}（申报数）",
                    $"The end on {end:yyyy-MM-dd} is after the form's year {year}, yet the total budget of {Say.Amount(total)} is no more than the current {Say.Amount(current)} (asked)"),
                "year", "totalBudget", "currentBudget");
    }

    private static Finding Found(Severity severity, string field, Bilingual because, params IEnumerable<string> others) =>
        new(severity, field, because, null, [new EvidenceField(field), .. others.Select(other => new EvidenceField(other))]);
}
