using PerfTargets.Analytics.Concepts;

namespace PerfTargets.Tests.Concepts;

public sealed class NameDirectionTests
{
    private static readonly ConceptFinder Finder = new(ConceptLexicon.Bundled);

    [Theory]
    [InlineData("投诉率", -1)]
    [InlineData("差错率", -1)]
    [InlineData("故障率", -1)]
    [InlineData("安全事故数", -1)]
    [InlineData("单位成本", -1)]
    [InlineData("一体机故障响应时间", -1)]
    [InlineData("有效投诉次数", -1)]
    [InlineData("在职人员控制率", -1)]
    [InlineData("不合格率", -1)]
    [InlineData("未及时办结率", -1)]
    [InlineData("投诉处理率", 1)]
    [InlineData("故障处理及时率", 1)]
    [InlineData("事故下降率", 1)]
    [InlineData("传染病发病率下降", 1)]
    [InlineData("成本节约率", 1)]
    [InlineData("成本降低率", 1)]
    [InlineData("能源消耗下降幅度", 1)]
    [InlineData("投诉率增长幅度", -1)]
    [InlineData("成本增长率", -1)]
    [InlineData("收入增长率", 1)]
    [InlineData("合格率提升幅度", 1)]
    [InlineData("系统无故障率", 1)]
    [InlineData("处理及时率", 1)]
    [InlineData("政策知晓率", 1)]
    [InlineData("服务对象满意度", 1)]
    [InlineData("水位下降幅度", null)]
    [InlineData("培训人次", null)]
    [InlineData("补贴标准", null)]
    [InlineData("竣工时间", null)]
    [InlineData("三公经费变动率", -1)]
    public void The_head_noun_tells_which_way_is_better(string name, int? direction) => Assert.Equal(direction, Finder.Find(name).Direction);

    /// <summary>The dictionary and the head nouns are of one mind, so that rules and pages are.</summary>
    [Fact]
    public void No_spelling_points_the_other_way_than_its_concept() => Assert.All(
        ConceptLexicon.Bundled.Concepts.Where(concept => concept.Direction is not null).SelectMany(concept => concept.Spellings.Prepend(concept.Name).Select(spelling => (concept, spelling))),
        pair => Assert.True(NameDirection.Of(pair.spelling, null) is not { } told || told == pair.concept.Direction, $"{pair.spelling} of {pair.concept.Name}"));
}
