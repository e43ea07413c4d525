using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>One row: a budget line (子项目) of a declaration.</summary>
internal static class BudgetLineTable
{
    public static ExportTable Table { get; } = new ExportTable<Composition>(
        "budget-lines", new("子项目", "Budget lines"), source => source.Queries.Stream<Composition>(source.Chosen.By("n"), source.Viewer, source.Cancellation),
        [
            new("申报编号", "Declaration", row => ExportText.Id(row.DeclarationId)),
            new(FieldNames.Of("year"), row => (long)row.Year),
            new(FieldNames.Of("unit"), row => row.Unit),
            new(FieldNames.Of("project"), row => row.Project),
            new("序号", "No.", row => row.N + 1L),
            new(FieldNames.Of("budgetLines.name"), row => row.BudgetLine),
            new("币种", "Currency", row => row.Currency),
            new(FieldNames.Of("budgetLines.amount"), row => row.Amount),
            new(FieldNames.Of("currentBudget"), row => row.Base),
            new("占比", "Share", row => ExportText.Share(row.Share)),
            new("原文行", "Line", row => row.Line),
        ]);
}
