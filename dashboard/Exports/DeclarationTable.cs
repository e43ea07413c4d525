using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>One row: a declaration (申报) as declared, with its long texts.</summary>
internal static class DeclarationTable
{
    private const int TextsReadTogether = 1000;

    private static readonly string[] Texts = ["overview", "basis", "necessity", "safeguards", "plan", "overallGoal", "annualGoal", "annualResult", "remarks"];

    public static ExportTable Table { get; } = new ExportTable<Row>("declarations", new("申报", "Declarations"), Read,
    [
        new("申报编号", "Declaration", row => ExportText.Id(row.Summary.DeclarationId)),
        Field("year", row => (long)row.Summary.Year),
        Field("unit", row => row.Summary.Unit),
        Field("project", row => row.Summary.Project),
        Field("projectTypes", row => row.Summary.ProjectType),
        Field("fundPurposes", row => row.Summary.FundPurpose),
        Field("start", row => row.Summary.Starts),
        Field("end", row => row.Summary.Ends),
        new("币种", "Currency", row => row.Summary.Currency),
        Field("totalBudget", row => row.Summary.TotalBudget),
        Field("currentBudget", row => row.Summary.CurrentBudget),
        Field("priorBudget", row => row.Summary.PriorBudget),
        Field("priorExecuted", row => row.Summary.PriorExecuted),
        new("上年执行率", "Execution rate", row => ExportText.Share(row.Summary.Rate)),
        new("预算增长", "Change", row => ExportText.Share(row.Summary.Change)),
        new("指标数", "Number of indicators", row => row.Summary.Indicators),
        new("疑点数", "Number of flags", row => row.Summary.OpenFlags),
        new("最高级别", "Gravest", row => ExportText.Severity(row.Summary.WorstSeverity)),
        new("可信度", "Confidence", row => ExportText.Confidence(row.Summary.Confidence)),
        new("待核对字段数", "Fields to check", row => row.Summary.CheckFields),
        new("合成数据", "Synthetic", row => row.Summary.Synthetic),
        new("表式", "Form", row => row.Summary.Form),
        new("来源文件", "Document", row => row.Summary.Document),
        new("内容版本", "Version", row => ExportText.Id(row.Summary.Version)),
        Field("approved", row => row.Summary.Approved),
        Field("revised", row => row.Summary.Revised),
        Field("executed", row => row.Summary.Executed),
        Field("score", row => row.Summary.Score),
        Field("grade", row => row.Summary.Grade),
        .. Texts.Select(name => Field(name, row => row.Texts.GetValueOrDefault(name))),
    ]);

    private static ExportColumn<Row> Field(string name, Func<Row, object?> value) => new(FieldNames.Of(name), value);

    private static IEnumerable<Row> Read(ExportSource source) =>
        source.Queries.Stream<DeclarationSummary>(source.Chosen, source.Viewer, source.Cancellation).Chunk(TextsReadTogether).SelectMany(summaries => WithTexts(source, summaries));

    private static IEnumerable<Row> WithTexts(ExportSource source, DeclarationSummary[] summaries)
    {
        MeasureQuery theirs = (MeasureQuery.All with { AsOf = source.Version }).Where("declaration_id", Comparison.In, summaries.Select(row => row.DeclarationId));
        ILookup<ulong, NarrativeText> texts = source.Queries.Rows<NarrativeText>(theirs, source.Viewer, source.Cancellation).Rows.ToLookup(text => text.DeclarationId);
        return summaries.Select(row => new Row(row, texts[row.DeclarationId].ToDictionary(text => text.Field, text => text.Body)));
    }

    private sealed record Row(DeclarationSummary Summary, IReadOnlyDictionary<string, string> Texts);
}
