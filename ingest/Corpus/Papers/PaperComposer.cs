using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Corpus.Papers;

/// <summary>Makes a paper of what a corpus says of a declaration: days, budget lines and narratives are invented; equal declarations give equal papers.</summary>
internal sealed partial class PaperComposer
{
    private readonly Random _random;
    private readonly PaperInventor _inventor;

    private PaperComposer(long chance)
    {
        _random = new Random(unchecked((int)chance));
        _inventor = new PaperInventor(_random);
    }

    public static Paper Compose(ProjectYear declaration) => new PaperComposer(declaration.Chance).Composed(declaration);

    private Paper Composed(ProjectYear declaration)
    {
        bool wholeYear = _random.Next(4) > 0;
        return new Paper
        {
            Unit = declaration.Unit,
            Project = declaration.Project,
            Year = declaration.Year,
            ProjectType = declaration.ProjectType,
            FundPurpose = declaration.FundPurpose,
            Start = wholeYear ? new DateOnly(declaration.Year, 1, 1) : new DateOnly(declaration.Year, _random.Next(1, 6), _random.Next(1, 28)),
            End = wholeYear ? new DateOnly(declaration.Year, 12, 31) : new DateOnly(declaration.Year, _random.Next(8, 13), _random.Next(1, 28)),
            TotalBudget = declaration.Total,
            CurrentBudget = declaration.Current,
            PriorBudget = declaration.Prior,
            PriorExecuted = declaration.PriorExecuted,
            BudgetLines = BudgetLines(declaration.Matter, declaration.Current),
            Indicators = Indicators(declaration.Indicators),
            Narratives = Narratives(declaration.Matter),
            Remarks = _random.Next(10) == 0 ? "无" : null,
        };
    }

    /// <summary>One form in five is filled in at length.</summary>
    private Dictionary<string, string> Narratives(string matter)
    {
        Dictionary<string, string> narratives = _inventor.NarrativesOf(matter);
        if (_random.Next(5) == 0)
            narratives[_random.Next(2) == 0 ? "overview" : "plan"] = _inventor.Paragraphs();
        return narratives;
    }

    /// <summary>Shares of the budget, in hundreds of yuan where it has enough of them; the last takes the rest.</summary>
    private (string, decimal)[] BudgetLines(string matter, decimal budget)
    {
        int most = _random.Next(10) < 3 ? 1 : _random.Next(2, 13);
        string[] names = [.. Enumerable.Range(0, most).Select(i => _inventor.BudgetLineOf(i == 0 ? matter : null)).Distinct()];
        int[] weights = [.. names.Select(_ => _random.Next(1, 100))];
        decimal grain = budget >= 10_000 * names.Length ? 100 : 0.01m, left = budget;
        (string, decimal)[] lines = new (string, decimal)[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            decimal share = i == names.Length - 1 ? left : Math.Max(grain, Math.Floor(budget * weights[i] / weights.Sum() / grain) * grain);
            lines[i] = (names[i], share);
            left -= share;
        }
        return lines;
    }

    /// <summary>By category. A form prints all its percentages alike, and a rate of at least 100 % as what it is.</summary>
    private (string, string, string)[] Indicators(IReadOnlyList<CorpusIndicator> indicators)
    {
        bool decimals = _random.Next(2) == 0;
        string all = new[] { "≥100%", "=100%", "100%" }[_random.Next(3)];
        return [.. indicators.Select(indicator => (indicator.Category, indicator.Name, Printed(indicator.Target == "≥100%" && !indicator.IsPlanted ? all : indicator.Target)))
            .OrderBy(indicator => Array.IndexOf(Paper.Categories, indicator.Category) is >= 0 and int place ? place : throw new InvalidOperationException($"{indicator.Category} is no category of the form."))];

        string Printed(string target) => decimals && Percentage().Match(target) is { Success: true } percentage
            ? string.Create(CultureInfo.InvariantCulture, $"{percentage.Groups[1].Value}{decimal.Parse(percentage.Groups[2].ValueSpan, CultureInfo.InvariantCulture):F2}%")
            : target;
    }

    [GeneratedRegex("^([≥≤=]?)([0-9]+(?:\\.[0-9]+)?)%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}
