namespace PerfTargets.Corpus.Papers;

/// <summary>Makes a self-evaluation of what a corpus says of a year that is over, and of the declaration that was filed for it; equal declarations give equal papers.</summary>
internal sealed class EvaluationComposer
{
    /// <summary>Of chance, so that it is none of the declaration's own.</summary>
    private const long Other = 0xe7a1;

    private static readonly string[] Reasons = ["前期准备不充分，今后提前安排，加强进度管理。", "受实施周期影响有所延后，下年度继续推进。", "目标设定偏高，今后结合实际合理测算。", "部分工作调整，已督促相关科室落实改进措施。"];

    private readonly Random _random;
    private readonly ProjectYear _year;
    private readonly FormPaper _declaration;

    private EvaluationComposer(ProjectYear year, FormPaper declaration)
    {
        _random = new Random(unchecked((int)(year.Chance ^ Other)));
        (_year, _declaration) = (year, declaration);
    }

    /// <param name="year">Of which it is known what was spent.</param>
    /// <param name="declaration">Filed for it.</param>
    public static EvaluationPaper Compose(ProjectYear year, FormPaper declaration) => new EvaluationComposer(year, declaration).Composed();

    private EvaluationPaper Composed()
    {
        Random unit = new(unchecked((int)(_year.UnitChance ^ Other)));
        decimal executed = _year.Executed ?? throw new InvalidOperationException($"{_year.Project} {_year.Year}: is not executed.");
        IReadOnlyList<FundPart> approved = _declaration is TargetsPaper targets ? targets.CurrentParts : FundPart.Invented(_year.Current, _random);
        bool inTenThousands = unit.Next(3) > 0, hasBoxes = unit.Next(2) == 0;
        string? fine = unit.Next(2) == 0 ? "无" : null;
        EvaluatedIndicator[] indicators = [.. Indicators(fine)];
        return new EvaluationPaper
        {
            Unit = _year.Unit,
            Project = _year.Project,
            Year = _year.Year,
            Department = _year.Department,
            Code = _year.UnitCode,
            CodeStyle = (CodeStyle)unit.Next(3),
            InTenThousands = inTenThousands,
            HasBoxes = hasBoxes,
            Approved = approved,
            Executed = FundPart.Scaled(approved, executed),
            ExecutionScore = decimal.Round(EvaluationPaper.ExecutionWeight * Math.Min(1, executed / _year.Current), 2),
            Expected = _declaration.Goal ?? $"完成{_year.Matter}各项工作。",
            Result = Result(indicators),
            Indicators = indicators,
        };
    }

    private IEnumerable<EvaluatedIndicator> Indicators(string? fine)
    {
        ILookup<string, string> asked = _declaration.Asked.ToLookup(indicator => indicator.Name, indicator => indicator.Target);
        foreach ((CorpusIndicator from, TargetIndicator indicator) in TargetIndicator.Of(_year.Indicators, indicator => indicator.Target))
        {
            decimal share = Share(from);
            string? deviation = from.ActualValue is null ? "年末尚未统计，数据取得后补充。" : share < 1 ? Reasons[_random.Next(Reasons.Length)] : fine;
            yield return new EvaluatedIndicator(indicator, asked[from.Name].First(), from.Actual, decimal.Round(indicator.Weight * share, 2), deviation);
        }
    }

    /// <summary>Of the points that an indicator has got: all where the target is met, else in proportion; 0 to 1.</summary>
    private static decimal Share(CorpusIndicator indicator) => indicator.ActualValue is not { } actual ? 0 : indicator.Operator switch
    {
        "≤" => actual <= indicator.Value ? 1 : indicator.Value / actual,
        "=" => actual == indicator.Value ? 1 : actual > indicator.Value ? indicator.Value / actual : actual / indicator.Value,
        _ => actual >= indicator.Value ? 1 : actual / indicator.Value,
    };

    private string Result(EvaluatedIndicator[] indicators)
    {
        string[] missed = [.. indicators.Where(indicator => indicator.Score < indicator.Indicator.Weight).Select(indicator => indicator.Indicator.Name)];
        return missed.Length == 0
            ? $"{_year.Matter}按计划完成，各项指标均达到年度目标。"
            : FormattableString.Invariant($"{_year.Matter}按计划推进，共设指标{indicators.Length}项，完成{indicators.Length - missed.Length}项；{string.Join('、', missed.Take(3))}未达到年度目标。");
    }
}
