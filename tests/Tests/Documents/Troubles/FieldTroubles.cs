using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Boxes to tick, days, and labels with their values.</summary>
internal static class FieldTroubles
{
    private const string Types = "市委市政府已确定的新增项目□    结转项目□    其他一次性项目□\n经常性专项业务费√    其他经常性项目□";

    private const string Purposes = "基本建设工程类□    信息化建设类□    政策补贴类□\n政府购买服务□    资产购置类□    其他事业专业类√";

    public static IEnumerable<Trouble> All =>
    [
        Trouble.InCells("ticks-of-other-shapes", InventedForm.Printed.With("经常性专项业务费√", "经常性专项业务费☑").With("其他事业专业类√", "其他事业专业类■")),
        Trouble.InCells("boxes-before-their-options", InventedForm.Printed.WithCell(Types, "□市委市政府已确定的新增项目 □结转项目 □其他一次性项目\n☑经常性专项业务费 □其他经常性项目")),
        Trouble.InCells("two-boxes-ticked", InventedForm.Printed.With("信息化建设类□", "信息化建设类√"), InventedForm.Paper with { FundPurpose = "信息化建设类,其他事业专业类" }),
        Trouble.InCells("no-box-ticked", InventedForm.Printed.With("经常性专项业务费√", "经常性专项业务费□"), InventedForm.Paper with { ProjectType = "" }),
        Trouble.InCells("tick-with-no-box-around", InventedForm.Printed.With("□", "")),
        Trouble.InCells("boxes-that-are-drawings", InventedForm.Printed.With("□", "").With("√", "")),
        Trouble.InCells("chosen-option-alone", InventedForm.Printed.WithCell(Types, "经常性专项业务费").WithCell(Purposes, "其他事业专业类")),
        Trouble.InCells("dates-with-slashes", PrintedForm.Of(InventedForm.Paper, PrintedForm.Plain with { Slashes = true })),
        Trouble.InCells("dates-in-characters", InventedForm.Printed.WithCell("2018-01-01", "2018年1月1日").WithCell("2018-12-31", "2018 年 12 月 31 日")),
        Trouble.InCells("dates-of-months", InventedForm.Printed.WithCell("2018-01-01", "2018年1月").WithCell("2018-12-31", "2018.12")),
        Trouble.InCells("end-before-the-start", InventedForm.Printed.WithCell("2018-12-31", "2017-12-31"), InventedForm.Paper with { End = new DateOnly(2017, 12, 31) }),
        Trouble.InCells("unit-inside-the-table", PrintedForm.Of(InventedForm.Paper, shape: PrintedForm.Ruled with { UnitInside = true })),
        Trouble.InCells("unit-with-its-seal", InventedForm.Printed.With("申报单位名称：", "申报单位名称（盖章）：")),
        Trouble.InCells("year-in-the-title", (InventedForm.Printed with { Above = ["2018年度上海市财政支出项目绩效目标申报表", "申报单位名称：上海市虚构事务中心"] })),
        Trouble.InCells("year-missing", (InventedForm.Printed with { Above = [Paper.Title, "申报单位名称：上海市虚构事务中心"] })),
        Trouble.InCells("label-in-two-paragraphs", PrintedForm.Of(InventedForm.Paper, shape: PrintedForm.Ruled with { BrokenLabels = true })),
        Trouble.InCells("blanks-inside-labels", InventedForm.Printed.With("项目名称", "项 目 名 称").WithCell("备注", "备　　注")),
        Trouble.InCells("three-tables", PrintedForm.Of(InventedForm.Paper, shape: PrintedForm.Ruled with { Parted = true })),
        Trouble.InCells("note-under-the-table", InventedForm.Printed.WithCell("无", "") with { Above = [.. InventedForm.Printed.Above, "填报人：某某    联系电话：00000000"] }, InventedForm.Paper with { Remarks = null }),
    ];
}
