using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A declaration beside another of the same unit and year with which it shares something (同单位同年度申报对照); computed by <c>DeclarationPair.sql</c>.</summary>
/// <param name="SameName">The project names are equal but for white space and punctuation.</param>
/// <param name="SameBudget">The current budgets are equal to the cent, in one currency, and above 0.</param>
/// <param name="Lines">Different line names of this declaration.</param>
/// <param name="LineShare">Shared line names / those of the longer list; null where neither has lines.</param>
/// <param name="Names">Different indicator names of this declaration, the management level left out.</param>
/// <param name="NameShare">Shared names / names of both (Jaccard); null where neither has any.</param>
/// <param name="Nearest">Of the declaration's pairs the one with the largest <paramref name="NameShare"/>.</param>
public sealed record DeclarationPair(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string Currency,
    string? ProjectType,
    string? FundPurpose,
    ulong DeclarationId,
    ulong OtherProjectId,
    string OtherProject,
    ulong OtherDeclarationId,
    bool SameName,
    bool SameBudget,
    decimal? CurrentBudget,
    decimal? OtherBudget,
    int Lines,
    int OtherLines,
    int SharedLines,
    double? LineShare,
    int Names,
    int OtherNames,
    int SharedNames,
    double? NameShare,
    bool Nearest) : IOfDeclaration;
