using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Analytics;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Concepts;

/// <summary>What people say of names: it stands over rebuilds, can be taken back, and reaches rules.</summary>
public sealed class ConceptDecisionTests
{
    [Fact]
    public void A_name_is_brought_to_a_concept_to_none_and_back_and_a_rebuild_is_equal()
    {
        using RealHome home = new();
        ConceptName before = home.Queries.Rows<ConceptName>(MeasureQuery.All.Where("named", true), Viewer.Local).First!;

        Decide(home, before.Indicator, new ConceptDecision("满意度", 1));
        ConceptName moved = Name(home, before.Indicator);
        Assert.Equal(("满意度", 1, "decided", "local", "试归"), (moved.Concept, moved.Direction, moved.How, moved.ToldBy, moved.Comment));
        Assert.True(home.Home.Rebuild().IsEqual);
        Assert.Equal(moved, Name(home, before.Indicator));

        Decide(home, before.Indicator, new ConceptDecision(null, null));
        Assert.Null(Name(home, before.Indicator).Concept);
        Decide(home, before.Indicator, ConceptDecision.Undone);

        Assert.Equal(before, Name(home, before.Indicator));
        Assert.True(home.Home.Rebuild().IsEqual);
        Assert.Empty(home.Home.Verify().Findings);
    }

    [Fact]
    public void A_new_concept_is_in_the_dictionary_while_a_decision_names_it()
    {
        using RealHome home = new();
        ConceptName none = home.Queries.Rows<ConceptName>(MeasureQuery.All.Where("named", false), Viewer.Local).First!;
        int concepts = home.Queries.Rows<ConceptList>(MeasureQuery.All, Viewer.Local).Rows.Count;

        Decide(home, none.Indicator, new ConceptDecision("自拟概念", 1, "完成率"));
        ConceptList added = home.Queries.Rows<ConceptList>(MeasureQuery.All.Where("concept", "自拟概念"), Viewer.Local).First!;
        Assert.Equal(("完成率", 1, "local", 1L), (added.Parent, added.Direction, added.AddedBy, added.Names));
        Assert.True(home.Home.Rebuild().IsEqual);

        Decide(home, none.Indicator, ConceptDecision.Undone);
        Assert.Equal(concepts, home.Queries.Rows<ConceptList>(MeasureQuery.All, Viewer.Local).Rows.Count);
        Assert.Equal(none, Name(home, none.Indicator));
        Assert.True(home.Home.Rebuild().IsEqual);
    }

    [Theory]
    [InlineData("满意度", """{"concept":"满意度","direction":"higher"}""", null)]
    [InlineData("满意度", """{"concept":"满意度","direction":"up"}""", "试")]
    [InlineData("满意度", """{"direction":"higher"}""", "试")]
    [InlineData("满 意度", """{"concept":"满意度"}""", "试")]
    [InlineData("满意度", """{"concept":"新概念","parent":"没有这个"}""", "试")]
    [InlineData("满意度", """{"concept":"字"}""", "试")]
    [InlineData("满意度", "[]", "试")]
    public void What_is_no_such_decision_is_refused(string subject, string body, string? reason) =>
        Assert.Throws<InvalidDecisionException>(() => KnownDecisions.Check(new Decision(1, Some.Moment, "local", ConceptDecision.Kind, subject, JsonSerializer.Deserialize<JsonElement>(body), reason)));

    private static ConceptName Name(RealHome home, string indicator) => Assert.Single(home.Queries.Rows<ConceptName>(MeasureQuery.All.Where("indicator", indicator), Viewer.Local).Rows);

    private static void Decide(RealHome home, string indicator, ConceptDecision decided) =>
        home.Home.Decide(new DecisionText("local", ConceptDecision.Kind, ConceptDecision.Subject(indicator), ConceptDecision.Body(ConceptDecision.Subject(indicator), decided, "试归"), "试归"));
}
