using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Live;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages;

/// <summary>A page that reads its numbers again when its URL or the data changes, without a reload.</summary>
public abstract class LivePage : ComponentBase, IDisposable
{
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(1);

    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;
    private string _path = "";
    private string _address = "";
    private long _version;
    private Pace? _pace;

    [Inject]
    private MeasureQueries Now { get; set; } = null!;

    /// <summary>Asked of the moment that the address chooses.</summary>
    protected MeasureQueries Queries { get; private set; } = null!;

    [Inject]
    protected Viewer Viewer { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    protected ILiveNews News { get; set; } = null!;

    [Inject]
    protected TimeProvider Time { get; set; } = null!;

    protected PageState State { get; private set; } = null!;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        News.Arrived -= OnNews;
        Navigation.LocationChanged -= OnLocation;
        _pace?.Dispose();
    }

    protected override void OnParametersSet()
    {
        _path = Path(Navigation.Uri);
        ReadState();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (!firstRender)
            return;
        _pace = new Pace(Time, Breath, () => Refresh(Read));
        News.Arrived += OnNews;
        Navigation.LocationChanged += OnLocation;
        CatchUp();
    }

    /// <summary>Whether documents on their way are of interest before they have arrived.</summary>
    protected virtual bool ShowsProgress => false;

    /// <summary>Reads what the page shows, for <see cref="State"/>.</summary>
    protected abstract void Read();

    private static string Path(string uri) => new Uri(uri).AbsolutePath;

    /// <summary>A reader may click, or a document arrive, between the first reading and the moment this page begins to listen.</summary>
    private void CatchUp()
    {
        if (Navigation.Uri != _address || Now.Version != _version)
            Refresh(ReadState);
    }

    private void ReadState()
    {
        _address = Navigation.Uri;
        _version = Now.Version;
        State = PageState.Lenient(Navigation.Uri);
        Queries = AsKnown.In(Now, State.AsOf);
        Read();
    }

    /// <summary>A hundred documents in a row are read a few times, not a hundred times, and the last of them is read.</summary>
    private void OnNews(News news)
    {
        if (news.Kind != "progress" || ShowsProgress)
            _pace?.Ask();
    }

    private void OnLocation(object? sender, LocationChangedEventArgs change)
    {
        if (Path(change.Location) == _path)
            Refresh(ReadState);
    }

    private void Refresh(Action read) => _ = ReadAgain(read);

    /// <summary>News arrive on any thread: the reader's language is set before anything is rendered. A page that cannot read says so.</summary>
    private async Task ReadAgain(Action read)
    {
        try
        {
            await InvokeAsync(() =>
            {
                CultureInfo.CurrentUICulture = _culture;
                read();
                StateHasChanged();
            });
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }
}
