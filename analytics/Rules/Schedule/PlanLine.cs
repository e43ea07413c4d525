namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>One line of 项目实施计划: what it names and when.</summary>
/// <param name="Text">As printed.</param>
internal sealed record PlanLine(string Text, NameText Names, IReadOnlyList<PlanTime> Times)
{
    /// <summary>Lines end at a line break or ；; those without a letter are none.</summary>
    /// <param name="plan">As printed.</param>
    public static IReadOnlyList<PlanLine> In(string plan, int formYear) => [.. plan
        .Split(['\n', '\r', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => line.Any(char.IsLetter))
        .Select(line => (Line: line, Composed: Composed.Of(line)))
        .Select(line => new PlanLine(line.Line, NameText.Of(line.Composed), PlanTime.In(line.Composed, formYear)))];

    /// <summary>
    /// The budget lines that it names; those named with their brackets before those that agree without, and none whose
    /// name is only a part of another's.
    /// </summary>
    public IReadOnlyList<LineText> Named(IReadOnlyList<LineText> lines)
    {
        (LineText Line, NameText Name)[] all = [.. lines.Select(line => (line, NameText.Of(line.Name)))];
        (LineText Line, NameText Name)[] found = Array.FindAll(all, item => item.Name.StandsWholeIn(Names));
        if (found.Length == 0)
            found = Array.FindAll(all, item => item.Name.StandsBareIn(Names));
        string[] names = [.. found.Select(item => item.Name.Kept).Distinct()];
        return [.. found
            .Where(item => !Array.Exists(names, name => name.Length > item.Name.Kept.Length && name.Contains(item.Name.Kept, StringComparison.Ordinal)))
            .Select(item => item.Line)];
    }
}
