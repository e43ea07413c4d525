using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>How much a flag asks for attention, the gravest first.</summary>
public enum Severity
{
    /// <summary>重大.</summary>
    Severe,

    /// <summary>差错.</summary>
    Error,

    /// <summary>关注.</summary>
    Warn,

    /// <summary>提示.</summary>
    Info,
}

/// <summary>The words for severities, and the code that store, JSON and URLs have for each.</summary>
public static class Severities
{
    public static string Code(Severity severity) => severity switch
    {
        Severity.Severe => "severe",
        Severity.Error => "error",
        Severity.Warn => "warn",
        Severity.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };

    /// <summary>The severity of a code; null where there is none.</summary>
    public static Severity? Find(string code) => Enum.GetValues<Severity>().Cast<Severity?>().FirstOrDefault(severity => Code(severity!.Value) == code);

    public static Bilingual Name(Severity severity) => severity switch
    {
        Severity.Severe => new("重大", "Severe"),
        Severity.Error => new("差错", "Error"),
        Severity.Warn => new("关注", "Watch"),
        Severity.Info => new("提示", "Note"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, null),
    };
}
