using System.Text;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

public sealed class RevisionTextTests
{
    /// <summary>In the title, or on a line of its own; what a text mentions is no number of the form.</summary>
    [Theory]
    [InlineData("上海市财政支出项目绩效目标申报表（第2次调整）", 2)]
    [InlineData("上海市财政支出项目绩效目标申报表\n（第三次修订）", 3)]
    [InlineData("上海市财政支出项目绩效目标申报表\n根据第2次调整会议纪要", null)]
    public void A_printed_number_of_an_amendment_is_the_forms_own(string title, int? number)
    {
        string text = File.ReadAllText(Repository.Seed), with = text.Replace("上海市财政支出项目绩效目标申报表", title, StringComparison.Ordinal);
        Assert.NotEqual(text, with);

        DocumentReading before = Reading.Read("a.txt", Encoding.UTF8.GetBytes(text)), after = Reading.Read("b.txt", Encoding.UTF8.GetBytes(with));

        Assert.All(after.Declarations, declaration => Assert.Equal(number, declaration.RevisionNumber?.Value));
        if (number is not null)
            Assert.Equal(before.Declarations.Select(Identity.Version), after.Declarations.Select(Identity.Version));
    }

    /// <summary>A line with the form's date is no date of the project, and changes nothing that the form says.</summary>
    [Theory]
    [InlineData("填报日期：2018年3月1日", true)]
    [InlineData("修订日期: 2018-03-01", true)]
    [InlineData("编制时间：２０１８/３/１", true)]
    [InlineData("开始日期：2018-03-01", false)]
    public void A_printed_date_is_the_forms_own_and_the_rest_reads_as_before(string line, bool dated)
    {
        string text = File.ReadAllText(Repository.Seed);
        string with = text.Replace("\n备注\n", $"\n备注\n{line}\n", StringComparison.Ordinal);
        Assert.NotEqual(text, with);

        IReadOnlyList<Declaration> before = Reading.Read("a.txt", Encoding.UTF8.GetBytes(text)).Declarations, after = Reading.Read("b.txt", Encoding.UTF8.GetBytes(with)).Declarations;

        Declaration[] told = [.. after.Where(declaration => declaration.Revision is not null)];
        Assert.Equal(dated, told.Length > 0);
        Assert.All(told, declaration => Assert.Equal((new DateOnly(2018, 3, 1), line), (declaration.Revision!.Value, declaration.Revision.Places[0].Printed)));
        if (dated)
            Assert.Equal(before.Select(Identity.Version), after.Select(Identity.Version));
    }
}
