using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Decisions;

/// <summary>A decision that cannot be taken as it was asked for; says what was expected, in both languages.</summary>
public sealed class InvalidDecisionException(Bilingual text) : Exception(text.ToString())
{
    public Bilingual Text { get; } = text;
}
