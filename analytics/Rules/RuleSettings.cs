namespace PerfTargets.Analytics.Rules;

/// <summary>How prominently a rule's flags are shown, where a user has decided otherwise than the rule.</summary>
public enum Prominence
{
    /// <summary>As the rule says.</summary>
    AsWritten,
    Severe,
    Error,
    Warn,
    Info,

    /// <summary>Info, on request only.</summary>
    Hidden,

    /// <summary>The question is not asked.</summary>
    Off,
}

/// <summary>What a user has set for one rule (阈值与级别); without a setting the rule's own defaults hold.</summary>
/// <param name="Values">Thresholds by name; those left out keep their default.</param>
/// <param name="Seq">The decision's place in the journal; 0 for the defaults.</param>
public sealed record RuleSettings(IReadOnlyDictionary<string, decimal> Values, Prominence Prominence = Prominence.AsWritten, long Seq = 0)
{
    public static RuleSettings Default { get; } = new(new Dictionary<string, decimal>());

    public decimal this[Threshold threshold] => Values.GetValueOrDefault(threshold.Name, threshold.Default);

    /// <summary>For comparison with a measure's ratio.</summary>
    public double Share(Threshold threshold) => (double)this[threshold];

    public int Whole(Threshold threshold) => (int)this[threshold];

    /// <summary>A rule's finding as these settings show it; null where the question is not asked.</summary>
    public Finding? Show(Finding finding) => Prominence switch
    {
        Prominence.AsWritten => finding,
        Prominence.Severe => finding with { Severity = Severity.Severe, Hidden = false },
        Prominence.Error => finding with { Severity = Severity.Error, Hidden = false },
        Prominence.Warn => finding with { Severity = Severity.Warn, Hidden = false },
        Prominence.Info => finding with { Severity = Severity.Info, Hidden = false },
        Prominence.Hidden => finding with { Severity = Severity.Info, Hidden = true },
        Prominence.Off => null,
        _ => throw new ArgumentOutOfRangeException(nameof(finding), Prominence, null),
    };
}
