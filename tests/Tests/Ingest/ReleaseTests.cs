using PerfTargets.Ingest;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Ingest;

/// <summary>Letting a declaration out of quarantine, as a decision of a person.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void A_released_declaration_is_in_the_numbers_from_then_on_and_a_rebuild_is_equal()
    {
        using var home = new TemporaryHome();
        using Home opened = home.Open();
        TemporaryHome.Take(opened, "甲单位|2018|项目|100\n甲单位|2018|项目|120");
        Assert.Equal(["100.00"], TemporaryHome.Texts(opened.Store, "select current_budget::text from declaration"));

        ReleaseOutcome released = opened.Release(Decided("1/0"), 1, 0);

        Assert.Equal(new ReleaseOutcome.Done(2), released);
        Assert.Equal(["120.00 release"], TemporaryHome.Texts(opened.Store, "select concat_ws(' ', current_budget, cause) from declaration"));
        Assert.Equal(["100.00"], TemporaryHome.Texts(opened.Store, "select current_budget::text from history.declaration where known_from <= 1 and 1 < known_to"));
        Assert.Equal(["2"], TemporaryHome.Texts(opened.Store, "select released_by::text from quarantine"));
        Assert.True(opened.Rebuild().IsEqual);
        Assert.Empty(opened.Verify().Findings);
    }

    [Fact]
    public void What_was_not_understood_cannot_be_released_and_leaves_no_trace()
    {
        using var home = new TemporaryHome();
        using Home opened = home.Open();
        TemporaryHome.Take(opened, "甲单位|2018|项目|100");

        Assert.IsType<ReleaseOutcome.NothingToRelease>(opened.Release(Decided("1/0"), 1, 0));
        Assert.IsType<ReleaseOutcome.NothingToRelease>(opened.Release(Decided("9/0"), 9, 0));
        Assert.Equal(1, opened.Store.Version);
    }

    [Fact]
    public async Task Many_who_release_the_same_part_at_once_release_it_once()
    {
        using var home = new TemporaryHome();
        using Home opened = home.Open();
        TemporaryHome.Take(opened, "~甲单位|2018|项目|100");

        ReleaseOutcome[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => opened.Release(Decided("1/0"), 1, 0))));

        Assert.Single(outcomes, new ReleaseOutcome.Done(2));
        Assert.Equal(7, outcomes.Count(outcome => outcome == new ReleaseOutcome.ReleasedBefore(2)));
        Assert.Equal(2, opened.Store.Version);
    }

    [Fact]
    public void An_old_part_does_not_overwrite_what_a_later_document_declares()
    {
        using var home = new TemporaryHome();
        using Home opened = home.Open();
        TemporaryHome.Take(opened, "~甲单位|2018|项目|100\n~甲单位|2018|项目|110");
        TemporaryHome.Take(opened, "~甲单位|2018|项目|105");

        Assert.Equal(new ReleaseOutcome.Done(3), opened.Release(Decided("1/0"), 1, 0));
        Assert.Equal(new ReleaseOutcome.Done(4), opened.Release(Decided("1/1"), 1, 1));
        Assert.Equal(new ReleaseOutcome.Done(5), opened.Release(Decided("2/0"), 2, 0));
        TemporaryHome.Take(opened, "~甲单位|2018|项目|90");
        TemporaryHome.Take(opened, "甲单位|2018|项目|120");

        Assert.Equal(new ReleaseOutcome.Outdated(7), opened.Release(Decided("6/0"), 6, 0));
        Assert.Equal(["120.00"], TemporaryHome.Texts(opened.Store, "select current_budget::text from declaration"));
        Assert.True(opened.Rebuild().IsEqual);
    }

    private static DecisionText Decided(string subject) => new("local", "release", subject, System.Text.Json.JsonSerializer.SerializeToElement(new { }), "已与单位核实");
}
