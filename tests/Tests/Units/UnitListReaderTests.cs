using System.Text;
using PerfTargets.Ingest.Units;
using PerfTargets.Store;

namespace PerfTargets.Tests.Units;

/// <summary>Lists of units as offices send them, and what is said of those that are none.</summary>
public sealed class UnitListReaderTests
{
    private const string Chinese = """
        单位名称,单位代码,主管部门,上级单位,别名,曾用名,起始年,终止年,地区,是否申报
        市房地产学校,001,市房管局,市教育中心,房地产学校；房校,市房产学校,2019年,,黄浦区,是
        市教育中心,002,市房管局,,,,,,,否
        """;

    private const string English = """
        name,code,department,parent,aliases,predecessors,from,to,region,files
        市房地产学校,001,市房管局,市教育中心,房地产学校;房校,市房产学校,2019,,黄浦区,yes
        市教育中心,002,市房管局,,,,,,,no
        """;

    [Fact]
    public void Chinese_and_English_headers_say_the_same_in_either_encoding()
    {
        Encoding gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        string chinese = Json(UnitListReader.Read("a.csv", Encoding.UTF8.GetBytes(Chinese)));

        Assert.Equal(chinese, Json(UnitListReader.Read("a.csv", Encoding.UTF8.GetBytes(English))));
        Assert.Equal(chinese, Json(UnitListReader.Read("a.csv", gb18030.GetBytes(Chinese))));
        Assert.Equal(chinese, Json(UnitListReader.Read("a.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Chinese)])));
        Assert.Equal(
            """{"file":"a.csv","says":["code","department","parent","aliases","predecessors","from","to","region","files"],"units":[{"line":2,"name":"市房地产学校","code":"001","department":"市房管局","parent":"市教育中心","region":"黄浦区","files":true,"from":2019,"aliases":["房地产学校","房校"],"predecessors":["市房产学校"]},{"line":3,"name":"市教育中心","code":"002","department":"市房管局","files":false}]}""",
            chinese);
    }

    [Theory]
    [InlineData("单位名称,电话\n甲,1", "units.csv line 1: '电话' is no column of a list of units (expected 单位名称/name")]
    [InlineData("单位代码\n1", "units.csv line 1: there is no column of names (expected 单位名称/name")]
    [InlineData("", "units.csv line 1: there is no column of names")]
    [InlineData("name,代码,code\n甲,1,2", "units.csv line 1: 'code' repeats the column code (expected once)")]
    [InlineData("name,from\n甲,去年", "units.csv line 2: '去年' is no year (expected 1900 to 2200, or nothing)")]
    [InlineData("name,from\n甲,2018.5", "units.csv line 2: '2018.5' is no year")]
    [InlineData("name,to\n甲,1066", "units.csv line 2: '1066' is no year")]
    [InlineData("name,from,to\n甲,2020,2018", "units.csv line 2: '甲' ends in 2018, before it begins in 2020")]
    [InlineData("name,files\n甲,也许", "units.csv line 2: '也许' does not say whether the unit declares (expected 是/yes or 否/no)")]
    [InlineData("name,code\n甲,1\n\n ,2", "units.csv line 4: names no unit")]
    [InlineData("name\n甲 乙\n丙\n甲乙", "units.csv line 4: '甲乙' stands in line 2 already (expected each unit once)")]
    [InlineData("name,code\n甲", "units.csv line 2: ")]
    [InlineData("name,code\n\"甲\"x,1", "units.csv line 2: ")]
    [InlineData("name,code\n,", "units.csv line 1: names no unit (expected one a line below the header)")]
    public void What_is_wrong_is_said_with_its_line_and_what_was_expected(string csv, string said) =>
        Assert.StartsWith(said, Assert.Single(UnitHome.Refused(() => UnitListReader.Read("units.csv", Encoding.UTF8.GetBytes(csv)))), StringComparison.Ordinal);

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        Assert.Equal(2, UnitHome.Refused(() => UnitListReader.Read("u.csv", Encoding.UTF8.GetBytes("name,from\n甲,x\n乙,2018\n丙,y"))).Count);
        Assert.Contains("is no text", Assert.Single(UnitHome.Refused(() => UnitListReader.Read("u.csv", [0x50, 0x4B, 3, 4, 0, 0, 1]))), StringComparison.Ordinal);
    }

    private static string Json(UnitList list) => list.ToBody().GetRawText();
}
