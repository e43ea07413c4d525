using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PerfTargets.Dashboard.Live;

namespace PerfTargets.Tests.Dashboard;

/// <summary>What is wrong with one thing in the inbox is no reason not to take in the others.</summary>
public sealed class InboxWatcherTests : IAsyncLifetime, ILogger<InboxWatcher>
{
    private readonly ServedHome _served = new();
    private readonly FakeTimeProvider _time = new();
    private DocumentIntake _intake = null!;
    private InboxWatcher _watcher = null!;
    private int _warnings;

    public async ValueTask InitializeAsync()
    {
        _intake = _served.App.Services.GetRequiredService<DocumentIntake>();
        await _intake.StartAsync(CancellationToken.None);
        _watcher = new InboxWatcher(_served.Home, _intake, _time, this);
    }

    public async ValueTask DisposeAsync()
    {
        await _intake.StopAsync(CancellationToken.None);
        _watcher.Dispose();
        await _served.DisposeAsync();
    }

    [Fact]
    public async Task An_inbox_that_was_deleted_is_made_again_and_watched()
    {
        Directory.Delete(_served.Home.Folder.Inbox);
        await Look(1);
        string file = Drop("later.txt");
        await Look(2);

        Assert.False(File.Exists(file));
        Assert.Equal(2, _served.Home.Store.Version);
        Assert.Equal(0, _warnings);
    }

    [Fact]
    public async Task An_inbox_that_is_no_folder_is_asked_seldom_and_watched_when_it_is_one_again()
    {
        string inbox = _served.Home.Folder.Inbox;
        Directory.Delete(inbox);
        File.WriteAllText(inbox, "");
        await Look(60);
        Assert.InRange(_warnings, 1, 5);

        File.Delete(inbox);
        _time.Advance(TimeSpan.FromMinutes(10));
        await Look(1);
        Drop("later.txt");
        await Look(2);
        Assert.Equal(2, _served.Home.Store.Version);
    }

    [Fact]
    public async Task A_file_that_fails_is_tried_ever_more_seldom_while_others_are_taken_in()
    {
        string held = Drop("held.txt");
        await using (FileStream hold = new(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await Look(2);
            Drop("other.txt", "丙");
            await Look(58);
            Assert.Equal(2, _served.Home.Store.Version);
            Assert.InRange(_warnings, 3, 5);
        }
        _time.Advance(TimeSpan.FromMinutes(10));
        await Look(2);
        Assert.Equal(3, _served.Home.Store.Version);
        Assert.Empty(Directory.GetFiles(_served.Home.Folder.Inbox));
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => _warnings++;

    private string Drop(string name, string text = "乙")
    {
        string file = Path.Combine(_served.Home.Folder.Inbox, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Five looks a second.</summary>
    private async Task Look(int times)
    {
        for (int n = 0; n < times; n++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await _watcher.Look(TestContext.Current.CancellationToken);
        }
    }
}
