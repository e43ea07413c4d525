namespace PerfTargets.Analytics.Outlook;

/// <summary>What is said of the years ahead, of each series in the order in which they were given.</summary>
/// <param name="Calibrations">One for each year ahead.</param>
public sealed record Outlooks(IReadOnlyList<SeriesOutlook> Series, IReadOnlyList<Calibration> Calibrations);

/// <param name="History">What it rests on, and why nothing is said where nothing is.</param>
/// <param name="Ahead">From the year after the last; empty where nothing is said.</param>
public sealed record SeriesOutlook(YearSeries Series, UnbrokenYears History, IReadOnlyList<YearAhead> Ahead);

/// <summary>A year ahead, never below 0.</summary>
/// <param name="Point">In the unit of the series.</param>
/// <param name="Low">With <paramref name="High"/> the interval of 95 %; null where too little is known to calibrate one.</param>
public sealed record YearAhead(int Year, double Point, double? Low, double? High);
