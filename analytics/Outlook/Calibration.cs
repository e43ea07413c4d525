namespace PerfTargets.Analytics.Outlook;

/// <summary>How far amounts lay from what was said of them so many years before (校准), over all series of a kind.</summary>
/// <param name="Ahead">Years, from 1.</param>
/// <param name="Scores">Forecasts of the past that it rests on.</param>
/// <param name="Reach">Score within which 95 of 100 lie; null with too few scores.</param>
/// <param name="Tried">Forecasts of the past that it was measured on, none of which had calibrated the interval it was held against.</param>
/// <param name="Held">Of those, how many amounts lay within the interval.</param>
public sealed record Calibration(int Ahead, int Scores, double? Reach, int Tried, int Held)
{
    /// <summary>Share that intervals are to hold.</summary>
    public const double Wanted = 0.95;

    /// <summary>Of fewer scores the greatest is still too small.</summary>
    public const int LeastScores = 19;

    /// <summary>实测覆盖率, a fraction; null where it could not be measured.</summary>
    public double? Coverage => Tried == 0 ? null : (double)Held / Tried;
}
