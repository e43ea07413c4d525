namespace PerfTargets.Declarations;

/// <summary>How an actual value is compared with a target (目标值算符).</summary>
public enum Operator
{
    AtLeast,
    MoreThan,
    Equal,
    LessThan,
    AtMost,

    /// <summary>Between <see cref="Target.Value"/> and <see cref="Target.Upper"/>, both included.</summary>
    Range,
}

/// <summary>What an indicator is to reach (指标目标值): the printed text, and the number in it where there is one.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Operator">Null where none is printed or said in words.</param>
/// <param name="Value">In <paramref name="Unit"/>: <c>≥95.00%</c> is 95; null for words only.</param>
/// <param name="Upper">Upper end of a range, else null.</param>
/// <param name="Unit">Unit of measure (%, 次, 件 …); null where none is printed.</param>
public sealed record Target(string Text, Operator? Operator, decimal? Value, decimal? Upper, string? Unit);
