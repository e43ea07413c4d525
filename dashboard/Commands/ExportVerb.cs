using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Dashboard.Views;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>export</c>: writes declarations, budget lines, indicators and flags to files.</summary>
internal sealed class ExportVerb : IVerb
{
    public Command Build()
    {
        Option<string> to = new("--to") { Required = true, Description = "file to write: .csv (a file a table), .xlsx or .json / 输出文件" };
        Option<int?> year = new("--year") { Description = "form year / 申报年度" };
        Option<string?> unit = new("--unit") { Description = "unit's name, with those below it / 单位名称，含下属单位" };
        Option<string> home = SharedOptions.Home();
        Command command = new("export", "writes declarations, budget lines, indicators and flags / 导出申报、子项目、指标与疑点") { to, year, unit, home };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(to)!, new PageState(parsed.GetValue(year), parsed.GetValue(unit), null, null, MoneyUnit.Default), parsed.GetValue(home)!, cancellation));
        return command;
    }

    private static async Task<int> Run(string to, PageState choice, string home, CancellationToken cancellation)
    {
        string extension = Path.GetExtension(to).TrimStart('.');
        if (ExportFormat.Find(extension) is not { } format)
        {
            Console.Error.WriteLine(string.Equals(extension, "parquet", StringComparison.OrdinalIgnoreCase)
                ? $"{to}: parquet is not available yet (expected .csv, .xlsx or .json) / 暂不支持 parquet"
                : $"{to}: '{extension}' is no format to export to (expected .csv, .xlsx or .json) / 不支持的导出格式");
            return ExitStatus.Failed;
        }
        using WholeFiles files = new();
        ExportPart[] parts = [.. Parts(format, to).Select(part => part with { Output = files.Add(part.File) })];
        return await HomeAccess.Run(
            home,
            opened => Say(files, parts, choice, Here(opened, format, parts, choice, cancellation)),
            async client => Say(files, parts, choice, await There(client, format, parts, choice)));
    }

    /// <summary><c>x.csv</c> for the declarations, <c>x.indicators.csv</c> beside it.</summary>
    private static IEnumerable<ExportPart> Parts(ExportFormat format, string to) => format.Separate.Count == 0
        ? [new ExportPart(to, null, Stream.Null)]
        : format.Separate.Select((table, n) => new ExportPart(n == 0 ? to : Path.ChangeExtension(to, $"{table.Name}{Path.GetExtension(to)}"), table, Stream.Null));

    private static Exported Here(Home home, ExportFormat format, ExportPart[] parts, PageState choice, CancellationToken cancellation)
    {
        ExportSource source = new(new MeasureQueries(home.Store), new DeclarationQueries(home.Store), Viewer.Local, choice, home.Store.Version, TimeProvider.System.GetLocalNow(), cancellation);
        Exported what = new(source.DeclarationCount, source.Version);
        if (what.Declarations > 0)
            foreach (ExportPart part in parts)
                format.Write(part.Output, source, part.Table);
        return what;
    }

    private static async Task<Exported> There(HolderClient client, ExportFormat format, ExportPart[] parts, PageState choice)
    {
        Listing<JsonElement> first = await client.Get<Listing<JsonElement>>(choice.Link("api/declarations", ("limit", "1")));
        string moment = first.Version.ToString(CultureInfo.InvariantCulture);
        if (first.Total > 0)
            foreach (ExportPart part in parts)
                await client.Download(choice.Link("api/export", ("format", format.Name), ("table", part.Table?.Name), ("asOf", moment)), part.Output);
        return new Exported(first.Total, first.Version);
    }

    private static int Say(WholeFiles files, ExportPart[] parts, PageState choice, Exported what)
    {
        if (what.Declarations == 0)
        {
            Console.Error.WriteLine($"nothing to export: no declarations{(choice.Year is { } year ? $" of {year}" : "")}{(choice.Unit is { } unit ? $" of {unit}" : "")} / 没有符合条件的申报");
            return ExitStatus.Failed;
        }
        files.Commit();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"declarations {what.Declarations}  data version {what.Version}"));
        foreach (ExportPart part in parts)
            Console.Out.WriteLine(part.Table is { } table ? $"{part.File}  {table.Title}" : part.File);
        return ExitStatus.Done;
    }

    /// <param name="Table">Null where the file holds everything.</param>
    private sealed record ExportPart(string File, ExportTable? Table, Stream Output);

    private sealed record Exported(long Declarations, long Version);
}
