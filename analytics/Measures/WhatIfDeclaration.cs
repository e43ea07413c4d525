namespace PerfTargets.Analytics.Measures;

/// <summary>A declaration as it is and as it would be (试算的一份申报); computed by <c>WhatIfDeclaration.sql</c>, never kept.</summary>
/// <param name="Asked">申报数 in the currency's unit.</param>
/// <param name="Rules">Whose flags are open, joined by 、.</param>
/// <param name="LeftOut">Of a unit that is left out.</param>
/// <param name="BasisUnknown">Would be cut to what was executed the year before, which nobody says: it stays.</param>
/// <param name="Result">What it would ask for; 0 where it is left out.</param>
public sealed record WhatIfDeclaration(
    ulong UnitId,
    string Unit,
    string? Department,
    string? ProjectType,
    string? FundPurpose,
    string Project,
    ulong DeclarationId,
    decimal Asked,
    decimal? PreviousExecuted,
    string? Rules,
    long Flags,
    bool LeftOut,
    bool BasisUnknown,
    decimal Result);
