using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>In what a threshold counts.</summary>
public enum ThresholdUnit
{
    /// <summary>A fraction, shown as percent: 0.8 is 80 %.</summary>
    Share,

    /// <summary>The currency's unit.</summary>
    Yuan,

    /// <summary>Percent as a target prints it: 90 is 90 %.</summary>
    Percent,

    /// <summary>Percentage points (百分点): 10 is from 80 % to 90 %.</summary>
    Points,

    Count,

    Characters,

    Years,

    /// <summary>A multiple.</summary>
    Times,

    /// <summary>Points of a score (分).</summary>
    Marks,
}

/// <summary>A number that a rule compares with, inclusive or not as its formula says; users can set it.</summary>
/// <param name="Name">Stable, in settings and URLs: <c>low</c>.</param>
/// <param name="Label">What it bounds.</param>
/// <param name="Least">Smallest value that makes sense.</param>
/// <param name="Most">Largest value that makes sense.</param>
public sealed record Threshold(string Name, Bilingual Label, decimal Default, ThresholdUnit Unit, decimal Least, decimal Most)
{
    /// <summary>Whether it counts whole things.</summary>
    public bool IsWhole => Unit is ThresholdUnit.Count or ThresholdUnit.Characters or ThresholdUnit.Years;

    /// <summary>A value of it as people read it: <c>80%</c>, <c>50,000 元</c>.</summary>
    public Bilingual Show(decimal value) => Unit switch
    {
        ThresholdUnit.Share => Same(Plain(value * 100) + "%"),
        ThresholdUnit.Yuan => new(Plain(value) + " 元", Plain(value) + " yuan"),
        ThresholdUnit.Percent => Same(Plain(value) + "%"),
        ThresholdUnit.Points => new(Plain(value) + " 个百分点", Plain(value) + " percentage points"),
        ThresholdUnit.Count => Same(Plain(value)),
        ThresholdUnit.Characters => new(Plain(value) + " 字", Plain(value) + " characters"),
        ThresholdUnit.Years => new(Plain(value) + " 年", Plain(value) + " years"),
        ThresholdUnit.Times => new(Plain(value) + " 倍", Plain(value) + "×"),
        ThresholdUnit.Marks => new(Plain(value) + " 分", Plain(value) + " points"),
        _ => throw new ArgumentOutOfRangeException(nameof(value), Unit, null),
    };

    private static Bilingual Same(string text) => new(text, text);

    private static string Plain(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
