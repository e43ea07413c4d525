using System.Globalization;
using PerfTargets.Ingest;

namespace PerfTargets.Dashboard.Api;

/// <summary>What an erasure by a command came to.</summary>
/// <param name="Refusal">Why nothing was erased; null where it was.</param>
/// <param name="Version">Data version that it made; null where nothing was erased.</param>
internal sealed record EraseView(string Summary, string? Refusal, long? Version = null)
{
    /// <param name="what">A document's name, or the first digits of its SHA-256; or a load's number.</param>
    public static EraseView Of(Home home, string what, string reason, string who = "local") => string.IsNullOrWhiteSpace(reason)
        ? new EraseView("", "an erasure needs a --reason / 清除须填写理由")
        : home.Erase(who, reason.Trim(), what) switch
        {
            ErasureOutcome.Done done => new EraseView(string.Create(CultureInfo.InvariantCulture, $"erased {done.Document}  data version {done.Seq}"), null, done.Seq),
            ErasureOutcome.Several several => new EraseView("", $"{what}: several documents ({string.Join(", ", several.Documents.Select(sha256 => sha256[..12]))}); name one by its SHA-256 / 有多份同名文件，请按 SHA-256 指定"),
            _ => new EraseView("", $"{what}: no such document or load, or erased already / 没有这份文件或这次导入，或已清除"),
        };
}
