using PerfTargets.Analytics.Measures;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>One row: an indicator (绩效指标) of a declaration with its target.</summary>
internal static class IndicatorTable
{
    public static ExportTable Table { get; } = new ExportTable<IndicatorList>(
        "indicators", new("指标", "Indicators"), source => source.Queries.Stream<IndicatorList>(source.Chosen.By("n"), source.Viewer, source.Cancellation),
        [
            new("申报编号", "Declaration", row => ExportText.Id(row.DeclarationId)),
            new(FieldNames.Of("year"), row => (long)row.Year),
            new(FieldNames.Of("unit"), row => row.Unit),
            new(FieldNames.Of("project"), row => row.Project),
            new("序号", "No.", row => row.N + 1L),
            new(FieldNames.Of("indicators.level1"), row => row.Level1),
            new(FieldNames.Of("indicators.level2"), row => row.Level2),
            new("指标名称", "Indicator", row => row.Indicator),
            new("期限", "Horizon", row => row.Horizon),
            new(FieldNames.Of("indicators.target"), row => row.Target),
            new("比较", "Operator", row => row.Comparison),
            new("数值", "Value", row => row.Value),
            new("上限", "Upper", row => row.Upper),
            new("计量单位", "Unit of measure", row => row.MeasureUnit),
            new(FieldNames.Of("indicators.actual"), row => row.Actual),
            new(FieldNames.Of("indicators.weight"), row => row.Weight),
            new(FieldNames.Of("indicators.score"), row => row.Score),
            new(FieldNames.Of("indicators.deviation"), row => row.Deviation),
            new(FieldNames.Of("indicators.direction"), row => row.Direction),
            new("可信度", "Confidence", row => ExportText.Confidence(row.Confidence)),
            new("原文页", "Page", row => (long?)row.Page),
            new("原文行", "Line", row => row.Line),
        ]);
}
