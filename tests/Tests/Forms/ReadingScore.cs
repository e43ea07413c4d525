using PerfTargets.Declarations;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

/// <summary>What was read of a form beside what it says, field by field.</summary>
internal sealed record ReadingScore(int Fields, int Good, int GoodAndRight, int Right, IReadOnlyList<string> Wrong)
{
    public static ReadingScore None { get; } = new(0, 0, 0, 0, []);

    public ReadingScore Add(ReadingScore other) =>
        new(Fields + other.Fields, Good + other.Good, GoodAndRight + other.GoodAndRight, Right + other.Right, [.. Wrong, .. other.Wrong]);

    public static ReadingScore Of(TruthForm truth, Declaration read)
    {
        List<(string Field, bool Right, Confidence? Confidence)> fields =
        [
            Field("unit", read.Unit, truth.Unit),
            Field("project", read.Project, truth.Project),
            ("year", read.Year.Value == truth.Year, read.Year.Confidence),
            ("projectTypes", read.ProjectTypes?.Value.SequenceEqual([TruthForm.Types[truth.Type]]) ?? false, read.ProjectTypes?.Confidence),
            ("fundPurposes", read.FundPurposes?.Value.SequenceEqual([TruthForm.Purposes[truth.Purpose]]) ?? false, read.FundPurposes?.Confidence),
            ("start", read.Start?.Value == truth.Start, read.Start?.Confidence),
            ("end", read.End?.Value == truth.End, read.End?.Confidence),
            Amount("totalBudget", read.TotalBudget, truth.Total),
            Amount("currentBudget", read.CurrentBudget, truth.Current),
            .. truth.Prior is { } prior
                ? new[] { Amount("priorBudget", read.PriorBudget, prior.Budget), Amount("priorExecuted", read.PriorExecuted, prior.Executed) }
                : [("priorBudget", read.PriorBudget is null, read.PriorBudget?.Confidence)],
            .. Narratives.Of(read).Where(text => text.Field != "remarks").Select(text => Field(text.Field, text.Text, truth.Narratives[text.Field])),
            .. Rows("line", truth.Lines.Select(line => $"{line.Name} {line.Amount:0.##}"), read.BudgetLines.Select(line => ($"{line.Name.Value} {line.Amount?.Value.Amount:0.##}", line.Amount?.Confidence))),
            .. Rows("indicator", truth.Indicators.Select(row => $"{row.Name} {row.Target}"), read.Indicators.Select(row => ($"{row.Name.Value} {row.Target?.Value.Text}", row.Target?.Confidence))),
            .. Rows("level", truth.Indicators.Select(row => $"{row.Name} {row.Level}"), read.Indicators.Select(row => ($"{row.Name.Value} {row.Level1?.Value}", row.Level1?.Confidence))),
        ];
        return new ReadingScore(
            fields.Count,
            fields.Count(field => field.Confidence == Confidence.Good),
            fields.Count(field => field.Confidence == Confidence.Good && field.Right),
            fields.Count(field => field.Right),
            [.. fields.Where(field => !field.Right && field.Confidence == Confidence.Good).Select(field => field.Field)]);
    }

    private static (string, bool, Confidence?) Field(string name, Sourced<string>? read, string truth) => ($"{name}: {read?.Value}", Identity.Normalise(read?.Value ?? "") == Identity.Normalise(truth), read?.Confidence);

    private static (string, bool, Confidence?) Amount(string name, Sourced<Money>? read, decimal truth) => ($"{name}: {read?.Value}", read?.Value.Amount == truth, read?.Confidence);

    /// <summary>Rows as a multiset: each one read is right when the form has it; each that the form has and was not read counts as a field not right.</summary>
    private static IEnumerable<(string, bool, Confidence?)> Rows(string name, IEnumerable<string> truth, IEnumerable<(string Text, Confidence? Confidence)> read)
    {
        List<string> left = [.. truth];
        foreach ((string text, Confidence? confidence) in read)
            yield return ($"{name}: {text}", left.Remove(text), confidence);
        foreach (string missing in left)
            yield return ($"{name} missing: {missing}", false, null);
    }
}
