namespace PerfTargets.Analytics.Measures;

/// <summary>Where money of a stage (口径) is printed on the declaration that states it.</summary>
public static class StageField
{
    /// <param name="stage">调整后预算数, 批复数, 申报数, or 上年预算额 as the next year's form declares it.</param>
    /// <returns>The field's JSON name.</returns>
    public static string Of(string stage) => stage switch
    {
        "调整后预算数" => "revised",
        "批复数" => "approved",
        "申报数" => "currentBudget",
        "上年预算额" => "priorBudget",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage of a budget."),
    };

    /// <summary>Where an execution is printed on the declaration that states it.</summary>
    /// <param name="basis">自评表, 台账, or 申报表填列 as the next year's form declares it.</param>
    public static string OfExecution(string basis) => basis == "申报表填列" ? "priorExecuted" : "executed";
}
