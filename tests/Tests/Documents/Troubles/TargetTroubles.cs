using PerfTargets.Corpus.Papers;

namespace PerfTargets.Tests.Documents.Troubles;

/// <summary>Targets as they are printed: signs, words, ranges, units, and what a spreadsheet or a scanner made of them.</summary>
internal static class TargetTroubles
{
    public static IEnumerable<Trouble> All =>
    [
        Of("target-signs", "≧95%", "＞＝95%", "=>95%", "≤90万元", "95％以上", "<2", "》95%"),
        Of("targets-in-words", "不低于95%", "大于等于95%", "达到95%以上", "不超过2次", "百分之九十五", "百分之95", "显著提高", "有所改善"),
        Of("target-ranges", "90%-95%", "90～95%", "3至5次", "95%-90%"),
        Of("target-units", "0次", "24人/次", "2次/月", "≥100百分比", "1", "≥1.2万人次", "每日平均立案量≥5000件", "1,200个"),
        Of("target-dates", "2021年12月31日前", "44,561", "2018-12-31", "12月底前"),
        Of("targets-a-scanner-misread", "292%", "295.00%", "≥l00%", "=1OO%"),
        Of("targets-about-something", "约95%", "95%左右", "完成3次"),
        Trouble.InCells("target-missing", InventedForm.Printed.WithCell("36次", ""), Paper(Indicators.Where(indicator => indicator.Target != "36次"), ("产出目标", "河道巡检次数", ""))),
        Trouble.InCells("name-twice-in-a-form", PrintedForm.Of(Twice), Twice),
        Trouble.InCells("categories-in-each-row", Shaped(CategoryCells.Repeated)),
        Trouble.InCells("categories-in-the-first-row", Shaped(CategoryCells.First)),
        Trouble.InCells("category-of-no-such-form", InventedForm.Printed.WithCell("影响力目标", "满意度目标")),
    ];

    private static IEnumerable<(string Category, string Name, string Target)> Indicators => InventedForm.Paper.Indicators;

    private static Paper Twice => Paper(Indicators.Take(4).Append(("产出目标", "巡检及时完成率", "≥95%")), [.. Indicators.Skip(4)]);

    /// <summary>Indicators of which each asks for one of the targets.</summary>
    private static Trouble Of(string name, params string[] targets)
    {
        Paper paper = Paper([("投入和管理目标", "预算执行率", "≥95.00%")], [.. targets.Select((target, i) => ("产出目标", $"虚构指标{"甲乙丙丁戊己庚辛"[i]}", target))]);
        return Trouble.InCells(name, PrintedForm.Of(paper), paper);
    }

    private static Paper Paper(IEnumerable<(string, string, string)> some, params (string, string, string)[] more) => InventedForm.Paper with { Indicators = [.. some, .. more] };

    private static PrintedForm Shaped(CategoryCells categories) => PrintedForm.Of(InventedForm.Paper, shape: PrintedForm.Ruled with { Categories = categories });
}
