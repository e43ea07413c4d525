using PerfTargets.Dashboard;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Tests.Dashboard;

public sealed class FigureCacheTests
{
    private readonly FigureCache _cache = new();
    private int _drawn;

    [Fact]
    public void A_figure_is_drawn_once_while_the_data_stands()
    {
        OftenSent[] answers = [.. Enumerable.Range(0, 50).AsParallel().Select(_ => _cache.Of("a", 1, Draw))];

        Assert.Single(answers.Distinct());
        Assert.Equal(1, _drawn);
        Assert.NotSame(answers[0], _cache.Of("b", 1, Draw));
        Assert.NotSame(answers[0], _cache.Of("a", 2, Draw));
    }

    [Fact]
    public void A_figure_that_could_not_be_drawn_is_drawn_by_the_next_who_asks()
    {
        Assert.Throws<InvalidDataException>(() => _cache.Of("a", 1, () => throw new InvalidDataException()));

        Assert.NotNull(_cache.Of("a", 1, Draw));
    }

    [Fact]
    public void However_many_addresses_are_asked_for_a_few_are_kept()
    {
        for (int n = 0; n < 1000; n++)
            _cache.Of(FormattableString.Invariant($"{n}"), 1, Draw);
        _cache.Of("0", 1, Draw);

        Assert.Equal(1001, _drawn);
    }

    private string Draw()
    {
        Interlocked.Increment(ref _drawn);
        return "{}";
    }
}
