namespace PerfTargets.Dashboard.Pages;

/// <summary>Does work at once where it was quiet, at most once an interval where it is busy, and once more after the last call.</summary>
public sealed class Pace : IDisposable
{
    private readonly TimeSpan _interval;
    private readonly Action _work;
    private readonly Lock _changing = new();
    private readonly ITimer _timer;
    private bool _resting;
    private bool _asked;
    private bool _ended;

    /// <param name="work">Called on the thread that asks, or on the timer's.</param>
    public Pace(TimeProvider time, TimeSpan interval, Action work)
    {
        ArgumentNullException.ThrowIfNull(time);
        _interval = interval;
        _work = work;
        _timer = time.CreateTimer(_ => Rested(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Ask()
    {
        lock (_changing)
        {
            if (_ended)
                return;
            if (_resting)
            {
                _asked = true;
                return;
            }
            Rest();
        }
        _work();
    }

    /// <summary>What was asked for and not yet done is dropped.</summary>
    public void Dispose()
    {
        lock (_changing)
        {
            _ended = true;
        }
        _timer.Dispose();
    }

    private void Rested()
    {
        lock (_changing)
        {
            if (_ended)
                return;
            if (!_asked)
            {
                _resting = false;
                return;
            }
            Rest();
        }
        _work();
    }

    private void Rest()
    {
        _asked = false;
        _resting = true;
        _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }
}
