namespace PerfTargets.Dashboard.Charts;
internal static class FigureEndpoints { public static void MapFigures(this IEndpointRouteBuilder a) { _ = a; } }
