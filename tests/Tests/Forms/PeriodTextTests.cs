using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Forms;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("202001-202012", "2020-01-01", "2020-12-31")]
    [InlineData("2023.07-2024.01", "2023-07-01", "2024-01-31")]
    [InlineData("2023.01-2024.02", "2023-01-01", "2024-02-29")]
    [InlineData("2023年1月至2023年12月", "2023-01-01", "2023-12-31")]
    [InlineData("２０２３年１月 — ２０２３年１２月", "2023-01-01", "2023-12-31")]
    [InlineData("2024-01-01至2024-12-31", "2024-01-01", "2024-12-31")]
    [InlineData("2024/1/1-2026/6/30", "2024-01-01", "2026-06-30")]
    [InlineData("20240101-20241231", "2024-01-01", "2024-12-31")]
    [InlineData("2024年—2026年", "2024-01-01", "2026-12-31")]
    [InlineData("2023年", "2023-01-01", "2023-12-31")]
    [InlineData("2023年度", "2023-01-01", "2023-12-31")]
    public void A_month_or_a_year_is_all_of_it(string text, string start, string end)
    {
        Assert.True(PeriodText.TryParse(text, out DateOnly first, out DateOnly last));
        Assert.Equal((start, end), (Day(first), Day(last)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("长期")]
    [InlineData("1年")]
    [InlineData("2024-2023")]
    [InlineData("202013-202014")]
    [InlineData("2023-02-30至2023-03-01")]
    [InlineData("2023年1月起")]
    public void What_is_no_period_is_none(string text) => Assert.False(PeriodText.TryParse(text, out _, out _));

    [Property]
    public Property Periods_are_read_back_however_they_are_printed() => Prop.ForAll(
        (from year in Gen.Choose(1990, 2050)
         from day in Gen.Choose(0, 364)
         from length in Gen.Choose(0, 2000)
         from style in Gen.Choose(0, 3)
         select (Start: new DateOnly(year, 1, 1).AddDays(day), Length: length, Style: style)).ToArbitrary(),
        period =>
        {
            DateOnly end = period.Start.AddDays(period.Length);
            string text = string.Join(period.Style % 2 == 0 ? "至" : "—", new[] { period.Start, end }.Select(day => day.ToString(period.Style switch
            {
                0 => "yyyy-MM-dd",
                1 => "yyyy年M月d日",
                2 => "yyyyMMdd",
                _ => "yyyy.M.d",
            }, CultureInfo.InvariantCulture)));
            return PeriodText.TryParse(text, out DateOnly first, out DateOnly last) && first == period.Start && last == end;
        });

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
