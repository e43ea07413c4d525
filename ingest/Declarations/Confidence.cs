namespace PerfTargets.Declarations;

/// <summary>How far a value read from a document can be trusted (可信度); the worst of several is the largest.</summary>
public enum Confidence
{
    /// <summary>The form's constraints leave one reading.</summary>
    Good,

    /// <summary>Vocabulary, position or a repair decided; an <see cref="Issue"/> says what.</summary>
    Check,

    /// <summary>The constraints contradict each other: into quarantine, and into no number.</summary>
    Poor,
}
