using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
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

    [Fact]
    public void Order_of_arrival_does_not_show_in_names_and_concepts()
    {
        Declaration one = Some.Declaration(year: 2017, indicators: [Some.Indicator("学员满意度"), Some.Indicator("课时 数")]), other = Some.Declaration(year: 2018, indicators: [Some.Indicator("课时数"), Some.Indicator("毛入园率")]);

        Assert.Equal(Names(one, other), Names(other, one));
    }

    [Fact]
    public void A_target_is_held_against_last_years_of_the_same_concept_and_a_decision_asks_again()
    {
        using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        store.Append(Some.Load(1, "2017.txt", Some.Declaration(year: 2017, budget: 900_000, indicators: [Some.Indicator("培训班验收合格率", value: 98), Some.Indicator("学员出勤率", value: 98)])));
        store.Append(Some.Load(2, "2018.txt", Some.Declaration(year: 2018, budget: 900_000, indicators: [Some.Indicator("课程验收合格率", value: 90), Some.Indicator("学员到课好率", value: 90)])));
        MeasureQueries queries = new(store);

        FlagList weaker = Assert.Single(Weaker(queries));
        Assert.Contains("“培训班验收合格率”≥98%", Reasons.Of(weaker).Zh, StringComparison.Ordinal);

        Append(store, "学员到课好率", new ConceptDecision("出勤率", 1));
        Assert.Equal(2, Weaker(queries).Count);
        Append(store, "课程验收合格率", new ConceptDecision(null, null));
        Assert.Contains("学员到课好率", Assert.Single(Weaker(queries)).FlagKey + Reasons.Of(Assert.Single(Weaker(queries))).Zh, StringComparison.Ordinal);
        Append(store, "课程验收合格率", ConceptDecision.Undone);
        Assert.Equal(2, Weaker(queries).Count);
    }

    [Fact]
    public void A_limited_viewer_sees_names_of_their_own_units_only()
    {
        using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        store.Append(Some.Load(1, "one.txt", Some.Declaration(indicators: [Some.Indicator("学员满意度")]), Some.Declaration(unit: "另一单位", indicators: [Some.Indicator("学员到课好率")])));
        Append(store, "学员到课好率", new ConceptDecision("出勤率", 1));
        MeasureQueries queries = new(store);
        Viewer limited = new("limited", [Identity.Unit("上海市房地产学校")]);

        Assert.Equal("学员满意度", Assert.Single(queries.Rows<ConceptName>(MeasureQuery.All, limited).Rows).Indicator);
        Assert.Equal(0, queries.Rows<ConceptList>(MeasureQuery.All.Where("concept", "出勤率"), limited).First!.Indicators);
        Assert.Empty(queries.Rows<DecisionList>(MeasureQuery.All, limited).Rows);
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

    private static IReadOnlyList<FlagList> Weaker(MeasureQueries queries) => queries.Rows<FlagList>(MeasureQuery.All.Where("rule", "I18"), Viewer.Local).Rows;

    private static void Append(DuckDbStore store, string indicator, ConceptDecision decided) =>
        store.Append(new Decision(store.Version + 1, Some.Moment, "somebody", ConceptDecision.Kind, indicator, ConceptDecision.Body(indicator, decided, "试归"), "试归"));

    private static IReadOnlyList<string> Names(params Declaration[] inOrder)
    {
        using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        for (int n = 0; n < inOrder.Length; n++)
            store.Append(Some.Load(n + 1, $"{n}.txt", inOrder[n]));
        return store.Query(new SqlText("select n::text from indicator_name n union all select c::text from concept c order by 1"), row => row.GetString(0));
    }

    private static ConceptName Name(RealHome home, string indicator) => Assert.Single(home.Queries.Rows<ConceptName>(MeasureQuery.All.Where("indicator", indicator), Viewer.Local).Rows);

    private static void Decide(RealHome home, string indicator, ConceptDecision decided) =>
        home.Home.Decide(new DecisionText("local", ConceptDecision.Kind, ConceptDecision.Subject(indicator), ConceptDecision.Body(ConceptDecision.Subject(indicator), decided, "试归"), "试归"));
}
