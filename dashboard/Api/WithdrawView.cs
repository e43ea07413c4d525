using System.Globalization;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>What a withdrawal by a command came to.</summary>
/// <param name="Refusal">Why nothing was withdrawn; null where it was.</param>
/// <param name="Version">Data version that it made; null where nothing was withdrawn.</param>
internal sealed record WithdrawView(string Summary, string? Refusal, long? Version = null)
{
    /// <param name="what">A document's name, or the first digits of its SHA-256; or a load's number.</param>
    public static WithdrawView Of(Home home, string what, string reason, string who = "local") => string.IsNullOrWhiteSpace(reason)
        ? new WithdrawView("", "a withdrawal needs a --reason / 撤回须填写理由")
        : home.Withdraw(who, reason.Trim(), what) switch
        {
            WithdrawalOutcome.Done done => new WithdrawView(
                string.Create(CultureInfo.InvariantCulture, $"withdrawn {done.Document}  declarations ended {done.Ended}  in force again by other documents {done.Standing}  data version {done.Seq}"), null, done.Seq),
            WithdrawalOutcome.Several several => new WithdrawView("", $"{what}: several documents (loads {string.Join(", ", several.Loads)}); name one by its load / 有多份同名文件，请按导入编号指定"),
            _ => new WithdrawView("", $"{what}: no such document or load, or withdrawn already / 没有这份文件或这次导入，或已撤回"),
        };
}
