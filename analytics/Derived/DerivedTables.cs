using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Every table that follows from facts, in the order in which one follows from another.</summary>
public static class DerivedTables
{
    public static IReadOnlyList<IDerived> InOrder { get; } = [new NameConcepts(), new ProjectYears(), new ProjectLineages(), new UnitYears(), new DeclarationCounts(), new ReadingTotals(), new Cohorts(), new Flags(), new Works()];
}
