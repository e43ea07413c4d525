using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Declarations;
using Spectre.Console;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>flags</c>: what the analysis flags, with the evidence.</summary>
internal sealed class FlagsVerb : IVerb
{
    private const int MostLines = 8;

    public Command Build()
    {
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table, json or csv" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        Option<int?> year = new("--year") { Description = "form year / 申报年度" };
        Option<string?> unit = new("--unit") { Description = "unit's name, with those below it / 单位名称，含下属单位" };
        Option<bool> all = new("--all") { Description = "hidden ones too / 包括隐藏的提示" };
        Option<string> home = SharedOptions.Home();
        Command command = new("flags", "what the analysis flags, with the evidence / 疑点及依据") { format, year, unit, all, home };
        command.SetAction((parsed, _) => Run(parsed.GetValue(format)!, parsed.GetValue(year), parsed.GetValue(unit), parsed.GetValue(all), parsed.GetValue(home)!));
        return command;
    }

    private static Task<int> Run(string format, int? year, string? unit, bool all, string home) => HomeAccess.Run(
        home,
        opened =>
        {
            MeasureQuery query = MeasureQuery.All;
            query = year is { } y ? query.Where("year", y) : query;
            query = unit is { } name ? query.Where("unit_id", Comparison.Within, Identity.Unit(name)) : query;
            query = all ? query : query.Where("hidden", false);
            Print(format, [.. new MeasureQueries(opened.Store).Rows<FlagList>(query, Viewer.Local).Rows.Select(FlagView.Of)]);
            return ExitStatus.Done;
        },
        async client =>
        {
            string filters = string.Concat(year is { } y ? $"&year={y}" : "", unit is { } name ? $"&within={Uri.EscapeDataString(name)}" : "");
            string address = $"api/flags?limit=10000&all={(all ? "true" : "false")}{filters}";
            Listing<FlagView> page = await client.Get<Listing<FlagView>>(address);
            List<FlagView> flags = [.. page.Items];
            while (page.Items.Count > 0 && flags.Count < page.Total)
            {
                page = await client.Get<Listing<FlagView>>(string.Create(CultureInfo.InvariantCulture, $"{address}&offset={flags.Count}&asOf={page.Version}"));
                flags.AddRange(page.Items);
            }
            Print(format, flags);
            return ExitStatus.Done;
        });

    private static void Print(string format, IReadOnlyList<FlagView> flags)
    {
        if (format == "json")
            Console.Out.WriteLine(JsonSerializer.Serialize(flags, JsonFormat.Indented));
        else if (format == "csv")
            PrintCsv(flags);
        else
            PrintTable(flags);
    }

    private static void PrintCsv(IReadOnlyList<FlagView> flags) => CsvFile.Write(
        Console.Out,
        ["key", "rule", "title", "severity", "group", "lead", "unit", "year", "project", "declaration", "because", "amount"],
        flags.Select(flag => new object?[] { flag.Key, flag.Rule, flag.Title, flag.Severity, flag.Group, flag.Lead, flag.Unit, (long)flag.Year, flag.Project, flag.Declaration, flag.Because, flag.Amount }));

    private static void PrintTable(IReadOnlyList<FlagView> flags)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("rule", "severity", "unit", "year", "project", "amount", "because");
        foreach (FlagView flag in flags)
            table.AddRow(
                $"{flag.Rule} {flag.Title.EscapeMarkup()}", flag.Severity, flag.Unit.EscapeMarkup(), flag.Year.ToString(CultureInfo.InvariantCulture), flag.Project.EscapeMarkup(),
                flag.Amount?.ToString("N2", CultureInfo.InvariantCulture) ?? "", $"{flag.Because} [{Lines(flag)}]".EscapeMarkup());
        AnsiConsole.Write(table);
        Console.Out.WriteLine($"{flags.Count} flags");
    }

    private static string Lines(FlagView flag)
    {
        string[] lines = [.. flag.Evidence.Select(line => $"l.{line.Line}").Distinct()];
        return string.Join(", ", lines.Length > MostLines ? [.. lines.Take(MostLines), "…"] : lines);
    }
}
