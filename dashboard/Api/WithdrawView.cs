using System.Globalization;
using PerfTargets.Ingest;
using PerfTargets.Store;

namespace PerfTargets.Dashboard.Api;

/// <summary>What a withdrawal by a command came to.</summary>
/// <param name="Refusal">Why nothing was withdrawn; null where it was.</param>
/// <param name="Version">Data version that it made; null where nothing was withdrawn.</param>
internal sealed record WithdrawView(string Summary, string? Refusal, long? Version = null)
{
    /// <param name="what">A document's name, or the first digits of its SHA-256; or a load's number.</param>
    public static WithdrawView Of(Home home, string what, string reason, string who = "local")
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new WithdrawView("", "a withdrawal needs a --reason / 撤回须填写理由");
        (ulong Id, string Name, long Seq)[] found = [.. home.Store.Query(
            new SqlText(
                """
                select l.document_id, o.name, l.seq
                from load l join document o using (document_id)
                where not exists (from withdrawal w where w.document_id = l.document_id and w.seq > l.seq and (w.load_seq is null or w.load_seq = l.seq))
                    and ($seq = l.seq or ($seq is null and (o.name = $what or (length($what) >= 8 and starts_with(o.sha256, lower($what))))))
                order by l.seq
                """,
                new Dictionary<string, object?> { ["what"] = what, ["seq"] = Load(what) }),
            row => (row.GetFieldValue<ulong>(0), row.GetString(1), row.GetInt64(2)), CancellationToken.None)];
        if (found.Length == 0)
            return new WithdrawView("", $"{what}: no such document or load, or withdrawn already / 没有这份文件或这次导入，或已撤回");
        if (found.Select(one => one.Id).Distinct().Count() > 1)
            return new WithdrawView("", $"{what}: several documents (loads {string.Join(", ", found.Select(one => one.Seq))}); name one by its load / 有多份同名文件，请按导入编号指定");
        if (home.Withdraw(who, reason.Trim(), new Withdrawal(found[0].Id, Load(what))) is not AmendmentOutcome.Done { Seq: var seq })
            return new WithdrawView("", $"{what}: withdrawn already / 已撤回");
        long ended = Count("known_to"), standing = Count("known_from");
        return new WithdrawView(string.Create(CultureInfo.InvariantCulture, $"withdrawn {found[0].Name}  declarations ended {ended}  in force again by other documents {standing}  data version {seq}"), null, seq);

        long Count(string column) => home.Store.Query(
            new SqlText($"select count(*) from history.declaration where {column} = $seq", new Dictionary<string, object?> { ["seq"] = seq }), row => row.GetInt64(0), CancellationToken.None)[0];
    }

    private static long? Load(string what) => what.Length < 10 && long.TryParse(what, NumberStyles.None, CultureInfo.InvariantCulture, out long seq) ? seq : null;
}
