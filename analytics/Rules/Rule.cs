using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>How much a flag asks for attention, as shown: 重大, 差错, 关注, 提示.</summary>
public enum Severity
{
    Severe,
    Error,
    Warn,
    Info,
}

/// <summary>One question that an auditor asks (审核规则). What it finds is a <see cref="Finding"/>, never a verdict.</summary>
public abstract class Rule
{
    /// <summary>Stable and never reused, e.g. <c>Y02</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Raised when the question changes; flags name the version that raised them.</summary>
    public virtual int Version => 1;

    /// <summary>Five words at most.</summary>
    public abstract Bilingual Title { get; }

    /// <summary>When it fires, with its thresholds.</summary>
    public abstract Bilingual Formula { get; }

    /// <summary>Why it matters.</summary>
    public abstract Bilingual Why { get; }

    /// <summary>The law or practice behind it.</summary>
    public abstract Bilingual Source { get; }

    /// <summary>Flags of one cause are one group, e.g. 执行与增长.</summary>
    public abstract string Cause { get; }
}

/// <summary>A rule that needs one declaration and nothing else: a pure function, run once for each new version.</summary>
public abstract class DeclarationRule : Rule
{
    public abstract IEnumerable<Finding> Examine(Declaration declaration);
}

/// <summary>A rule on rows of a measure, so that later and better figures move it without a new form.</summary>
public abstract class MeasureRule<TRow> : Rule
    where TRow : Queries.IMeasure
{
    public abstract IEnumerable<Finding> Examine(TRow row);
}

/// <summary>What a rule found, with both numbers and where each was read.</summary>
/// <param name="Field">The field it is about; with rule and declaration it makes the flag's key.</param>
/// <param name="Amount">The sum of money it is about, in the currency's unit; null where it is about none.</param>
/// <param name="Evidence">Fields whose printed lines carry it, e.g. <c>priorExecuted</c> or <c>budgetLines.amount</c>.</param>
/// <param name="Hidden">Shown on request and on the declaration's own page only.</param>
public sealed record Finding(
    Severity Severity,
    string Field,
    Bilingual Because,
    decimal? Amount,
    IReadOnlyList<EvidenceField> Evidence,
    bool Hidden = false);

/// <param name="N">Row of the table of budget lines or indicators, from 0; null for all rows and outside tables.</param>
public sealed record EvidenceField(string Field, int? N = null);
