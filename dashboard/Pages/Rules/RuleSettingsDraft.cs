using System.Globalization;
using PerfTargets.Analytics.Decisions;
using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Pages.Rules;

/// <summary>Settings of a rule as a reader is typing them.</summary>
public sealed class RuleSettingsDraft
{
    private readonly Rule _rule;

    private RuleSettingsDraft(Rule rule, IReadOnlyList<SettingField> fields, Prominence prominence)
    {
        _rule = rule;
        Fields = fields;
        Prominence = prominence;
    }

    public IReadOnlyList<SettingField> Fields { get; }

    public Prominence Prominence { get; set; }

    public static RuleSettingsDraft Of(Rule rule, RuleSettings settings)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(settings);
        return new RuleSettingsDraft(rule, [.. rule.Thresholds.Select(threshold => new SettingField(threshold, settings[threshold]))], settings.Prominence);
    }

    /// <exception cref="InvalidDecisionException">A field holds no number, or one out of its range.</exception>
    public RuleSettings Settings()
    {
        RuleSettings settings = new(Fields.ToDictionary(field => field.Threshold.Name, field => field.Value), Prominence);
        RuleSettingDecision.Body(_rule, settings);
        return settings;
    }
}

/// <summary>A threshold as a reader is typing it; shares are typed as percent.</summary>
public sealed class SettingField(Threshold threshold, decimal value)
{
    public Threshold Threshold { get; } = threshold;

    public string Text { get; set; } = (value * Scale(threshold)).ToString("0.####", CultureInfo.InvariantCulture);

    public string UnitWord => Threshold.Unit switch
    {
        ThresholdUnit.Share or ThresholdUnit.Percent => "%",
        ThresholdUnit.Yuan => RuleWords.Yuan.ToString(),
        _ => Threshold.Show(0).ToString() is [_, .. var unit] && unit.Trim().Length > 0 ? unit.Trim() : "#",
    };

    /// <exception cref="InvalidDecisionException">The text is no number.</exception>
    public decimal Value => decimal.TryParse(Text.Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number)
        ? number / Scale(Threshold)
        : throw new InvalidDecisionException(new Bilingual(
            string.Format(CultureInfo.InvariantCulture, RuleWords.NotANumber.Zh, Threshold.Label.Zh), string.Format(CultureInfo.InvariantCulture, RuleWords.NotANumber.En, Threshold.Label.En)));

    private static decimal Scale(Threshold threshold) => threshold.Unit == ThresholdUnit.Share ? 100 : 1;
}
