using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Live;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Declarations;
using PerfTargets.Tests.Analytics;

namespace PerfTargets.Tests.Dashboard;

public sealed class LivePageTests
{
    [Fact]
    public async Task A_page_that_cannot_read_again_says_so()
    {
        using RealHome home = new();
        Wire wire = new();
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton(home.Queries).AddSingleton(Viewer.Local).AddSingleton<NavigationManager>(new Address()).AddSingleton<ILiveNews>(wire).AddSingleton(TimeProvider.System)
            .BuildServiceProvider();
        await using Drawing drawing = new(services);
        await drawing.Show();
        Assert.Empty(drawing.Failures);

        wire.Tell();

        Assert.IsType<TimeZoneNotFoundException>(await drawing.Failed.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    private sealed class Page : LivePage
    {
        private int _reads;

        protected override void Read()
        {
            if (_reads++ > 0)
                throw new TimeZoneNotFoundException("A mistake of ours.");
        }
    }

    private sealed class Wire : ILiveNews
    {
        public event Action<News>? Arrived;

        public IReadOnlyList<IngestProgressNews> Running => [];

        public void Tell() => Arrived?.Invoke(new News(2, "loaded", new Bilingual("一", "one")));
    }

    private sealed class Address : NavigationManager
    {
        public Address() => Initialize("http://localhost/", "http://localhost/");
    }

#pragma warning disable BL0006 // A renderer is what shows whether a page tells of its failure.
    private sealed class Drawing(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
    {
        public List<Exception> Failures { get; } = [];

        public TaskCompletionSource<Exception> Failed { get; } = new();

        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public Task Show() => Dispatcher.InvokeAsync(() => RenderRootComponentAsync(AssignRootComponentId(InstantiateComponent(typeof(Page)))));

        protected override void HandleException(Exception exception)
        {
            Failures.Add(exception);
            Failed.TrySetResult(exception);
        }

        protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => Task.CompletedTask;
    }
#pragma warning restore BL0006
}
