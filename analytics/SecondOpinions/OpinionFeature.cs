namespace PerfTargets.Analytics.SecondOpinions;

/// <summary>What of a declaration the models look at.</summary>
public enum OpinionFeature
{
    /// <summary>Current budget (项目当年预算), yuan.</summary>
    CurrentBudget,

    /// <summary>Total budget (项目总预算) / current budget.</summary>
    TotalToCurrent,

    /// <summary>Prior budget (上年预算额), yuan.</summary>
    PriorBudget,

    /// <summary>Current budget / prior budget.</summary>
    Growth,

    /// <summary>Prior executed / prior budget.</summary>
    PriorRate,

    /// <summary>Prior budget / what the form of the year before asked for.</summary>
    PriorToAsked,

    /// <summary>What the form of the year before asked for, yuan.</summary>
    PreviousAsked,

    /// <summary>Prior executed (上年预算执行数), yuan.</summary>
    PriorExecuted,

    /// <summary>Budget lines (子项目).</summary>
    BudgetLines,

    /// <summary>Largest budget line / current budget.</summary>
    LargestLine,

    Indicators,
    Management,
    Output,
    Outcome,
    Impact,

    /// <summary>Share of indicators whose target is a number in %.</summary>
    Percents,

    /// <summary>Share of indicators whose target is a number without a unit.</summary>
    Bare,

    /// <summary>Mean percent target, points.</summary>
    MeanPercent,
    LowestPercent,
    HighestPercent,

    /// <summary>What budgets the unit's other projects have.</summary>
    Unit,
    Department,
    ProjectType,
    FundPurpose,
    Year,
}
