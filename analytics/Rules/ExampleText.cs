using System.Globalization;
using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Analytics.Rules;

/// <summary>An example's input in words: of a declaration the fields in which it differs from <see cref="Sample.Paper"/>, of a measure's row its amounts.</summary>
internal static class ExampleText
{
    public static Bilingual Of(object input) => input switch
    {
        Declaration declaration => Join(Differences(declaration)),
        ExecutionGap row => Join(
        [
            Part("priorBudget", Amount(row.Budget)), Part("priorExecuted", Amount(row.Executed)), Part("currentBudget", Amount(row.Asked)),
            row.ProjectType == "经常性专项业务费" ? null : Part("projectTypes", row.ProjectType is { } types ? Ticked(types) : "—"),
            row.Basis == "申报表填列" ? null : new Bilingual($"口径 {row.Basis}", $"basis {row.Basis}"),
            row.Basis == "自评表" && row.DeclarationId == row.ExecutedIn ? new Bilingual("尚无下一年申报", "no form of the next year yet") : null,
        ]),
        AskedTrend row => Join(
        [
            Part("priorBudget", Amount(row.PreviousBudget)), Part("currentBudget", Amount(row.Budget)),
            row.PreviousStage == "申报数" ? new Bilingual("上年预算取自上年申报表的申报数", "the prior budget is what last year's form asked for") : null,
            row.PreviousStage is null or "申报数" or "上年预算额" ? null : new Bilingual($"上年预算取自上年的{row.PreviousStage}", $"the prior budget is last year's {row.PreviousStage}"),
        ]),
        DeclarationPair row => Join(
        [
            new Bilingual($"同单位同年另有“{row.OtherProject}”", $"the unit also has “{row.OtherProject}” that year"),
            new Bilingual($"当年预算 {Amount(row.CurrentBudget)} 与 {Amount(row.OtherBudget)}", $"current budgets {Amount(row.CurrentBudget)} and {Amount(row.OtherBudget)}"),
            new Bilingual($"子项目 {row.Lines} 与 {row.OtherLines} 个，{row.SharedLines} 个同名", $"{row.Lines} and {row.OtherLines} lines, {row.SharedLines} of one name"),
            new Bilingual($"指标 {row.Names} 与 {row.OtherNames} 个，{row.SharedNames} 个同名", $"{row.Names} and {row.OtherNames} indicators, {row.SharedNames} of one name"),
            row.Nearest ? null : new Bilingual("另有更相似的项目", "another project is nearer"),
        ]),
        PriorStatement row => Join(
        [
            new Bilingual($"填列上年预算 {Amount(row.DeclaredBudget)}，上年申报数 {Amount(row.OwnAsked)}", $"declared prior budget {Amount(row.DeclaredBudget)}, asked for last year {Amount(row.OwnAsked)}"),
            row.Approved is null ? null : new Bilingual($"上年批复数 {Amount(row.Approved)}", $"approved last year {Amount(row.Approved)}"),
            row.Revised is null ? null : new Bilingual($"上年调整后预算数 {Amount(row.Revised)}", $"revised last year {Amount(row.Revised)}"),
            row.OwnExecuted is null ? null : new Bilingual($"填列上年执行数 {Amount(row.DeclaredExecuted)}，{row.Basis} {Amount(row.OwnExecuted)}", $"declared prior execution {Amount(row.DeclaredExecuted)}, {row.Basis} {Amount(row.OwnExecuted)}"),
        ]),
        ExecutionRun row => Join(
        [
            new Bilingual($"{row.Year - 2} 年执行 {Amount(row.EarlierExecuted)} / {Amount(row.EarlierBudget)}", $"{row.Year - 2}: {Amount(row.EarlierExecuted)} of {Amount(row.EarlierBudget)} spent"),
            new Bilingual($"{row.Year - 1} 年执行 {Amount(row.Executed)} / {Amount(row.Budget)}", $"{row.Year - 1}: {Amount(row.Executed)} of {Amount(row.Budget)} spent"),
            Part("currentBudget", Amount(row.Asked)),
        ]),
        TargetChange row => Join(
        [
            new Bilingual($"“{row.Indicator}”目标 {Target(row.Comparison, row.Target, row.MeasureUnit)}", $"“{row.Indicator}” target {Target(row.Comparison, row.Target, row.MeasureUnit)}"),
            row.PreviousTarget is null ? null : new Bilingual($"上年目标 {Target(row.PreviousComparison, row.PreviousTarget, row.PreviousUnit)}", $"last year's {Target(row.PreviousComparison, row.PreviousTarget, row.PreviousUnit)}"),
            row.Actual is null ? null : new Bilingual($"上年完成 {Target(null, row.Actual, row.ActualUnit)}", $"reached last year {Target(null, row.Actual, row.ActualUnit)}"),
        ]),
        UnitCost row => Join(
        [
            new Bilingual($"当年预算 {Amount(row.Budget)}，“{row.Indicator}” {Target(null, row.Quantity, row.MeasureUnit)}", $"budget {Amount(row.Budget)}, “{row.Indicator}” {Target(null, row.Quantity, row.MeasureUnit)}"),
            new Bilingual($"上年 {Amount(row.PreviousBudget)}，{Target(null, row.PreviousQuantity, row.PreviousUnit)}", $"last year {Amount(row.PreviousBudget)}, {Target(null, row.PreviousQuantity, row.PreviousUnit)}"),
            row.Units == row.MeasureUnit ? null : new Bilingual($"两年共有产出指标的单位：{row.Units}", $"units of outputs in both years: {row.Units}"),
        ]),
        PeerTarget row => Join(
        [
            new Bilingual($"目标 {Target(null, row.Target, row.MeasureUnit)}，同类中位数 {Target(null, row.Median, row.MeasureUnit)}，{(row.Direction > 0 ? "越高越好" : "越低越好")}", $"target {Target(null, row.Target, row.MeasureUnit)}, median of peers {Target(null, row.Median, row.MeasureUnit)}, {(row.Direction > 0 ? "more" : "less")} is better"),
            new Bilingual($"同类 {row.Members} 项、{row.Units} 个单位", $"{row.Members} peers of {row.Units} units"),
            row.AtOrBeyond <= 0.04 ? null : new Bilingual($"同样弱或更弱占 {Say.Percent(row.AtOrBeyond)}", $"{Say.Percent(row.AtOrBeyond)} as weak or weaker"),
            row.Mixed ? new Bilingual("同类不齐", "the peers are a mixture") : null,
        ]),
        PeerGrowth row => Join(
        [
            Part("priorBudget", Amount(row.Previous)), Part("currentBudget", Amount(row.Asked)),
            new Bilingual($"同类 {row.Members} 项、{row.Units} 个单位，中位数 {Say.Percent(row.Median)}", $"{row.Members} peers of {row.Units} units, median {Say.Percent(row.Median)}"),
            row.AtOrBeyond <= 0.04 ? null : new Bilingual($"变动同样大或更大占 {Say.Percent(row.AtOrBeyond)}", $"{Say.Percent(row.AtOrBeyond)} moved as far"),
            row.Mixed ? new Bilingual("同类不齐", "the peers are a mixture") : null,
        ]),
        PeerCost row => Join(
        [
            new Bilingual($"当年预算 {Amount(row.Budget)}，“{row.Indicator}” {Target(null, row.Quantity, row.MeasureUnit)}", $"budget {Amount(row.Budget)}, “{row.Indicator}” {Target(null, row.Quantity, row.MeasureUnit)}"),
            new Bilingual($"同类 {row.Members} 项、{row.Units} 个单位，中位数 {row.Median:N2} 元/{row.MeasureUnit}", $"{row.Members} peers of {row.Units} units, median {row.Median:N2} a {row.MeasureUnit}"),
            row.AtOrBeyond <= 0.04 ? null : new Bilingual($"偏离同样大或更大占 {Say.Percent(row.AtOrBeyond)}", $"{Say.Percent(row.AtOrBeyond)} are as far out"),
            row.Mixed ? new Bilingual("同类不齐", "the peers are a mixture") : null,
        ]),
        _ => throw new ArgumentOutOfRangeException(nameof(input), input.GetType().Name, "No words for this kind of input yet."),
    };

    private static IEnumerable<Bilingual?> Differences(Declaration d)
    {
        Declaration sample = d.Kind == Kind.SelfEvaluation ? Sample.Evaluation : Sample.Paper;
        if (d.Form != sample.Form)
            yield return new Bilingual($"表式 {d.Form}", $"form {d.Form}");
        if (d.Kind != sample.Kind)
            yield return new Bilingual($"种类 {d.Kind}", $"kind {d.Kind}");
        foreach ((string field, string? text, string? usual) in Scalars(d).Zip(Scalars(sample), (own, other) => (own.Field, own.Text, other.Text)))
            if (text != usual)
                yield return Part(field, text ?? "—");
        if (!d.BudgetLines.SequenceEqual(sample.BudgetLines))
            yield return Part("budgetLines", List(d.BudgetLines.Select(line => $"{line.Name.Value} {Amount(line.Amount?.Value.Amount)}")));
        if (!d.Indicators.SequenceEqual(sample.Indicators))
            yield return Part("indicators", List(Telling(d.Indicators, sample.Indicators).Select(indicator => $"{indicator.Level1?.Value}·{indicator.Name.Value} {indicator.Target?.Value.Text}{Became(indicator)}")));
        foreach (Issue issue in d.Issues)
            yield return new Bilingual(With(issue.Message.Text.Zh, issue.Arguments), With(issue.Message.Text.En, issue.Arguments));
    }

    /// <summary>On self-evaluations: the actual value, the points, and why they are not all.</summary>
    private static string Became(Indicator indicator) =>
        (indicator.Actual is { } actual ? $" → {actual.Value.Text}" : "")
        + (indicator.Weight is null && indicator.Score is null ? "" : $" ({Points(indicator.Score) ?? "—"}/{Points(indicator.Weight) ?? "—"})")
        + (indicator.Deviation is { } deviation ? $" {deviation.Value}" : "");

    private static string? Points(Sourced<decimal>? points) => points?.Value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Added ones alone where nothing was left out.</summary>
    private static IEnumerable<Indicator> Telling(IReadOnlyList<Indicator> own, IReadOnlyList<Indicator> usual) =>
        (usual.All(own.Contains) && own.Count > usual.Count) || own.Any(indicator => indicator.Actual is not null) ? own.Where(indicator => !usual.Contains(indicator)) : own;

    private static IEnumerable<(string Field, string? Text)> Scalars(Declaration d) =>
    [
        ("unit", d.Unit.Value),
        ("year", d.Year.Value.ToString(CultureInfo.InvariantCulture)),
        ("project", d.Project.Value),
        ("projectTypes", Ticks(d.ProjectTypes)),
        ("fundPurposes", Ticks(d.FundPurposes)),
        ("start", d.Start?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("end", d.End?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("totalBudget", Amount(d.TotalBudget?.Value.Amount)),
        ("currentBudget", Amount(d.CurrentBudget?.Value.Amount)),
        ("priorBudget", Amount(d.PriorBudget?.Value.Amount)),
        ("priorExecuted", Amount(d.PriorExecuted?.Value.Amount)),
        ("approved", Amount(d.Approved?.Value.Amount)),
        ("revised", Amount(d.Revised?.Value.Amount)),
        ("executed", Amount(d.Executed?.Value.Amount)),
        ("executionWeight", Points(d.ExecutionWeight)),
        ("executionScore", Points(d.ExecutionScore)),
        ("score", Points(d.Score)),
        ("grade", d.Grade?.Value),
        .. Narratives.Of(d).Select(narrative => (narrative.Field, narrative.Text?.Value)),
    ];

    private static string? Ticks(Sourced<IReadOnlyList<string>>? ticked) => ticked is null ? null : Ticked(string.Join('、', ticked.Value));

    private static string Ticked(string list) => list.Length == 0 ? "□" : list;

    private static string List(IEnumerable<string> rows) => string.Join("、", rows) is { Length: > 0 } text ? text : "—";

    private static string Amount(decimal? yuan) => yuan is { } amount ? Say.Amount(amount) : "—";

    private static string Target(string? sign, double? value, string? unit) => string.Create(CultureInfo.InvariantCulture, $"{sign}{value:0.######}{unit}");

    private static string With(string text, IReadOnlyList<string> arguments) => string.Format(CultureInfo.InvariantCulture, text, [.. arguments]);

    private static Bilingual Part(string field, string text) => new($"{FieldNames.Of(field).Zh}：{text}", $"{FieldNames.Of(field).En}: {text}");

    private static Bilingual Join(IEnumerable<Bilingual?> parts)
    {
        Bilingual[] said = [.. parts.OfType<Bilingual>()];
        return said.Length == 0
            ? new Bilingual("完整且相符的申报", "A complete and consistent declaration")
            : new Bilingual(string.Join("；", said.Select(part => part.Zh)), string.Join("; ", said.Select(part => part.En)));
    }
}
