using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Analytics.Rules;
using PerfTargets.Ingest;

namespace PerfTargets.Tests.Analytics;

/// <summary>Thresholds and severities as users set them: previewed, decided, judged again, taken back.</summary>
public sealed class RuleSettingsTests
{
    [Theory]
    [InlineData("Y01", "gap", 300_000)]
    [InlineData("Y01", "low", 0.4)]
    [InlineData("A03", "large", 10_000_000)]
    [InlineData("I04", "floor", 79)]
    public void What_the_preview_counts_is_what_the_decision_does(string id, string threshold, decimal value)
    {
        using RealHome home = new();
        Rule rule = RuleCatalogue.Find(id);
        Dictionary<string, FlagList> before = Flags(home, id);
        RuleSettings settings = new(new Dictionary<string, decimal> { [Known(rule, threshold)] = value });

        PreviewedChange previewed = new RulePreview(home.Home.Store, home.Queries).Of(Viewer.Local, rule, settings);
        Decide(home, rule, settings);
        Dictionary<string, FlagList> after = Flags(home, id);

        Assert.True(previewed.Raised + previewed.Cleared + previewed.Changed > 0);
        Assert.Equal(before.Count, previewed.Now);
        Assert.Equal(after.Keys.Except(before.Keys).Count(), previewed.Raised);
        Assert.Equal(before.Keys.Except(after.Keys).Count(), previewed.Cleared);
        Assert.Equal(after.Count(pair => before.TryGetValue(pair.Key, out FlagList? was) && was.Severity != pair.Value.Severity), previewed.Changed);
    }

    [Fact]
    public void Settings_taken_back_bring_the_same_flags_back_and_a_rebuild_is_equal()
    {
        using RealHome home = new();
        Rule rule = RuleCatalogue.Find("Y01");
        string[] before = [.. Flags(home, "Y01").Keys];

        Decide(home, rule, RuleSettings.Default with { Prominence = Prominence.Off });
        Assert.Empty(Flags(home, "Y01"));
        Decide(home, rule, RuleSettings.Default);

        Assert.Equal(before, Flags(home, "Y01").Keys);
        Assert.All(Flags(home, "Y01").Values, flag => Assert.Equal(3, flag.SettingsSeq));
        Assert.True(home.Home.Rebuild().IsEqual);
        Assert.Empty(home.Home.Verify().Findings);
    }

    [Fact]
    public void A_severity_that_is_set_moves_who_leads_the_group()
    {
        using RealHome home = new();
        Assert.True(Flags(home, "Y02").Values.Single().Lead);

        Decide(home, RuleCatalogue.Find("Y02"), RuleSettings.Default with { Prominence = Prominence.Hidden });

        Assert.False(Flags(home, "Y02").Values.Single().Lead);
        Assert.Single(home.Queries.Rows<FlagList>(MeasureQuery.All.Where("cause", "执行与增长").Where("project", "房管行业业务培训").Where("lead", true), Viewer.Local).Rows, flag => flag.Rule == "Y04");
    }

    [Fact]
    public void Settings_hold_for_documents_that_come_later()
    {
        using RealHome home = new();
        Decide(home, RuleCatalogue.Find("T01"), RuleSettings.Default with { Prominence = Prominence.Info });
        string text = File.ReadAllText(Support.Repository.Seed).Replace("确保2017年度公积金", "保证2017年度公积金", StringComparison.Ordinal);

        home.TakeInstead("later.txt", text);

        Assert.Equal(("info", 2L), Flags(home, "T01").Values.Select(flag => (flag.Severity, flag.SettingsSeq)).Single());
    }

    [Fact]
    public void A_threshold_that_makes_no_sense_is_refused()
    {
        Rule rule = RuleCatalogue.Find("Y01");

        Assert.Throws<InvalidDecisionException>(() => RuleSettingDecision.Body(rule, new RuleSettings(new Dictionary<string, decimal> { ["low"] = 1.5m })));
        Assert.Throws<InvalidDecisionException>(() => RuleSettingDecision.Body(rule, new RuleSettings(new Dictionary<string, decimal> { ["nonsense"] = 1 })));
    }

    [Fact]
    public void What_is_counted_in_whole_numbers_takes_no_fraction()
    {
        (Rule Rule, Threshold Threshold)[] whole = [.. RuleCatalogue.All.SelectMany(rule => rule.Thresholds.Where(threshold => threshold.IsWhole).Select(threshold => (rule, threshold)))];

        Assert.NotEmpty(whole);
        Assert.All(whole, one =>
        {
            RuleSettings Set(decimal value) => new(new Dictionary<string, decimal> { [one.Threshold.Name] = value });
            RuleSettingDecision.Body(one.Rule, Set(one.Threshold.Default));
            Assert.Throws<InvalidDecisionException>(() => RuleSettingDecision.Body(one.Rule, Set(one.Threshold.Least + 0.7m)));
        });
    }

    private static string Known(Rule rule, string name) => rule.Thresholds.Any(threshold => threshold.Name == name) ? name : rule.Thresholds[0].Name;

    private static Dictionary<string, FlagList> Flags(RealHome home, string rule) =>
        home.Queries.Rows<FlagList>(MeasureQuery.All.Where("rule", rule), Viewer.Local).Rows.ToDictionary(flag => flag.FlagKey);

    private static void Decide(RealHome home, Rule rule, RuleSettings settings) =>
        home.Home.Decide(new DecisionText("local", RuleSettingDecision.Kind, rule.Id, RuleSettingDecision.Body(rule, settings)));
}
