using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PerfTargets.Dashboard;
using PerfTargets.Dashboard.Live;
using PerfTargets.Declarations;

namespace PerfTargets.Benchmarks;

/// <summary>Servers that the program is held against, or that are told what to do; each runs in a process of its own until that is ended.</summary>
internal static class OwnServers
{
    /// <summary>First argument of such a process.</summary>
    public const string Option = "--server";

    /// <summary>Says hello at the address it is told.</summary>
    public const string Hello = "hello";

    /// <summary>Answers as another server answers at one address: the same bytes and headers, kept from one request.</summary>
    public const string Same = "same";

    /// <summary>The program on a home, telling news when a line says so.</summary>
    public const string Hub = "hub";

    public static async Task Run(string kind, string argument)
    {
        await using WebApplication app = kind switch
        {
            Hello => SayingHello(argument),
            Same => await Repeating(new Uri(argument)),
            Hub => Host.Build(PreparedHome.Open(argument), "http://127.0.0.1:0", token: "none"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
        await app.StartAsync();
        Console.WriteLine($"ready: {app.Urls.First()}");
        for (string? line = Console.ReadLine(); line is not null; line = Console.ReadLine())
            Console.WriteLine(line == "memory" ? Memory() : Tell(app.Services.GetRequiredService<LiveFeed>(), long.Parse(line, CultureInfo.InvariantCulture)));
    }

    private static WebApplication SayingHello(string urls)
    {
        WebApplication app = Bare(urls);
        app.MapGet("/", () => "hello");
        return app;
    }

    private static async Task<WebApplication> Repeating(Uri original)
    {
        using HttpClient client = FigureLoad.Client();
        using HttpResponseMessage answer = await client.GetAsync(original);
        answer.EnsureSuccessStatusCode();
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        (string Name, string Value)[] headers =
        [
            .. answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Date" or "Server" or "Transfer-Encoding")).Select(header => (header.Key, string.Join(", ", header.Value))),
        ];
        WebApplication app = Bare("http://127.0.0.1:0");
        app.MapGet(original.AbsolutePath, async (HttpContext context) =>
        {
            foreach ((string name, string value) in headers)
                context.Response.Headers[name] = value;
            await context.Response.Body.WriteAsync(bytes);
        });
        return app;
    }

    private static WebApplication Bare(string urls)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <returns>When it was told, on the clock that all processes of the machine share.</returns>
    private static string Tell(LiveFeed feed, long number)
    {
        long start = Stopwatch.GetTimestamp();
        feed.Tell(new News(number, "loaded", new Bilingual("目标表.txt：新增 1、变更 0、未变 0、隔离 0", "目标表.txt: 1 new, 0 changed, 0 unchanged, 0 in quarantine")));
        return start.ToString(CultureInfo.InvariantCulture);
    }

    /// <returns>Bytes that are in use after a collection.</returns>
    private static string Memory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture);
    }
}
