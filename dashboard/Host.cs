using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Live;
using PerfTargets.Dashboard.Pages;
using PerfTargets.Dashboard.Pages.Declaration;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard;

/// <summary>The web host: who may call it, what it answers, in which language.</summary>
internal static class Host
{
    public static WebApplication Build(Home home, string urls, string token)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Host).Assembly.GetName().Name });
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = IUploads.LargestDocument);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost;[::1]";

        builder.Services.AddSingleton(home.Store);
        builder.Services.AddSingleton<MeasureQueries>();
        builder.Services.AddSingleton<DeclarationQueries>();
        builder.Services.AddSingleton<FigureCache>();
        builder.Services.AddSingleton<RulePreview>();
        builder.Services.AddSingleton<SourceText>();
        builder.Services.AddSingleton<ISourceText>(services => services.GetRequiredService<SourceText>());
        builder.Services.AddSingleton<IWaitingReadings, WaitingReadings>();
        builder.Services.AddScoped(_ => Viewer.Local);
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.AddLive(home);
        builder.Services.AddPages();

        WebApplication app = builder.Build();
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.UseMiddleware<OwnOriginOnly>();
        app.MapOpenApi();
        app.MapApi();
        app.MapHome(token);
        app.MapFigures();
        app.MapLive();
        app.MapPages();
        return app;
    }
}
