using PerfTargets.Analytics.Queries;

namespace PerfTargets.Analytics.Measures;

/// <summary>A target that can be held against others of its kind (同类目标); computed by <c>ComparableTarget.sql</c>.</summary>
/// <param name="ProjectType">Empty where nothing is ticked.</param>
/// <param name="FundPurpose">Empty where nothing is ticked.</param>
/// <param name="RootId">The parent of the concept, else the concept.</param>
/// <param name="Direction">1 where more is better, −1 where less is.</param>
/// <param name="Target">Its weak bound, in <paramref name="MeasureUnit"/>.</param>
/// <param name="Strength">The target signed by direction, so that less is weaker.</param>
/// <param name="N">Row in the form, from 0.</param>
/// <param name="DeclaredBy">The unit that declared it.</param>
public sealed record ComparableTarget(
    ulong UnitId,
    string Unit,
    ulong ProjectId,
    string Project,
    int Year,
    string? Department,
    string ProjectType,
    string FundPurpose,
    string Indicator,
    ulong NameId,
    string Concept,
    ulong ConceptId,
    ulong RootId,
    int Direction,
    string MeasureUnit,
    double Target,
    double Strength,
    int N,
    [Sum] long Targets,
    ulong DeclaredBy,
    ulong DeclarationId) : IOfDeclaration;
