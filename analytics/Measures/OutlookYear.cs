namespace PerfTargets.Analytics.Measures;

/// <summary>A group in a year as an outlook reads it (趋势外推的年度序列), and how complete the year is; computed by <c>OutlookYear.sql</c>.</summary>
/// <param name="Name">Null for what states none.</param>
/// <param name="Kind">Of a project, its types: those alike are peers.</param>
/// <param name="DeclarationId">Of a project, a form of it.</param>
/// <param name="Asked">申报数 in the currency's unit; null where none is known.</param>
/// <param name="Executed">执行数, likewise.</param>
/// <param name="AskedUnits">Units that tell of it, as is the next.</param>
/// <param name="AskedLacking">Units that told of the year before and of this year nothing at all: not filed yet, or not on file.</param>
public sealed record OutlookYear(
    string? Name,
    ulong? Id,
    string Currency,
    int Year,
    string? Kind,
    ulong? DeclarationId,
    decimal? Asked,
    decimal? Executed,
    long AskedUnits,
    long ExecutedUnits,
    long AskedLacking,
    long ExecutedLacking);
