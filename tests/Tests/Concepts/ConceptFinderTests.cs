using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerfTargets.Analytics.Concepts;

namespace PerfTargets.Tests.Concepts;

public sealed class ConceptFinderTests
{
    private static readonly ConceptFinder Finder = new(ConceptLexicon.Bundled);

    private static readonly string[] Projects = ["政务服务平台项目", "教学楼工程", "2021年度某区河道专项", "智慧城管系统", "“十四五”某县医院项目", "霁川市岚汐区"];

    [Theory]
    [InlineData("政务服务平台验收合格率", "验收合格率", ConceptReason.Head)]
    [InlineData("教学楼验收合格率（%）", "验收合格率", ConceptReason.Head)]
    [InlineData("验收合格率", "验收合格率", ConceptReason.Name)]
    [InlineData("验收通过率", "验收合格率", ConceptReason.Synonym)]
    [InlineData("工程质量验收一次合格率", "验收合格率", ConceptReason.Narrowed)]
    [InlineData("群众对治安状况满意率", "群众满意度", ConceptReason.Narrowed)]
    [InlineData("外国人看護師国家試験合格率", "资格考试合格率", ConceptReason.Head)]
    [InlineData("学员考试合格率", "培训合格率", ConceptReason.Head)]
    [InlineData("成人の週１回以上のスポーツ実施率", null, ConceptReason.None)]
    [InlineData("资助的学生人数", null, ConceptReason.None)]
    [InlineData("资助学生人数", "救助人数", ConceptReason.Similar)]
    [InlineData("产出数量-培训人次", "培训人次", ConceptReason.Synonym)]
    [InlineData("指标3：设备购置数量（台）≥5", "采购数量", ConceptReason.Head)]
    [InlineData("研修会の受講者数（注）25年度", "培训人次", ConceptReason.Head)]
    [InlineData("未按时完成率", null, ConceptReason.Negated)]
    [InlineData("及时率和准确率", null, ConceptReason.Several)]
    [InlineData("验收及时率", "及时率", ConceptReason.Head)]
    [InlineData("人民币汇率", null, ConceptReason.None)]
    [InlineData("完成本年度任务", null, ConceptReason.None)]
    [InlineData("（%）", null, ConceptReason.None)]
    [InlineData("", null, ConceptReason.None)]
    public void A_name_has_its_concept_and_its_reason(string name, string? concept, string how)
    {
        NameConcept found = Finder.Find(name);

        Assert.Equal(concept, found.Concept?.Name);
        Assert.Equal(how, found.How);
        Assert.NotEmpty(found.Reason.Zh);
    }

    [Property]
    public bool A_plain_name_stays_as_it_is(NonNull<string> name) => IndicatorNameText.Plain(IndicatorNameText.Plain(name.Get)) == IndicatorNameText.Plain(name.Get);

    [Fact]
    public void Plain_labelled_names_stay_as_they_are() =>
        Assert.All(LabelledNamesTests.All, one => Assert.Equal(IndicatorNameText.Plain(one.Name), IndicatorNameText.Plain(IndicatorNameText.Plain(one.Name))));

    /// <summary>What a project is called before a head makes no other concept of it.</summary>
    [Property(MaxTest = 1000)]
    public Property A_project_before_it_changes_no_concept() => Prop.ForAll(
        Gen.Elements(Projects).Zip(Gen.Elements(ConceptLexicon.Bundled.Spellings.Where(spelling => IndicatorNameText.Plain(spelling) == spelling).ToArray())).ToArbitrary(),
        pair => Finder.Find(pair.Item1 + pair.Item2).Concept == Finder.Find(pair.Item2).Concept);

    /// <summary>Full width, blanks, numbering and a unit in brackets change nothing.</summary>
    [Property(MaxTest = 500)]
    public Property Width_spacing_and_brackets_change_nothing() => Prop.ForAll(
        Gen.Elements(LabelledNamesTests.All.Select(one => one.Name).ToArray()).Zip(Gen.Choose(0, 20)).ToArbitrary(),
        pair => Same(Finder.Find(pair.Item1), Finder.Find(Dressed(pair.Item1, pair.Item2))));

    [Fact]
    public void Every_spelling_is_its_concept() => Assert.All(
        ConceptLexicon.Bundled.Concepts.SelectMany(concept => concept.Spellings.Prepend(concept.Name).Select(spelling => (concept, spelling))),
        pair => Assert.Equal(pair.concept.Name, Finder.Find(pair.spelling).Concept?.Name));

    [Fact]
    public void A_concept_that_a_person_adds_tells_of_names_that_end_with_it_and_of_those_that_were_spelled_like_it()
    {
        ConceptFinder more = new(ConceptLexicon.Bundled.With([new Concept("验收通过率", "合格率", 1, null, null, []), new Concept("毛入园率", null, 1, null, null, [])]));

        Assert.Equal("毛入园率", more.Find("学前三年毛入园率").Concept?.Name);
        Assert.Equal("验收通过率", more.Find("设备验收通过率").Concept?.Name);
        Assert.Equal("验收合格率", more.Find("设备验收合格率").Concept?.Name);
        Assert.Null(Finder.Find("学前三年毛入园率").Concept);
    }

    private static bool Same(NameConcept one, NameConcept other) => (one.Concept, one.Direction, one.How) == (other.Concept, other.Direction, other.How);

    private static string Dressed(string name, int at) =>
        "（1）" + name.Insert(Math.Min(at, name.Length), " 　").Replace("(", "（", StringComparison.Ordinal).Replace("%", "％", StringComparison.Ordinal) + "（单位：%）";
}
