using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A declaration that asks for money (申报数), with what was executed the year before and its open flags; computed by <c>AskingDeclaration.sql</c>.</summary>
/// <param name="Asked">Currency's unit.</param>
/// <param name="PreviousExecuted">Of the same project the year before; null where nobody says.</param>
/// <param name="Rules">Whose flags are open, joined by 、; null without any.</param>
public sealed record AskingDeclaration(
    ulong UnitId,
    string Unit,
    string? Department,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    ulong DeclarationId,
    [Sum] decimal Asked,
    [Sum] decimal? PreviousExecuted,
    string? Rules,
    [Sum] long Flags) : IOfDeclaration;
