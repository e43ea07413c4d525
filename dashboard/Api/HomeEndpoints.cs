using System.Net;
using System.Security.Cryptography;
using System.Text;
using PerfTargets.Dashboard.Commands;
using PerfTargets.Dashboard.Live;
using PerfTargets.Declarations;
using PerfTargets.Ingest;
using PerfTargets.Ingest.Ledgers;

namespace PerfTargets.Dashboard.Api;

/// <summary>What a check or a rebuild of the home came to.</summary>
/// <param name="Findings">Empty when all is well.</param>
internal sealed record HomeView(string Summary, IReadOnlyList<string> Findings)
{
    public static HomeView Of(HomeVerification found) => new(
        $"events {found.Events}  documents {found.Documents}  checksum {found.Checksum ?? "—"}  {(found.IsClean ? "ok" : $"findings {found.Findings.Count}")}",
        [.. found.Findings.Select(finding => finding.ToString())]);

    public static HomeView Of(HomeRebuild done) => new(
        $"events {done.Events}  checksum {done.After}  {(done.IsEqual ? "equal to before" : $"differs from before ({done.Before}); the database before lies in {done.SetAside}")}",
        done.IsEqual ? [] : ["the rebuilt database differs from the one before / 重建结果与原数据库不同"]);
}

/// <summary>A file that a command asks to be taken in where it lies.</summary>
/// <param name="Path">On this machine, from the root.</param>
/// <param name="Mapping">Of a ledger, JSON; null lets the header tell.</param>
internal sealed record LedgerRequest(string Path, string? Mapping);

/// <summary>What a command asks to be withdrawn.</summary>
/// <param name="What">A document's name, the first digits of its SHA-256, or a load's number.</param>
internal sealed record WithdrawRequest(string? What, string? Reason);

/// <summary>What a command asks to be erased.</summary>
/// <param name="What">A document's name, the first digits of its SHA-256, or a load's number.</param>
internal sealed record EraseRequest(string? What, string? Reason);

/// <summary>What came of a file that a command asked to be taken in.</summary>
/// <param name="Report">Null where the mapping was refused.</param>
/// <param name="Read">False where the file could not be read.</param>
/// <param name="Refusal">What is wrong with the mapping, or with the file under it.</param>
internal sealed record LedgerAnswer(ReportView? Report, bool Read, string? Refusal);

/// <summary>Work on the home for other commands of its owner, who have its token.</summary>
internal static class HomeEndpoints
{
    private static readonly Bilingual NeedsToken = new("此操作需要数据目录所有者的令牌", "this needs the token of the home's owner");

    private static readonly Bilingual ForCommands = new("此操作仅限本机命令", "this is for commands on this machine only");
    private static readonly Bilingual NeedsPath = new("缺少文件的完整路径", "the file's full path is missing");

    public static void MapHome(this IEndpointRouteBuilder app, string token)
    {
        RouteGroupBuilder home = app.MapGroup("/api/home").AddEndpointFilter(async (context, next) =>
            IsToken(context.HttpContext.Request.Headers[HolderClient.TokenHeader].ToString(), token)
                ? await next(context)
                : Results.Problem(NeedsToken.ToString(), statusCode: StatusCodes.Status403Forbidden));
        home.MapPost("/verify", (Home held) => HomeView.Of(held.Verify())).DisableAntiforgery();
        home.MapPost("/units", Units).DisableAntiforgery();
        home.MapPost("/withdraw", Withdraw).DisableAntiforgery();
        home.MapPost("/erase", Erase).DisableAntiforgery();
        home.MapPost("/reread", async (DocumentIntake intake) => Results.Json(RereadView.Of(await intake.Reread()), JsonFormat.Readable)).DisableAntiforgery();
        home.MapPost("/ledger", Ledger).DisableAntiforgery();
        home.MapPost("/rebuild", (Home held) => HomeView.Of(held.Rebuild())).DisableAntiforgery();
    }

    /// <summary>The file is read from disk, whatever its size; a page has no business here, be it one of ours.</summary>
    private static async Task<IResult> Ledger(HttpRequest request, LedgerRequest asked, DocumentIntake intake)
    {
        if (request.Headers.Origin.Count > 0 || request.Headers.ContainsKey("Sec-Fetch-Site") || request.HttpContext.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
            return Results.Problem(ForCommands.ToString(), statusCode: StatusCodes.Status403Forbidden);
        if (!Path.IsPathFullyQualified(asked.Path ?? ""))
            return Results.Problem(NeedsPath.ToString(), statusCode: StatusCodes.Status400BadRequest);
        try
        {
            DocumentReport report = await intake.TakeFile(asked.Path!, asked.Mapping);
            return Results.Json(new LedgerAnswer(ReportView.Of(report), report.Outcome is not null, null), JsonFormat.Readable);
        }
        catch (InvalidMappingException refusal)
        {
            return Results.Json(new LedgerAnswer(null, false, refusal.Message), JsonFormat.Readable);
        }
    }

    private static async Task<IResult> Units(HttpRequest request, Home held, LiveFeed feed, string? name = null)
    {
        using MemoryStream bytes = new();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        string file = Path.GetFileName(string.IsNullOrWhiteSpace(name) ? "units.csv" : name);
        UnitsView view = await Task.Run(() => UnitsView.Of(held, file, bytes.ToArray()));
        if (view.Version is { } version)
            feed.Tell(new News(version, "decided", new($"单位名录：{file}", $"list of units: {file}")));
        return Results.Json(view, JsonFormat.Readable);
    }

    private static async Task<IResult> Withdraw(WithdrawRequest asked, Home held, LiveFeed feed)
    {
        WithdrawView view = await Task.Run(() => WithdrawView.Of(held, asked.What ?? "", asked.Reason ?? ""));
        if (view.Version is { } version)
            feed.Tell(new News(version, "decided", new($"撤回：{asked.What}", $"withdrawn: {asked.What}")));
        return Results.Json(view, JsonFormat.Readable);
    }

    private static async Task<IResult> Erase(EraseRequest asked, Home held, LiveFeed feed)
    {
        EraseView view = await Task.Run(() => EraseView.Of(held, asked.What ?? "", asked.Reason ?? ""));
        if (view.Version is { } version)
            feed.Tell(new News(version, "decided", new("一份文件已清除", "a document was erased")));
        return Results.Json(view, JsonFormat.Readable);
    }

    private static bool IsToken(string given, string token) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));
}
