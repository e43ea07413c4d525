using PerfTargets.Analytics.Concepts;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Concepts;

/// <summary>Names labelled by hand (README.md): floors at what was measured.</summary>
public sealed class LabelledNamesTests
{
    private static readonly ConceptFinder Finder = new(ConceptLexicon.Bundled);

    public static IReadOnlyList<LabelledName> All { get; } =
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests/Tests/Concepts/labelled-names.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => new LabelledName(cells[0], cells[1] == "none" ? null : cells[1], cells[2]))];

    [Theory]
    [InlineData("tune", 0.98, 0.98, 0.97)]
    [InlineData("held", 0.97, 0.89, 0.95)]
    public void Answers_agree_with_labels(string half, double precision, double recall, double noneKept)
    {
        ConceptScore score = ConceptScore.Of(Finder, [.. All.Where(one => one.Half == half)]);

        Assert.True(score.Precision >= precision, $"precision {score.Precision:0.000}");
        Assert.True(score.Recall >= recall, $"recall {score.Recall:0.000}");
        Assert.True(score.NoneKept >= noneKept, $"none kept {score.NoneKept:0.000}");
    }

    [Fact]
    public void An_answer_depends_on_no_other_name()
    {
        IReadOnlyList<NameConcept> together = Finder.Find([.. All.Select(one => one.Name)]);
        ConceptFinder other = new(ConceptLexicon.Bundled);

        Assert.Equal(together.Reverse(), other.Find([.. All.Select(one => one.Name).Reverse()]));
        Assert.All(All.Take(30).Zip(together), pair => Assert.Equal(pair.Second, Finder.Find(pair.First.Name)));
    }

    [Fact]
    public void Labels_are_concepts_of_the_dictionary() => Assert.All(All.Where(one => one.Concept is not null), one => Assert.NotNull(ConceptLexicon.Bundled.Find(one.Concept)));
}
