using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>Which way an example goes.</summary>
public enum ExampleKind
{
    Fires,
    Silent,

    /// <summary>Right at a threshold or an exclusion.</summary>
    Edge,
}

/// <summary>A worked example of a rule: shown on its card, and asked by the tests.</summary>
/// <param name="Input">What the rule is asked of: a <see cref="Declaration"/> or a measure's row.</param>
/// <param name="Expected">Severities that must come out with the default settings, in order; empty for silence.</param>
public sealed record RuleExample(ExampleKind Kind, object Input, IReadOnlyList<Severity> Expected)
{
    /// <summary>The input in words: what distinguishes it from a declaration that raises nothing.</summary>
    public Bilingual Text => ExampleText.Of(Input);
}
