using PerfTargets.Ingest.Forms;

namespace PerfTargets.Tests.Forms;

public sealed class WrappedTextTests
{
    [Fact]
    public void Wrapped_lines_are_joined_with_nothing_between() =>
        Assert.Equal("为不断提高行业从业人员队伍的业务素质和管理能力。", WrappedText.Join(["为不断提高行业从业人员队伍的业务素质和", "管理能力。"]));

    [Fact]
    public void Items_of_a_list_keep_a_line_of_their_own() =>
        Assert.Equal("1.《条例》；\n2.《规划》。", WrappedText.Join(["1.《条例》；", "2.《规划》。"]));

    [Theory]
    [InlineData("1.《条例》", true)]
    [InlineData("（2）系统硬件", true)]
    [InlineData("三、其他", true)]
    [InlineData("2.5万人", false)]
    [InlineData("2018年起", false)]
    [InlineData("(沪财行)", false)]
    public void An_item_is_known_by_its_number(string line, bool item) => Assert.Equal(item, WrappedText.StartsItem(line));
}
