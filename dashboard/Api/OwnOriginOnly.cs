namespace PerfTargets.Dashboard.Api;

/// <summary>
/// Refuses requests that a page of another origin makes, on loopback too: anything on the machine's browser could reach it.
/// Programs send no Origin. Hosts are filtered before this.
/// </summary>
internal sealed class OwnOriginOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        string origin = context.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || origin == $"{context.Request.Scheme}://{context.Request.Host}")
            return next(context);
        return Results.Problem($"requests from {origin} are refused", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);
    }
}
