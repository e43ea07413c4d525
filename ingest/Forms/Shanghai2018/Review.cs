using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Writes down what is open in a declaration: each value that is not sure, each required field that is absent, each text that no field took.</summary>
internal static class Review
{
    public static Declaration Of(Declaration declaration, IReadOnlyList<Place> unexplained)
    {
        var issues = new List<Issue>();
        Confidence worst = Confidence.Good;
        foreach (DeclarationField field in DeclarationFields.Of(declaration))
        {
            if (field.Confidence == Confidence.Good)
                continue;
            Place open = field.Places.MaxBy(place => place.Confidence)!;
            issues.Add(new Issue(Decision.MessageOf(open.DecidedBy), [OneLine(open.Printed)], open.Confidence == Confidence.Poor ? IssueSeverity.Error : IssueSeverity.Warning, field.Name, open));
            if (field.Name != "remarks")
                worst = field.Confidence > worst ? field.Confidence : worst;
        }

        issues.AddRange(Absent(declaration));
        if (issues.Count > 0 && worst == Confidence.Good && Absent(declaration).Any())
            worst = Confidence.Check;
        issues.AddRange(unexplained.Select(place => new Issue(IssueMessages.TextUnexplained, [OneLine(place.Printed)], IssueSeverity.Warning, null, place)));
        return declaration with { Issues = issues, Confidence = worst };
    }

    private static IEnumerable<Issue> Absent(Declaration declaration)
    {
        (bool Found, string Field, FormLabel Label)[] required =
        [
            (declaration.ProjectTypes is not null, "projectTypes", FormLabel.ProjectType),
            (declaration.FundPurposes is not null, "fundPurposes", FormLabel.FundPurpose),
            (declaration.Start is not null, "start", FormLabel.Start),
            (declaration.End is not null, "end", FormLabel.End),
            (declaration.Overview is not null, "overview", FormLabel.Overview),
            (declaration.Basis is not null, "basis", FormLabel.Basis),
            (declaration.Necessity is not null, "necessity", FormLabel.Necessity),
            (declaration.Safeguards is not null, "safeguards", FormLabel.Safeguards),
            (declaration.TotalBudget is not null, "totalBudget", FormLabel.TotalBudget),
            (declaration.CurrentBudget is not null, "currentBudget", FormLabel.CurrentBudget),
            (declaration.BudgetLines.Count > 0, "budgetLines", FormLabel.BudgetLines),
            (declaration.Plan is not null, "plan", FormLabel.Plan),
            (declaration.OverallGoal is not null, "overallGoal", FormLabel.OverallGoal),
            (declaration.AnnualGoal is not null, "annualGoal", FormLabel.AnnualGoal),
            (declaration.Indicators.Count > 0, "indicators", FormLabel.IndicatorHeader),
        ];
        foreach ((bool found, string field, FormLabel label) in required)
        {
            if (!found)
                yield return new Issue(IssueMessages.FieldMissing, [label.Text()], IssueSeverity.Warning, field);
        }

        for (int i = 0; i < declaration.BudgetLines.Count; i++)
        {
            if (declaration.BudgetLines[i] is { Amount: null, Name: var name })
                yield return new Issue(IssueMessages.AmountMissing, [name.Value], IssueSeverity.Warning, $"budgetLines[{i}].amount", name.Places[0]);
        }

        for (int i = 0; i < declaration.Indicators.Count; i++)
        {
            Indicator indicator = declaration.Indicators[i];
            if (indicator.Target is null)
                yield return new Issue(IssueMessages.TargetMissing, [indicator.Name.Value], IssueSeverity.Warning, $"indicators[{i}].target", indicator.Name.Places[0]);
            if (indicator.Level1 is null)
                yield return new Issue(IssueMessages.CategoryMissing, [indicator.Name.Value], IssueSeverity.Warning, $"indicators[{i}].level1", indicator.Name.Places[0]);
        }
    }

    private static string OneLine(string printed)
    {
        string line = printed.ReplaceLineEndings("");
        return line.Length <= 40 ? line : line[..39] + "…";
    }
}
