using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfTargets.Corpus.Papers;

/// <summary>Makes a paper on a form after 2020 of what a corpus says of a declaration; a unit keeps to one layout, equal declarations give equal papers.</summary>
internal static partial class TargetsComposer
{
    private static readonly string[] Categories = ["特定目标类", "其他运转类"];

    public static TargetsPaper Compose(ProjectYear declaration)
    {
        Random random = new(unchecked((int)declaration.Chance));
        Random unit = new(unchecked((int)declaration.UnitChance));
        TargetsLayout[] layouts = declaration.Form == "shanghai-targets-2021" ? [TargetsLayout.Shanghai] : [TargetsLayout.TenThousands, TargetsLayout.Columns, TargetsLayout.Horizons];
        TargetsLayout layout = layouts[unit.Next(layouts.Length)];
        CodeStyle code = (CodeStyle)unit.Next(3);
        bool brackets = layout == TargetsLayout.Shanghai && unit.Next(2) == 0;
        Dictionary<string, string> narratives = new PaperInventor(random).NarrativesOf(declaration.Matter);
        // A whole that is more than the year's is for the years after it too.
        bool severalYears = declaration.Total > declaration.Current, wholeYear = severalYears || random.Next(4) > 0;
        int last = declaration.Year + (severalYears ? 2 : 0), month = wholeYear ? 12 : random.Next(8, 13);
        return new TargetsPaper
        {
            TargetsLayout = layout,
            Unit = declaration.Unit,
            Project = declaration.Project,
            Year = declaration.Year,
            Department = declaration.Department,
            Code = declaration.UnitCode,
            CodeStyle = code,
            Nature = declaration.Nature,
            Category = Categories[random.Next(Categories.Length)],
            Start = new DateOnly(declaration.Year, wholeYear ? 1 : random.Next(1, 6), 1),
            End = new DateOnly(last, month, DateTime.DaysInMonth(last, month)),
            TotalBudget = declaration.Total,
            CurrentBudget = declaration.Current,
            TotalParts = FundPart.Invented(declaration.Total, random),
            CurrentParts = FundPart.Invented(declaration.Current, random),
            OverallGoal = narratives.GetValueOrDefault("overallGoal"),
            AnnualGoal = narratives.GetValueOrDefault("annualGoal"),
            Remarks = random.Next(10) == 0 ? "无" : null,
            Indicators = [.. TargetIndicator.Of(declaration.Indicators, Target).Select(row => row.Indicator)],
        };

        string Target(CorpusIndicator indicator) => brackets && Percentage().Match(indicator.Target) is { Success: true } percentage
            ? string.Create(CultureInfo.InvariantCulture, $"{percentage.Groups[1].Value}{indicator.Value:F2}(%)")
            : indicator.Target;
    }

    [GeneratedRegex(@"^([≥≤=])[0-9.]+%$", RegexOptions.CultureInvariant)]
    private static partial Regex Percentage();
}
