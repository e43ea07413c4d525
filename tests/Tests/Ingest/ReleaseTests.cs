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

        long? released = opened.Release(Decided("1/0"), 1, 0);

        Assert.Equal(2, released);
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

        Assert.Null(opened.Release(Decided("1/0"), 1, 0));
        Assert.Null(opened.Release(Decided("9/0"), 9, 0));
        Assert.Equal(1, opened.Store.Version);
    }

    private static DecisionText Decided(string subject) => new("local", "release", subject, System.Text.Json.JsonSerializer.SerializeToElement(new { }), "已与单位核实");
}
