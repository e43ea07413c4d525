using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules.Execution;

/// <summary>Where the figures of an execution are printed: on the form that declares them, or on the self-evaluation (自评表) that answers for them.</summary>
internal static class StatedExecution
{
    public static EvidenceField Executed(ExecutionGap row) => Say.IsSelfEvaluation(row.Basis) ? new EvidenceField("executed", Of: row.ExecutedIn) : new EvidenceField("priorExecuted");

    public static EvidenceField Budget(ExecutionGap row) => Say.IsSelfEvaluation(row.Basis) ? new EvidenceField(StageField.Of(row.BudgetStage), Of: row.BudgetIn) : new EvidenceField("priorBudget");

    /// <summary>Whether the row is about a form that asks for money again; a self-evaluation may stand alone.</summary>
    public static bool AsksAgain(ExecutionGap row) => !Say.IsSelfEvaluation(row.Basis) || row.DeclarationId != row.ExecutedIn;

    /// <summary>The year of the execution, as seen from the declaration that the row is about.</summary>
    public static Bilingual Year(ExecutionGap row) => AsksAgain(row) ? new Bilingual("上年", "last year's") : Say.Both($"{row.ExecutedYear} 年", $"the {row.ExecutedYear}");
}
