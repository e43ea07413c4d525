using System.Text.Json;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Ingest;
using PerfTargets.Store;
using PerfTargets.Tests.Analytics;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>Events that the store cannot take: replayed for ever, one of them in the journal would end the home.</summary>
public sealed class PoisonTests
{
    [Fact]
    public void A_document_that_a_derivation_fails_on_leaves_journal_and_store_as_before_and_the_home_usable()
    {
        using TemporaryHome home = new();
        string checksum;
        using (Home opened = home.Open(new FailsOn("毒")))
        {
            TemporaryHome.Take(opened, "甲|2018|培训|100");
            (string journal, string before) = (File.ReadAllText(home.Folder.Journal), opened.Store.Checksum());

            Assert.Throws<TimeZoneNotFoundException>(() => TemporaryHome.Take(opened, "毒|2018|培训|1"));

            Assert.Equal((journal, before), (File.ReadAllText(home.Folder.Journal), opened.Store.Checksum()));
            Assert.Equal(1, TemporaryHome.Take(opened, "乙|2018|培训|2").Outcome!.New);
            checksum = opened.Store.Checksum();
        }
        using Home again = home.Open(new FailsOn("毒"));
        Assert.Equal((2, checksum), (again.Store.Version, again.Store.Checksum()));
        Assert.Empty(again.Verify().Findings);
    }

    [Fact]
    public void A_release_that_a_derivation_fails_on_leaves_no_trace()
    {
        using TemporaryHome home = new();
        using Home opened = home.Open(new FailsOn("毒"));
        TemporaryHome.Take(opened, "~毒|2018|培训|1");
        string journal = File.ReadAllText(home.Folder.Journal);

        Assert.Throws<TimeZoneNotFoundException>(() => opened.Release(new DecisionText("local", "release", "1/0", JsonSerializer.SerializeToElement(new { })), 1, 0));

        Assert.Equal(journal, File.ReadAllText(home.Folder.Journal));
        Assert.Equal(1, opened.Store.Version);
        Assert.Equal(1, TemporaryHome.Take(opened, "乙|2018|培训|2").Outcome!.New);
    }

    [Fact]
    public void What_the_journal_refuses_is_not_in_the_store()
    {
        using DuckDbStore store = DuckDbStore.InMemory();

        Assert.Throws<IOException>(() => store.Append(Some.Load(1, "a.txt", Some.Declaration()), () => throw new IOException("The disk is full.")));

        Assert.Equal(0, store.Version);
        Assert.Equal(1, store.Append(Some.Load(1, "a.txt", Some.Declaration())).New);
    }

    [Theory]
    [InlineData("rumour", "Y01", "{}")]
    [InlineData("release", "1/0", "{}")]
    [InlineData("triage", "Y01-0", "{}")]
    [InlineData("triage", "Y01-0", """{"state":"perhaps"}""")]
    [InlineData("triage", "Y01-0", """{"state":"dismissed"}""")]
    [InlineData("rule-settings", "X99", """{"thresholds":{},"prominence":"off"}""")]
    [InlineData("rule-settings", "Y01", "[]")]
    [InlineData("rule-settings", "Y01", """{"prominence":"off"}""")]
    [InlineData("rule-settings", "Y01", """{"thresholds":{},"prominence":null}""")]
    [InlineData("rule-settings", "Y01", """{"thresholds":{},"prominence":"loud"}""")]
    [InlineData("rule-settings", "Y01", """{"thresholds":{"low":"much"},"prominence":"off"}""")]
    [InlineData("rule-settings", "Y01", """{"thresholds":{"low":7},"prominence":"off"}""")]
    [InlineData("rule-settings", "Y01", """{"thresholds":{"nonsense":1},"prominence":"off"}""")]
    public void A_decision_that_is_not_understood_is_not_noted(string kind, string subject, string body)
    {
        using RealHome home = new();

        Assert.Throws<InvalidDecisionException>(() => home.Home.Decide(new DecisionText("local", kind, subject, JsonSerializer.Deserialize<JsonElement>(body))));

        Assert.Equal(1, home.Home.Store.Version);
        Assert.Empty(home.Home.Verify().Findings);
    }

    /// <summary>Stands in for a rule that has a mistake.</summary>
    private sealed class FailsOn(string unit) : IDerived
    {
        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            if (touched.Declarations.Any(version => version.Declaration.Unit.Value == unit))
                throw new TimeZoneNotFoundException("A mistake of ours.");
        }
    }
}
