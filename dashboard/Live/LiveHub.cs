using Microsoft.AspNetCore.SignalR;

namespace PerfTargets.Dashboard.Live;

/// <summary>The hub <c>/live</c> for programs: each connected client gets <c>news</c> with one <see cref="News"/>.</summary>
public sealed class LiveHub : Hub;
