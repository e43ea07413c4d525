using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Api;

/// <summary>An export as a download, sent as it is written.</summary>
internal static class ExportEndpoints
{
    private static readonly string[] Parameters = ["format", "table", "asOf", "year", "department", "unit", "type", "purpose", "money"];

    public static void MapExport(this RouteGroupBuilder api) => api.MapGet("/export", Export)
        .WithSummary("Declarations, budget lines, indicators and flags as a file: format=csv|xlsx|json, for csv a table; year, department, unit, type, purpose as on the pages, asOf");

    /// <exception cref="InvalidQueryException">The question cannot be asked.</exception>
    private static IResult Export(HttpContext context, MeasureQueries queries, DeclarationQueries declarations, Viewer viewer, CancellationToken cancellation)
    {
        IQueryCollection asked = context.Request.Query;
        if (asked.Keys.FirstOrDefault(key => !Parameters.Contains(key)) is { } unknown)
            throw new InvalidQueryException(new(
                $"导出没有参数“{unknown}”（可选：{string.Join(", ", Parameters)}）", $"'{unknown}' is no parameter of an export (expected one of {string.Join(", ", Parameters)})"));
        string formats = string.Join(", ", ExportFormat.All.Select(one => one.Name));
        ExportFormat format = ExportFormat.Find(asked["format"])
            ?? throw new InvalidQueryException(new($"不能导出为“{asked["format"]}”（可选：{formats}）", $"'{asked["format"]}' is no format to export to (expected one of {formats})"));
        ExportTable? table = TableOf(format, asked["table"]);
        long version = AsKnown.In(queries, AsKnown.Of(asked["asOf"])).Version;
        ExportSource source = new(queries, declarations, viewer, PageState.Of(asked), version, TimeProvider.System.GetLocalNow(), cancellation);
        string name = string.Create(CultureInfo.InvariantCulture, $"perftargets-{version}{(table is null ? "" : "." + table.Name)}.{format.Name}");
        return Results.Stream(body => Write(context, () => format.Write(body, source, table)), format.MediaType, name);
    }

    private static ExportTable? TableOf(ExportFormat format, string? name)
    {
        if (format.Separate.Count == 0)
            return name is null ? null : throw new InvalidQueryException(new($"{format.Name} 的一个文件含全部表（不需要 table）", $"{format.Name} holds every table in one file (expected no table)"));
        string tables = string.Join(", ", format.Separate.Select(table => table.Name));
        return format.Separate.FirstOrDefault(table => table.Name == (name ?? format.Separate[0].Name))
            ?? throw new InvalidQueryException(new($"导出没有表“{name}”（可选：{tables}）", $"'{name}' is no table of an export (expected one of {tables})"));
    }

    /// <summary>The writers of CSV, XML and zip do not wait for the network without holding a thread.</summary>
    private static Task Write(HttpContext context, Action write)
    {
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        write();
        return Task.CompletedTask;
    }
}
