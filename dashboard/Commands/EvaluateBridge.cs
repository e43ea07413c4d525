using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Api;

namespace PerfTargets.Dashboard.Commands;

/// <summary><c>evaluate bridge</c>: whether what explains the change between two years adds up to it, at every scope of a home.</summary>
internal static class EvaluateBridge
{
    public static Command Build()
    {
        Option<string> format = new("--format") { DefaultValueFactory = _ => "table", Description = "table or json" };
        format.AcceptOnlyFromAmong("table", "json");
        Option<string> home = SharedOptions.Home();
        Command command = new("bridge", "the change between any two years, whole and by department, unit, type and purpose: the largest residual / 任意两年之间的变动桥：各口径最大残差") { format, home };
        command.SetAction((parsed, cancellation) => HomeAccess.Run(
            parsed.GetValue(home)!,
            opened => Say(Residuals(new MeasureQueries(opened.Store), cancellation), parsed.GetValue(format)!),
            _ =>
            {
                Console.Error.WriteLine("a running serve holds the home: end it first / 请先停止正在运行的 serve");
                return Task.FromResult(ExitStatus.Failed);
            }));
        return command;
    }

    private static int Say(IReadOnlyList<BridgeResidual> found, string format)
    {
        if (format == "json")
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(found, JsonFormat.Indented));
        }
        else
        {
            Console.Out.WriteLine("scope         bridges  largest residual");
            foreach (IGrouping<string, BridgeResidual> scope in found.GroupBy(one => one.Scope))
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scope.Key,-12} {scope.Count(),8}  {scope.Max(one => Math.Abs(one.Residual)),16:0.00}"));
            foreach (BridgeResidual open in found.Where(one => one.Residual != 0))
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{open.Scope} {open.Name} {open.From} → {open.To} {open.Currency}: {open.Residual:0.00}"));
        }
        return found.All(one => one.Residual == 0) ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static List<BridgeResidual> Residuals(MeasureQueries queries, CancellationToken cancellation)
    {
        List<BridgeResidual> found = [];
        ProjectKind[] filed = [.. queries.Rows<LineageYear>(MeasureQuery.All, Viewer.Local, cancellation).Rows.Select(row => new ProjectKind(row.Year, row.Currency, row.ProjectType, row.FundPurpose)).Distinct()];
        foreach (IGrouping<string, ProjectKind> currency in filed.GroupBy(row => row.Currency).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            int[] years = [.. currency.Select(row => row.Year).Distinct().Order()];
            foreach (BridgeSpan span in years.SelectMany(from => years.Where(to => to > from).Select(to => new BridgeSpan(from, to, currency.Key))))
            {
                cancellation.ThrowIfCancellationRequested();
                found.Add(Whole("all", null, MeasureQuery.All));
                foreach (string type in currency.Select(row => row.Type).OfType<string>().Distinct().Order(StringComparer.Ordinal))
                    found.Add(Whole("type", type, MeasureQuery.All.Where("project_type", type)));
                foreach (string purpose in currency.Select(row => row.Purpose).OfType<string>().Distinct().Order(StringComparer.Ordinal))
                    found.Add(Whole("purpose", purpose, MeasureQuery.All.Where("fund_purpose", purpose)));
                foreach (bool byUnit in (bool[])[false, true])
                {
                    found.AddRange(queries.BridgeBy(span, byUnit, MeasureQuery.All, Viewer.Local, cancellation).Rows.Select(group => new BridgeResidual(
                        byUnit ? "unit" : "department", group.Name, span.From, span.To, span.Currency,
                        group.Closing - group.Opening - group.Revision - group.Transferred - group.New - group.Ended - group.Unfiled - group.Other - group.Increased - group.Decreased)));
                }

                BridgeResidual Whole(string scope, string? name, MeasureQuery query) => new(
                    scope, name, span.From, span.To, span.Currency,
                    queries.Bridge(span, query, Viewer.Local, cancellation).Rows.Sum(bar => bar.Closing - bar.Opening - bar.Revision - bar.Amount));
            }
        }
        return found;
    }

    private sealed record ProjectKind(int Year, string Currency, string? Type, string? Purpose);
}

/// <summary>What a bridge leaves unexplained; 0.00 where it closes.</summary>
/// <param name="Scope"><c>all</c>, <c>type</c>, <c>purpose</c>, <c>department</c> or <c>unit</c>.</param>
/// <param name="Name">Of the scope's one; null for all, and for what states none.</param>
/// <param name="Residual">In yuan, or whole units of the currency.</param>
internal sealed record BridgeResidual(string Scope, string? Name, int From, int To, string Currency, decimal Residual);
