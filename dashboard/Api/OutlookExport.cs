using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using PerfTargets.Analytics.Outlook;
using PerfTargets.Analytics.Queries;
using PerfTargets.Dashboard.Exports;
using PerfTargets.Dashboard.Views;

namespace PerfTargets.Dashboard.Api;

/// <summary>Outlooks of all groups, for programs and as CSV.</summary>
internal static class OutlookExport
{
    private static readonly string[] Columns =
        ["name", "id", "currency", "amount", "year", "point", "low", "high", "method", "points", "known_to", "latest", "change", "coverage", "coverage_tried", "why_not", "left_out_year"];

    public static void MapOutlook(this RouteGroupBuilder api)
    {
        api.MapGet("/outlook", (HttpRequest request, MeasureQueries queries, Viewer viewer) =>
        {
            (MeasureQueries then, OutlookQuestion? outlook) = Ask(request, queries, viewer);
            OutlookRowView[] rows = outlook is null ? [] : [.. Rows(outlook)];
            return Results.Json(new Listing<OutlookRowView>(rows, rows.Length, then.Version), JsonFormat.Readable);
        }).WithSummary("Next year's budgets and executions by group, with intervals and their measured coverage; group, year, department, unit, type, purpose, asOf as on the page /trends");
        api.MapGet("/outlook.csv", (HttpContext context, MeasureQueries queries, Viewer viewer) =>
        {
            (MeasureQueries then, OutlookQuestion? outlook) = Ask(context.Request, queries, viewer);
            if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
                control.AllowSynchronousIO = true;
            return Results.Stream(
                body =>
                {
                    CsvFile.Write(body, Columns, outlook is null ? [] : Rows(outlook).Select(row => row.Cells()));
                    return Task.CompletedTask;
                },
                "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"perftargets-{then.Version}.outlook.csv"));
        }).WithSummary("The same as CSV");
    }

    private static (MeasureQueries Then, OutlookQuestion? Outlook) Ask(HttpRequest request, MeasureQueries queries, Viewer viewer)
    {
        GroupView view = GroupView.Of(PageState.Of(request.Query), request.Query);
        MeasureQueries then = AsKnown.In(queries, view.State.AsOf);
        return (then, GroupQuestion.Of(then, viewer, view) is { } question ? OutlookQuestion.Of(then, viewer, question) : null);
    }

    private static IEnumerable<OutlookRowView> Rows(OutlookQuestion outlook) =>
        outlook.Groups.SelectMany(row => new[] { row.Asked, row.Executed }).Select(one => OutlookRowView.Of(one, outlook));
}

/// <summary>A group's outlook as programs get it: amounts in the currency's unit, shares as fractions.</summary>
/// <param name="Amount">asked or executed.</param>
/// <param name="WhyNot">noPoints, tooFew, tooFewSinceGap, allZero, noAmount or ended; null where something is said.</param>
internal sealed record OutlookRowView(
    string? Name, ulong? Id, string Currency, string Amount, int Year, decimal? Point, decimal? Low, decimal? High, string? Method, int Points, int? KnownTo, decimal? Latest, double? Change,
    double? Coverage, int? CoverageTried, string? WhyNot, int? LeftOutYear)
{
    public static OutlookRowView Of(GroupOutlook one, OutlookQuestion outlook) => new(
        one.Of.Group.Name, one.Of.Group.Id, outlook.Question.Currency, JsonFormat.Code(one.Of.Amount), outlook.Year, Money(one.Said?.Point), Money(one.Said?.Low), Money(one.Said?.High),
        one.Said is null ? null : OutlookMethod.Shown.Name, one.Points.Values.Count, one.Last?.Year, Money(one.Last?.Amount), one.Change, one.Calibration?.Coverage, one.Calibration?.Tried,
        one.Said is not null ? null : one.Of.Ended ? "ended" : one.Points.Why is { } why ? JsonFormat.Code(why) : null, one.Of.LeftOut);

    public object?[] Cells() =>
    [
        Name, Id is { } id ? ExportText.Id(id) : null, Currency, Amount, (long)Year, Point, Low, High, Method, (long)Points, (long?)KnownTo, Latest, Change, Coverage, (long?)CoverageTried, WhyNot, (long?)LeftOutYear,
    ];

    private static decimal? Money(double? amount) => amount is { } known ? decimal.Round((decimal)known, 2) : null;
}
