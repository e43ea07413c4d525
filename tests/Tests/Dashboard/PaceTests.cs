using Microsoft.Extensions.Time.Testing;
using PerfTargets.Dashboard.Pages;

namespace PerfTargets.Tests.Dashboard;

public sealed class PaceTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_call_after_quiet_is_done_at_once()
    {
        FakeTimeProvider time = new();
        int done = 0;
        using Pace pace = new(time, Second, () => done++);

        pace.Ask();
        Assert.Equal(1, done);
        time.Advance(Second);
        Assert.Equal(1, done);
        pace.Ask();
        Assert.Equal(2, done);
    }

    [Fact]
    public void Calls_in_a_row_are_done_once_a_second_and_the_last_of_them_too()
    {
        FakeTimeProvider time = new();
        int done = 0;
        using Pace pace = new(time, Second, () => done++);

        for (int n = 0; n < 250; n++)
        {
            pace.Ask();
            time.Advance(TimeSpan.FromMilliseconds(10));
        }
        Assert.Equal(3, done);
        time.Advance(Second);
        Assert.Equal(4, done);
        time.Advance(10 * Second);
        Assert.Equal(4, done);
    }

    [Fact]
    public void Nothing_is_done_after_the_end()
    {
        FakeTimeProvider time = new();
        int done = 0;
        Pace pace = new(time, Second, () => done++);
        pace.Ask();
        pace.Ask();

        pace.Dispose();
        time.Advance(10 * Second);
        pace.Ask();

        Assert.Equal(1, done);
    }
}
