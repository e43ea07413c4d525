namespace PerfTargets.Dashboard.Pages;
internal static class PageServices { public static void AddPages(this IServiceCollection s) { _ = s; } public static void MapPages(this IEndpointRouteBuilder a) { _ = a; } }
