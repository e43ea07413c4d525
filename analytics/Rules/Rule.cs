using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>
/// One question that an auditor asks (审核规则), with everything its card shows. What it finds is a <see cref="Finding"/>,
/// something for a person to look at, never a verdict. Missing data raises nothing.
/// </summary>
public abstract class Rule
{
    /// <summary>Stable and never reused, e.g. <c>Y02</c>.</summary>
    public abstract string Id { get; }

    /// <summary>Raised when the question changes; flags name the version that raised them.</summary>
    public virtual int Version => 1;

    /// <summary>As the work list names it; five words at most in English.</summary>
    public abstract Bilingual Title { get; }

    /// <summary>What is asked of the declaration, as a sentence.</summary>
    public abstract Bilingual Question { get; }

    /// <summary>When it fires, with places <c>{0}</c>, <c>{1}</c> … for <see cref="Thresholds"/> in their order.</summary>
    public abstract Bilingual Formula { get; }

    /// <summary>When it stays silent although the formula holds; null where there is nothing to say.</summary>
    public virtual Bilingual? Exclusions => null;

    /// <summary>Why it matters.</summary>
    public abstract Bilingual Why { get; }

    /// <summary>The law or practice behind it.</summary>
    public abstract Bilingual Source { get; }

    public abstract Review Review { get; }

    public abstract Cause Cause { get; }

    /// <summary>What a user can set.</summary>
    public virtual IReadOnlyList<Threshold> Thresholds => [];

    /// <summary>At least one that fires, one that must not, one at the edge.</summary>
    public abstract IReadOnlyList<RuleExample> Examples { get; }

    /// <summary>The formula with its thresholds as set.</summary>
    public Bilingual FormulaWith(RuleSettings settings) => Fill(Formula, settings);

    /// <summary>The exclusions with their thresholds as set; null where there are none.</summary>
    public Bilingual? ExclusionsWith(RuleSettings settings) => Exclusions is { } exclusions ? Fill(exclusions, settings) : null;

    /// <summary>Asks the rule of an example's input, as the settings show it.</summary>
    public IEnumerable<Finding> Ask(object input, RuleSettings settings) => Examine(input, settings).Select(settings.Show).OfType<Finding>();

    protected static RuleExample Fires(object input, params IReadOnlyList<Severity> expected) => new(ExampleKind.Fires, input, expected);

    protected static RuleExample Silent(object input) => new(ExampleKind.Silent, input, []);

    /// <param name="expected">Empty where the edge belongs to silence.</param>
    protected static RuleExample Edge(object input, params IReadOnlyList<Severity> expected) => new(ExampleKind.Edge, input, expected);

    private protected abstract IEnumerable<Finding> Examine(object input, RuleSettings settings);

    private Bilingual Fill(Bilingual text, RuleSettings settings)
    {
        Bilingual[] values = [.. Thresholds.Select(threshold => threshold.Show(settings[threshold]))];
        return new Bilingual(Fill(text.Zh, values.Select(value => value.Zh)), Fill(text.En, values.Select(value => value.En)));
    }

    private static string Fill(string text, IEnumerable<string> values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, text, [.. values]);
}

/// <summary>A rule that needs one declaration and nothing else: a pure function, run once for each new version.</summary>
public abstract class DeclarationRule : Rule
{
    /// <summary>What it is asked of.</summary>
    public virtual IReadOnlyList<Kind> Kinds => [Kind.Targets, Kind.Ledger];

    public abstract IEnumerable<Finding> Examine(Paper paper, RuleSettings settings);

    private protected sealed override IEnumerable<Finding> Examine(object input, RuleSettings settings) =>
        Examine(input as Paper ?? new Paper((Declaration)input), settings);
}

/// <summary>A rule on rows of a measure, so that later and better figures move it without a new form.</summary>
public abstract class MeasureRule : Rule
{
    /// <summary>Whose rows it reads.</summary>
    internal abstract Type Measure { get; }

    /// <summary>Asks every row; a finding is about the declaration its row names.</summary>
    internal abstract IEnumerable<(ulong DeclarationId, Finding Finding)> Examine(IMeasureRows rows, RuleSettings settings);
}

/// <inheritdoc/>
public abstract class MeasureRule<TRow> : MeasureRule
    where TRow : IOfDeclaration
{
    internal sealed override Type Measure => typeof(TRow);

    public abstract IEnumerable<Finding> Examine(TRow row, RuleSettings settings);

    internal sealed override IEnumerable<(ulong DeclarationId, Finding Finding)> Examine(IMeasureRows rows, RuleSettings settings) =>
        from row in rows.Of<TRow>()
        from finding in Examine(row, settings)
        select (row.DeclarationId, finding);

    private protected sealed override IEnumerable<Finding> Examine(object input, RuleSettings settings) => Examine((TRow)input, settings);
}

/// <summary>Where measure rules get their rows: those of the units that are being asked about.</summary>
internal interface IMeasureRows
{
    IReadOnlyList<TRow> Of<TRow>()
        where TRow : IMeasure;
}
