using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Api;

/// <summary>
/// Refuses requests that a page of another origin makes, on loopback too: anything on the machine's browser could reach it.
/// Programs send no Origin. Hosts are filtered before this.
/// </summary>
internal sealed class OwnOriginOnly(RequestDelegate next)
{
    private static readonly Bilingual Refused = new("拒绝来自 {0} 的请求", "requests from {0} are refused");

    public Task InvokeAsync(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || origin == $"{context.Request.Scheme}://{context.Request.Host}")
            return next(context);
        return Results.Problem(Refused.With(origin), statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }
}
