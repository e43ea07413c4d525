using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Exports;

/// <summary>A workbook: first what it holds, then a sheet a table.</summary>
internal sealed record XlsxExport() : ExportFormat("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
{
    private static readonly Bilingual About = new("说明", "About");
    private static readonly Bilingual Everything = new("全部", "all");

    public override void Write(Stream output, ExportSource source, ExportTable? table)
    {
        using XlsxBook book = new(output);
        List<object?[]> counts = [];
        foreach (ExportTable each in ExportTable.All)
            counts.Add([$"{each.Title.Zh}（行） {each.Title.En} (rows)", book.Sheet(each.Title.Zh, [.. each.Columns.Select(column => column.Header)], each.Rows(source))]);
        book.Sheet(About.Zh, ["项 Item", "值 Value"], [.. Told(source), .. counts], first: true);
    }

    private static IEnumerable<object?[]> Told(ExportSource source) =>
    [
        ["内容 Content", "财政支出项目绩效目标申报 Declarations of performance targets"],
        ["筛选：年度 Filter: year", source.Choice.Year?.ToString(CultureInfo.InvariantCulture) ?? Both(Everything)],
        ["筛选：单位 Filter: unit", source.Choice.Unit ?? Both(Everything)],
        ["筛选：项目类型 Filter: project type", source.Choice.Type ?? Both(Everything)],
        ["筛选：资金用途 Filter: purpose of funds", source.Choice.Purpose ?? Both(Everything)],
        ["数据版本 Data version", source.Version],
        ["导出时间 Exported at", source.MadeAt.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)],
        ["金额 Amounts", "以币种的元为单位，按申报表填列；不同币种不可相加 In the currency's unit, as declared; never add two currencies"],
        ["疑点 Flags", "包括隐藏的疑点；疑点供人核对，不是结论 Hidden ones included; something for a person to look at, not a verdict"],
    ];

    private static string Both(Bilingual text) => $"{text.Zh} {text.En}";
}
