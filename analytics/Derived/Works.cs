using System.Globalization;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Keeps <c>work</c>: how pressing each flagged declaration is (工作清单), weighed when a flag, a decision about one, or a budget changes. Runs after <see cref="Flags"/>.</summary>
public sealed class Works : IDerived
{
    private static readonly KeptRows Rows = new(
        "work",
        "unit_id, year, declaration_id, priority, worst_severity, leading_rule, groups, at_stake, open_flags, to_verify, confirmed, dismissed, remedied",
        EmbeddedText.Read(typeof(Works), "Works.sql"));

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        string seq = touched.Seq.ToString(CultureInfo.InvariantCulture);
        string decided = touched.Decision is { Kind: TriageDecision.Kind }
            ? $"\nunion all select declaration_id from flag where flag_key = (select subject from decision where seq = {seq})"
            : "";
        Rows.Refresh(transaction, touched.Seq,
            $"select declaration_id from history.flag where known_from = {seq} or known_to = {seq}\nunion all select declaration_id from history.declaration where known_from = {seq} or known_to = {seq}{decided}");
    }
}
