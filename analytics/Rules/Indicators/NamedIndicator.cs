namespace PerfTargets.Analytics.Rules.Indicators;

/// <summary>
/// The rows of one indicator name: a name may stand several times in a declaration, and a flag's key must not depend on
/// which row comes first, so all of them are one matter.
/// </summary>
/// <param name="Plain">Plain name.</param>
internal sealed record NamedIndicator(string Plain, IReadOnlyList<IndicatorText> Rows)
{
    /// <summary>As printed.</summary>
    public string Name => Rows[0].Indicator.Name.Value;

    /// <summary>The printed targets, each once.</summary>
    public string Targets => string.Join('、', Rows.Select(row => row.Printed).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Of the finding about it.</summary>
    public string Field => FieldOf(Plain);

    public IReadOnlyList<EvidenceField> Evidence => [.. Rows.Select(row => new EvidenceField("indicators.target", row.N))];

    public static string FieldOf(string plain) => $"indicators:{plain}";

    public static IEnumerable<NamedIndicator> Of(IEnumerable<IndicatorText> rows) =>
        rows.GroupBy(row => row.Name).Select(group => new NamedIndicator(group.Key, [.. group]));
}
