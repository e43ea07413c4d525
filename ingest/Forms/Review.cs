using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms;

/// <summary>Writes down what is open in a declaration: each value that is not sure, each required field that is absent, each text that no field took.</summary>
internal static class Review
{
    /// <param name="required">Fields that the form asks for: whether they are there, their JSON names, and their labels.</param>
    public static Declaration Of(Declaration declaration, IReadOnlyList<Place> unexplained, IEnumerable<(bool Found, string Field, string Label)> required)
    {
        declaration = SuspiciousTargets.Mark(declaration) with { Revision = declaration.Revision ?? RevisionText.In(unexplained) };
        unexplained = [.. unexplained.Where(place => !RevisionText.IsAll(place.Printed))];
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

        Issue[] absent = [.. Absent(declaration, required)];
        issues.AddRange(absent);
        if (worst == Confidence.Good && absent.Length > 0)
            worst = Confidence.Check;
        issues.AddRange(unexplained.Select(place => new Issue(IssueMessages.TextUnexplained, [OneLine(place.Printed)], IssueSeverity.Warning, null, place)));
        return declaration with { Issues = issues, Confidence = worst };
    }

    private static IEnumerable<Issue> Absent(Declaration declaration, IEnumerable<(bool Found, string Field, string Label)> required)
    {
        foreach ((bool found, string field, string label) in required)
        {
            if (!found)
                yield return new Issue(IssueMessages.FieldMissing, [label], IssueSeverity.Warning, field);
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
