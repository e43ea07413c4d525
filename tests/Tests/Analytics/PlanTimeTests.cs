using FsCheck.Xunit;
using PerfTargets.Analytics.Rules;
using PerfTargets.Analytics.Rules.Schedule;

namespace PerfTargets.Tests.Analytics;

/// <summary>Times as plans print them, read for the form of 2018.</summary>
public sealed class PlanTimeTests
{
    [Theory]
    [InlineData("培训 上半年", "2018-01-01..2018-06-30")]
    [InlineData("培训 下半年", "2018-07-01..2018-12-31")]
    [InlineData("三季度", "2018-07-01..2018-09-30")]
    [InlineData("第4季度", "2018-10-01..2018-12-31")]
    [InlineData("2月", "2018-02-01..2018-02-28")]
    [InlineData("2016年2月", "2016-02-01..2016-02-29")]
    [InlineData("１２月", "2018-12-01..2018-12-31")]
    [InlineData("06月底", "2018-06-01..2018-06-30")]
    [InlineData("6 月", "2018-06-01..2018-06-30")]
    [InlineData("年初", "2018-01-01..2018-01-31")]
    [InlineData("年末", "2018-12-01..2018-12-31")]
    [InlineData("2017年底", "2017-12-01..2017-12-31")]
    [InlineData("17年年底", "2017-12-01..2017-12-31")]
    [InlineData("2017年度三季度", "2017-07-01..2017-09-30")]
    [InlineData("17年三季度-18年上半年", "2017-07-01..2017-09-30 2018-01-01..2018-06-30")]
    [InlineData("3月至5月", "2018-03-01..2018-03-31 2018-05-01..2018-05-31")]
    [InlineData("3-5月", "2018-03-01..2018-03-31 2018-05-01..2018-05-31")]
    [InlineData("一至三季度", "2018-01-01..2018-03-31 2018-07-01..2018-09-30")]
    [InlineData("2017年9月份-12月", "2017-09-01..2017-09-30 2017-12-01..2017-12-31")]
    [InlineData("2017年9—12月", "2017-09-01..2017-09-30 2017-12-01..2017-12-31")]
    [InlineData("2017年9月、12月", "2017-09-01..2017-09-30 2018-12-01..2018-12-31")]
    [InlineData("1.2月底前收集", "2018-02-01..2018-02-28")]
    public void A_time_is_an_interval_of_the_printed_year_or_the_forms(string line, string expected) =>
        Assert.Equal(expected, string.Join(' ', PlanTime.In(Composed.Of(line), 2018).Select(time => FormattableString.Invariant($"{time.From:yyyy-MM-dd}..{time.To:yyyy-MM-dd}"))));

    [Theory]
    [InlineData("按季度考核")]
    [InlineData("每月巡检，每季度汇总，每一季度小结")]
    [InlineData("2018年度")]
    [InlineData("2018年完成")]
    [InlineData("三年行动计划(2018-2020)")]
    [InlineData("12个月")]
    [InlineData("13月")]
    [InlineData("0月")]
    [InlineData("1999年6月")]
    [InlineData("第2年6月")]
    [InlineData("全年初步完成，2018年初验")]
    [InlineData("学习《2017年上半年工作要点》")]
    [InlineData("٣月")]
    [InlineData("")]
    public void What_only_looks_like_a_time_is_none(string line) =>
        Assert.Empty(PlanTime.In(Composed.Of(line), 2018));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10_000)]
    public void A_form_year_that_no_calendar_has_gives_no_times(int year) =>
        Assert.Empty(PlanTime.In("上半年", year));

    [Fact]
    public void A_time_that_touches_the_period_is_neither_before_nor_after()
    {
        PlanTime half = PlanTime.In("下半年", 2018)[0];

        Assert.Equal(
            (false, true, false, true),
            (half.IsBefore(new DateOnly(2018, 12, 31)), half.IsBefore(new DateOnly(2019, 1, 1)), half.IsAfter(new DateOnly(2018, 7, 1)), half.IsAfter(new DateOnly(2018, 6, 30))));
    }

    [Property(MaxTest = 500)]
    public bool No_line_makes_it_fail(string? line, int year) =>
        PlanTime.In(Composed.Of(line ?? ""), year).All(time => time.From < time.To);

    [Property(MaxTest = 500)]
    public bool No_sequence_of_its_own_words_makes_it_fail(byte[] picks, int year)
    {
        string[] words = ["上半年", "下半年", "年初", "年底", "季度", "月", "年", "度", "20", "17", "0", "9", "12", "一", "四", "-", "至", " ", "每", "《", "》", "第", "٣", "\ud800", "\ufffe"];
        string line = string.Concat(picks.Select(pick => words[pick % words.Length]));

        return PlanTime.In(Composed.Of(line), 1900 + Math.Abs(year % 200)).All(time => time.From < time.To && time.Printed.Length > 0);
    }
}
