using System.Globalization;
using FsCheck.Xunit;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Forms;

public sealed class TargetTextTests
{
    [Theory]
    [InlineData("=100%", "Equal", "100", null, "%")]
    [InlineData("=100.00(%)", "Equal", "100", null, "%")]
    [InlineData(">30%", "MoreThan", "30", null, "%")]
    [InlineData("1,200人次", null, "1200", null, "人次")]
    [InlineData("９５％", null, "95", null, "%")]
    [InlineData("≧80%", "AtLeast", "80", null, "%")]
    [InlineData("＞＝80%", "AtLeast", "80", null, "%")]
    [InlineData("=>80%", "AtLeast", "80", null, "%")]
    [InlineData("≥ 80 %", "AtLeast", "80", null, "%")]
    [InlineData("10-12项", "Range", "10", "12", "项")]
    [InlineData("不超过3天", "AtMost", "3", null, "天")]
    [InlineData("30分钟以内", "AtMost", "30", null, "分钟")]
    [InlineData("5%以下", "AtMost", "5", null, "%")]
    [InlineData("<5%", "LessThan", "5", null, "%")]
    public void Numbers_are_read_with_operator_scale_and_unit(string text, string? relation, string value, string? upper, string? unit)
    {
        Target target = TargetText.Parse(text);
        Assert.Equal(text, target.Text);
        Assert.Equal(relation, target.Operator?.ToString());
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), target.Value);
        Assert.Equal(upper, target.Upper?.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(unit, target.Unit);
    }

    [Theory]
    [InlineData("规范")]
    [InlineData("不发生")]
    [InlineData("促进建立城市管理长效机制")]
    [InlineData("≥90%且≤95%")]
    [InlineData("")]
    public void Words_stay_words(string text) =>
        Assert.Equal(new Target(text, null, null, null, null), TargetText.Parse(text));

    [Property(MaxTest = 500)]
    public bool No_text_makes_it_fail(string? text) => TargetText.Parse(text ?? "").Text == (text ?? "").Trim();
}
