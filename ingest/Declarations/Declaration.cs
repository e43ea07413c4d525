namespace PerfTargets.Declarations;

/// <summary>What a declaration tells: planned targets, their evaluation, or a row of a ledger.</summary>
public enum Kind
{
    Targets,
    SelfEvaluation,
    Ledger,
}

/// <summary>One project of one unit in one year (绩效目标申报表), as printed; an absent field is null, never 0 or empty.</summary>
public sealed record Declaration
{
    /// <summary>Id of the form it was read by, e.g. <c>shanghai-targets-2018</c>.</summary>
    public required string Form { get; init; }

    public Kind Kind { get; init; } = Kind.Targets;

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "CNY";

    /// <summary>Made by <c>generate</c>, not by a public body.</summary>
    public bool Synthetic { get; init; }

    /// <summary>申报单位名称; with project and year it identifies the declaration.</summary>
    public required Sourced<string> Unit { get; init; }

    public Sourced<string>? Department { get; init; }

    public required Sourced<int> Year { get; init; }

    /// <summary>The document's printed date (填报日期, 修订日期): of two documents about one declaration the later is in force. No part of its content.</summary>
    public Sourced<DateOnly>? Revision { get; init; }

    /// <summary>Which amendment the document prints that it is (第2次调整), from 1: it goes before any date. No part of its content.</summary>
    public Sourced<int>? RevisionNumber { get; init; }

    public required Sourced<string> Project { get; init; }

    /// <summary>Ticked 项目类型, in the form's order; empty where boxes were found and none is ticked.</summary>
    public Sourced<IReadOnlyList<string>>? ProjectTypes { get; init; }

    /// <summary>Ticked 资金用途, in the form's order; empty where boxes were found and none is ticked.</summary>
    public Sourced<IReadOnlyList<string>>? FundPurposes { get; init; }

    public Sourced<DateOnly>? Start { get; init; }

    public Sourced<DateOnly>? End { get; init; }

    /// <summary>项目概况.</summary>
    public Sourced<string>? Overview { get; init; }

    /// <summary>立项依据.</summary>
    public Sourced<string>? Basis { get; init; }

    /// <summary>项目设立的必要性.</summary>
    public Sourced<string>? Necessity { get; init; }

    /// <summary>保证项目实施的制度、措施.</summary>
    public Sourced<string>? Safeguards { get; init; }

    /// <summary>项目总预算.</summary>
    public Sourced<Money>? TotalBudget { get; init; }

    /// <summary>项目当年预算: what was asked for (申报数), not what was approved.</summary>
    public Sourced<Money>? CurrentBudget { get; init; }

    /// <summary>同名项目上年预算额; null for a new project.</summary>
    public Sourced<Money>? PriorBudget { get; init; }

    /// <summary>同名项目上年预算执行数, as declared: its cut-off date is unknown.</summary>
    public Sourced<Money>? PriorExecuted { get; init; }

    /// <summary>年初预算数, on self-evaluations: what was approved (批复数).</summary>
    public Sourced<Money>? Approved { get; init; }

    /// <summary>全年预算数, on self-evaluations: the budget as revised during the year (调整后预算数).</summary>
    public Sourced<Money>? Revised { get; init; }

    /// <summary>全年执行数, on self-evaluations: what was spent, final.</summary>
    public Sourced<Money>? Executed { get; init; }

    /// <summary>分值 of the execution rate, on self-evaluations: points.</summary>
    public Sourced<decimal>? ExecutionWeight { get; init; }

    /// <summary>得分 of the execution rate, on self-evaluations: points.</summary>
    public Sourced<decimal>? ExecutionScore { get; init; }

    /// <summary>Parts of the project's money by source; empty where the form prints none.</summary>
    public IReadOnlyList<Funding> Funding { get; init; } = [];

    /// <summary>项目当年投入资金构成; the order is the document's, not always the form's.</summary>
    public IReadOnlyList<BudgetLine> BudgetLines { get; init; } = [];

    /// <summary>项目实施计划.</summary>
    public Sourced<string>? Plan { get; init; }

    /// <summary>项目总目标.</summary>
    public Sourced<string>? OverallGoal { get; init; }

    /// <summary>年度绩效目标.</summary>
    public Sourced<string>? AnnualGoal { get; init; }

    /// <summary>实际完成情况, on self-evaluations: what became of <see cref="AnnualGoal"/>.</summary>
    public Sourced<string>? AnnualResult { get; init; }

    /// <summary>备注.</summary>
    public Sourced<string>? Remarks { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>自评总分, on self-evaluations: points.</summary>
    public Sourced<decimal>? Score { get; init; }

    /// <summary>自评等级, on self-evaluations: 优, 良, 中 or 差.</summary>
    public Sourced<string>? Grade { get; init; }

    /// <summary>What the reader could not settle by itself.</summary>
    public IReadOnlyList<Issue> Issues { get; init; } = [];

    /// <summary>The worst of the required fields.</summary>
    public Confidence Confidence { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }
}
