using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Pages.Linked;

/// <summary>The three linked views as the page shows them, for an open page whose filter has changed.</summary>
internal static class LinkedEndpoint
{
    public static IEndpointRouteBuilder MapLinkedViews(this IEndpointRouteBuilder app)
    {
        app.MapGet("/linked/views", Get).ExcludeFromDescription();
        return app;
    }

    private static RazorComponentResult<LinkedViews> Get(HttpContext context, [FromServices] MeasureQueries queries, [FromServices] Viewer viewer)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers.Vary = "Cookie";
        LinkedView view = LinkedView.Of(context.Request.GetEncodedUrl());
        LinkedModel model = LinkedModel.Of(AsKnown.In(queries, view.State.AsOf), viewer, view);
        return new RazorComponentResult<LinkedViews>(new Dictionary<string, object?> { [nameof(LinkedViews.Model)] = model });
    }
}
