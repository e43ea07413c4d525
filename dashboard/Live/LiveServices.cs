using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Live;

/// <summary>Everything that happens while the pages are served: intake, inbox, news.</summary>
internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services, Home home)
    {
        services.AddSignalR();
        services.AddSingleton(home);
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ILiveNews>(provider => provider.GetRequiredService<LiveFeed>());
        services.AddSingleton<DocumentIntake>();
        services.AddSingleton<IUploads>(provider => provider.GetRequiredService<DocumentIntake>());
        services.AddSingleton<IDecisions, DecisionDesk>();
        services.AddHostedService(provider => provider.GetRequiredService<DocumentIntake>());
        services.AddHostedService<InboxWatcher>();
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder app) => app.MapHub<LiveHub>("/live");
}
