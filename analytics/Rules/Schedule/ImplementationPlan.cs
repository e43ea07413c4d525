namespace PerfTargets.Analytics.Rules.Schedule;

/// <summary>项目实施计划 where it is a schedule: several lines, most of them with a time.</summary>
internal sealed class ImplementationPlan(IReadOnlyList<PlanLine> lines)
{
    public static readonly Threshold LeastDated = new("dated", new("写有时间的计划行", "plan lines with a time"), 3, ThresholdUnit.Count, 1, 100);
    public static readonly Threshold DatedShare = new("share", new("写有时间的计划行占比", "share of plan lines with a time"), 0.5m, ThresholdUnit.Share, 0, 1);

    private readonly NameText _all = new(string.Join('\n', lines.Select(line => line.Names.Kept)), string.Join('\n', lines.Select(line => line.Names.Bare)));

    public IReadOnlyList<PlanLine> Lines => lines;

    /// <summary>Null where there is no plan or it is no schedule.</summary>
    public static ImplementationPlan? Of(Paper paper, RuleSettings settings)
    {
        if (paper.Declaration.Plan is not { Value: var text })
            return null;
        IReadOnlyList<PlanLine> lines = PlanLine.In(text, paper.Year);
        int dated = lines.Count(line => line.Times.Count > 0);
        return dated > 0 && dated >= settings[LeastDated] && dated >= settings[DatedShare] * lines.Count ? new ImplementationPlan(lines) : null;
    }

    /// <summary>Whether some line of it names a budget line; one without a name is not asked for.</summary>
    public bool Names(LineText line) => NameText.Of(line.Name) is var name && (name.Kept.Length == 0 || name.StandsIn(_all));

    /// <summary>What lines amount to, those without an amount left out; null where none has one, or one is beyond any budget.</summary>
    public static decimal? Sum(IEnumerable<LineText> lines)
    {
        const decimal beyond = 1_000_000_000_000_000m;
        decimal[] amounts = [.. lines.Select(line => line.Amount).OfType<decimal>()];
        return amounts.Length == 0 || Array.Exists(amounts, amount => Math.Abs(amount) > beyond) ? null : amounts.Sum();
    }
}
