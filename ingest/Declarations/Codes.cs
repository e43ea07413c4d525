namespace PerfTargets.Declarations;

/// <summary>Closed choices as they are written in the store and in JSON.</summary>
public static class Codes
{
    public static string Of(Kind kind) => kind switch
    {
        Kind.Targets => "targets",
        Kind.SelfEvaluation => "self-evaluation",
        Kind.Ledger => "ledger",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.Good => "good",
        Confidence.Check => "check",
        Confidence.Poor => "poor",
        _ => throw new ArgumentOutOfRangeException(nameof(confidence), confidence, null),
    };

    public static Confidence ConfidenceOf(string code) => code switch
    {
        "good" => Confidence.Good,
        "check" => Confidence.Check,
        "poor" => Confidence.Poor,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    public static Operator? OperatorOf(string? code) => code switch
    {
        null => null,
        "≥" => Operator.AtLeast,
        ">" => Operator.MoreThan,
        "=" => Operator.Equal,
        "<" => Operator.LessThan,
        "≤" => Operator.AtMost,
        "range" => Operator.Range,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    /// <summary>Symbols of the field; null where no comparison is printed.</summary>
    public static string? Of(Operator? comparison) => comparison switch
    {
        null => null,
        Operator.AtLeast => "≥",
        Operator.MoreThan => ">",
        Operator.Equal => "=",
        Operator.LessThan => "<",
        Operator.AtMost => "≤",
        Operator.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, null),
    };
}
