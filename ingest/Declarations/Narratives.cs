namespace PerfTargets.Declarations;

/// <summary>The long texts of a declaration under their field names, in the form's order.</summary>
public static class Narratives
{
    public static IReadOnlyList<(string Field, Sourced<string>? Text)> Of(Declaration d) =>
    [
        ("overview", d.Overview),
        ("basis", d.Basis),
        ("necessity", d.Necessity),
        ("safeguards", d.Safeguards),
        ("plan", d.Plan),
        ("overallGoal", d.OverallGoal),
        ("annualGoal", d.AnnualGoal),
        ("annualResult", d.AnnualResult),
        ("remarks", d.Remarks),
    ];
}
