namespace PerfTargets.Declarations;

/// <summary>One row of 项目当年投入资金构成 (子项目): what a part of the project's current budget is for.</summary>
/// <param name="Name">子项目名称.</param>
/// <param name="Amount">预算金额; null where the document leaves open which amount is its.</param>
public sealed record BudgetLine(Sourced<string> Name, Sourced<Money>? Amount);
