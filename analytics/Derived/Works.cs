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
        ["declaration_id"],
        "unit_id, year, priority, worst_severity, leading_rule, groups, at_stake, open_flags, to_verify, confirmed, dismissed, remedied",
        EmbeddedText.Read(typeof(Works), "Works.sql"));

    public string Signature => Rows.Select;

    public void Refresh(IStoreTransaction transaction, Touched touched)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(touched);
        TouchedDeclarations.Write(transaction, touched, ["flag", "declaration"], touched.Decision is { Kind: TriageDecision.Kind } decision
            ? string.Create(CultureInfo.InvariantCulture, $"select declaration_id, unit_id from flag where flag_key = (select subject from decision where seq = {decision.Seq})")
            : null);
        Rows.Refresh(transaction, touched.Seq, TouchedDeclarations.Condition);
        Rows.Forget(transaction);
    }
}
