using System.Globalization;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Forms;

public sealed class AmountTextTests
{
    [Theory]
    [InlineData("1069600", "1069600")]
    [InlineData("237057.36", "237057.36")]
    [InlineData("1,069,600.00", "1069600")]
    [InlineData("１，０００", "1000")]
    [InlineData("106.96万元", "1069600")]
    [InlineData("10606.7522万元", "106067522")]
    [InlineData("1.2亿", "120000000")]
    [InlineData("￥ 500元", "500")]
    public void Amounts_are_read_in_yuan(string text, string yuan)
    {
        Assert.True(AmountText.TryParse(text, out Money money));
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), money.Amount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("约500")]
    [InlineData("12.345")]
    [InlineData("1,06,960")]
    [InlineData("95%")]
    [InlineData("2018-01-01")]
    [InlineData("人民币")]
    public void What_is_no_amount_to_the_cent_is_none(string text) => Assert.False(AmountText.TryParse(text, out _));
}
