using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A project in a year by its lineage (项目沿革); computed by <c>LineageYear.sql</c>.</summary>
/// <param name="LineageId">Of the first of the projects that are one over the years.</param>
/// <param name="Asked">申报数; null where none is on file.</param>
/// <param name="Prior">The year before's budget as this year's form declares it.</param>
public sealed record LineageYear(
    ulong UnitId,
    string Unit,
    ulong LineageId,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    [Sum] decimal? Asked,
    [Sum] decimal? Prior,
    ulong DeclarationId) : IOfDeclaration;
