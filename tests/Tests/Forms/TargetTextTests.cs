using System.Globalization;
using FsCheck.Xunit;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Forms;

public sealed class TargetTextTests
{
    [Theory]
    [InlineData("≥95.00%", "AtLeast", "95", null, "%")]
    [InlineData("=100%", "Equal", "100", null, "%")]
    [InlineData("=100.00(%)", "Equal", "100", null, "%")]
    [InlineData(">30%", "MoreThan", "30", null, "%")]
    [InlineData("0次", null, "0", null, "次")]
    [InlineData("1", null, "1", null, null)]
    [InlineData("1,200人次", null, "1200", null, "人次")]
    [InlineData("每日平均立案量≥5000件", "AtLeast", "5000", null, "件")]
    [InlineData("不低于95%", "AtLeast", "95", null, "%")]
    [InlineData("大于等于95%", "AtLeast", "95", null, "%")]
    [InlineData("95％以上", "AtLeast", "95", null, "%")]
    [InlineData("达到95%以上", "AtLeast", "95", null, "%")]
    [InlineData("９５％", null, "95", null, "%")]
    [InlineData("≧80%", "AtLeast", "80", null, "%")]
    [InlineData("＞＝80%", "AtLeast", "80", null, "%")]
    [InlineData("=>80%", "AtLeast", "80", null, "%")]
    [InlineData("≥ 80 %", "AtLeast", "80", null, "%")]
    [InlineData("≤90万元", "AtMost", "900000", null, "元")]
    [InlineData("≥1.2万人次", "AtLeast", "12000", null, "人次")]
    [InlineData("不超过3天", "AtMost", "3", null, "天")]
    [InlineData("30分钟以内", "AtMost", "30", null, "分钟")]
    [InlineData("5%以下", "AtMost", "5", null, "%")]
    [InlineData("<5%", "LessThan", "5", null, "%")]
    [InlineData("90%-95%", "Range", "90", "95", "%")]
    [InlineData("90～95%", "Range", "90", "95", "%")]
    [InlineData("≥100百分比", "AtLeast", "100", null, "%")]
    [InlineData("百分之95", null, "95", null, "%")]
    [InlineData("24人/次", null, "24", null, "人/次")]
    [InlineData("2次/月", null, "2", null, "次/月")]
    [InlineData("292%", null, "292", null, "%")]
    [InlineData("44,561", null, "44561", null, null)]
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
    [InlineData("2021年12月31日前")]
    [InlineData("12月底前")]
    [InlineData("约95%")]
    [InlineData("≥90%且≤95%")]
    [InlineData("")]
    public void Words_stay_words(string text) =>
        Assert.Equal(new Target(text, null, null, null, null), TargetText.Parse(text));

    [Property(MaxTest = 500)]
    public bool No_text_makes_it_fail(string? text) => TargetText.Parse(text ?? "").Text == (text ?? "").Trim();
}
