using System.Text;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>What people decide of flags: kept in the journal, whatever happens to data and database.</summary>
public sealed class TriageTests
{
    [Fact]
    public void A_decision_outlives_re_ingestion_and_rebuild()
    {
        using RealHome home = new();
        FlagList flag = Flag(home, "Y02");
        Decide(home, flag, TriageState.Confirmed, "与单位核实");

        home.Home.Ingestion.Take("again.txt", Encoding.UTF8.GetBytes(SeedText() + "\n"));
        HomeRebuild rebuilt = home.Home.Rebuild();

        Assert.True(rebuilt.IsEqual);
        Assert.Equal(("confirmed", "与单位核实", "local", false), Triage(Flag(home, "Y02")));
        Assert.Empty(home.Home.Verify().Findings);
    }

    [Fact]
    public void A_flag_that_changes_afterwards_says_so_and_keeps_the_decision()
    {
        using RealHome home = new();
        Decide(home, Flag(home, "Y02"), TriageState.Confirmed, null);

        home.TakeInstead("corrected.txt", SeedText().Replace("237057.36", "237057.37", StringComparison.Ordinal));

        Assert.Equal(("confirmed", null, "local", true), Triage(Flag(home, "Y02")));
        Assert.Equal(1, Flag(home, "Y02").RaisedSeq);
    }

    [Fact]
    public void Settings_and_versions_that_leave_what_a_flag_says_alone_do_not_ask_for_another_look()
    {
        using RealHome home = new();
        FlagList flag = Flag(home, "Y01");
        Decide(home, flag, TriageState.Confirmed, null);
        Rule rule = RuleCatalogue.Find("Y01");

        home.Home.Decide(new DecisionText("local", RuleSettingDecision.Kind, "Y01", RuleSettingDecision.Body(rule, new RuleSettings(new Dictionary<string, decimal> { ["gap"] = 60_000 }))));
        home.Home.Decide(new DecisionText("local", RuleSettingDecision.Kind, "Y02", RuleSettingDecision.Body(RuleCatalogue.Find("Y02"), RuleSettings.Default with { Prominence = Prominence.Off })));
        home.TakeInstead("longer.txt", "\n" + SeedText().Replace("餐饮质量满意度", "餐饮质量满意程度", StringComparison.Ordinal));

        FlagList after = Flag(home, "Y01");
        Assert.Equal(("confirmed", null, "local", false), Triage(after));
        Assert.NotEqual(flag.Evidence, after.Evidence);
        Assert.Equal(3, after.SettingsSeq);
    }

    [Fact]
    public void The_past_does_not_know_of_a_later_decision()
    {
        using RealHome home = new();
        Decide(home, Flag(home, "Y02"), TriageState.Dismissed, "决算数不同");

        Assert.Equal("dismissed", Flag(home, "Y02").State);
        Assert.Equal("open", home.Queries.Rows<FlagList>(MeasureQuery.All.Where("rule", "Y02") with { AsOf = 1 }, Viewer.Local).First!.State);
    }

    [Fact]
    public void A_dismissal_without_a_reason_is_refused_and_the_latest_decision_stands()
    {
        Assert.Throws<InvalidDecisionException>(() => TriageDecision.Body(TriageState.Dismissed, " "));

        using RealHome home = new();
        FlagList flag = Flag(home, "I03");
        Decide(home, flag, TriageState.Dismissed, "口径不同");
        Decide(home, flag, TriageState.Remedied, null);

        Assert.Equal("remedied", Flag(home, "I03").State);
        Assert.Equal(2, home.Queries.Rows<DecisionList>(MeasureQuery.All.Where("subject", flag.FlagKey), Viewer.Local).Total);
    }

    [Fact]
    public void A_reason_of_an_earlier_decision_does_not_stand_for_a_later_one()
    {
        using RealHome home = new();
        FlagList flag = Flag(home, "I03");
        Decide(home, flag, TriageState.Dismissed, "口径不同");
        Decide(home, flag, TriageState.Open, null);

        Assert.Equal(("open", null), (Flag(home, "I03").State, Flag(home, "I03").Comment));
    }

    [Fact]
    public void A_viewer_of_other_units_sees_nothing_of_a_decision()
    {
        using RealHome home = new();
        Decide(home, Flag(home, "Y02"), TriageState.Confirmed, "与单位核实");
        Viewer fund = new("fund", [PerfTargets.Declarations.Identity.Unit("上海市公积金管理中心")]);

        Assert.Empty(home.Queries.Rows<DecisionList>(MeasureQuery.All, fund).Rows);
        Assert.All(home.Queries.Rows<FlagList>(MeasureQuery.All, fund).Rows, flag => Assert.Equal("open", flag.State));
    }

    private static (string, string?, string?, bool) Triage(FlagList flag) => (flag.State, flag.Comment, flag.DecidedBy, flag.ChangedSince);

    private static FlagList Flag(RealHome home, string rule) => home.Queries.Rows<FlagList>(MeasureQuery.All.Where("rule", rule), Viewer.Local).Rows[0];

    private static void Decide(RealHome home, FlagList flag, TriageState state, string? comment) =>
        home.Home.Decide(new DecisionText("local", TriageDecision.Kind, flag.FlagKey, TriageDecision.Body(state, comment), comment));

    private static string SeedText() => Encoding.UTF8.GetString(File.ReadAllBytes(Repository.Seed));
}
