using System.Globalization;

namespace PerfTargets.Tests.Support;

/// <summary>
/// Prints a form the way text comes out of its PDF: a page's left labels first, then the other cells in drawing order, long
/// cells wrapped, cells apart by an empty line, a row's strings on one line, sometimes in reverse.
/// </summary>
internal static class FormPrinter
{
    private const int Width = 36;

    public static string Print(TruthForm form, Random random)
    {
        List<string> pages = [FirstPage(form, random), SecondPage(form, random, out int printed)];
        pages.Add(LastPage(form, random, printed));
        return string.Join("\n\n\n", pages);
    }

    /// <summary>Row by row: each label before its value, as a careful extractor gives it.</summary>
    public static string LaidOut(TruthForm form)
    {
        string[] amounts = Amounts(form);
        IEnumerable<string> rows =
        [
            "上海市财政支出项目绩效目标申报表", $"({form.Year}年)", "", $"申报单位名称：{form.Unit}", "", $"项目名称 {form.Project}", "",
            "项目类型 " + Boxes(TruthForm.Types, form.Type, '√'), "", "资金用途 " + Boxes(TruthForm.Purposes, form.Purpose, '√'), "",
            $"开始时间 {form.Start:yyyy-MM-dd} 结束时间 {form.End:yyyy-MM-dd}", "",
            .. Labelled("项目概况", form.Narratives["overview"]), .. Labelled("立项依据", form.Narratives["basis"]),
            .. Labelled("项目设立的必要性", form.Narratives["necessity"]), .. Labelled("保证项目实施的制度、措施", form.Narratives["safeguards"]),
            $"项目总预算（元） {amounts[0]} 项目当年预算（元） {amounts[1]}", "",
            form.Prior is null ? "同名项目上年预算额（元） 同名项目上年预算执行数（元）" : $"同名项目上年预算额（元） {amounts[2]} 同名项目上年预算执行数（元） {amounts[3]}", "",
            "项目当年投入资金构成", "", "子项目名称 预算金额（元）", "", .. form.Lines.SelectMany(line => new[] { $"{line.Name} {Plain(line.Amount)}", "" }),
            .. Labelled("项目实施计划", form.Narratives["plan"]), .. Labelled("项目总目标", form.Narratives["overallGoal"]), .. Labelled("年度绩效目标", form.Narratives["annualGoal"]),
            "分解目标内容", "", "分解目标 绩效指标 指标目标值", "",
            .. form.Indicators.GroupBy(row => row.Level).SelectMany(group => group.SelectMany(row => new[] { $"{row.Name} {row.Target}", "" }).Prepend("").Prepend(group.Key)),
            "备注",
        ];
        return string.Join('\n', rows);
    }

    private static string FirstPage(TruthForm form, Random random)
    {
        char tick = random.Next(2) == 0 ? '√' : '■';
        string date = random.Next(2) == 0 ? "yyyy-MM-dd" : "yyyy/M/d";
        string[] cells =
        [
            "项目名称", "资金用途", "开始时间", "项目概况", "立项依据", "项目类型\n" + Boxes(TruthForm.Types, form.Type, tick), Boxes(TruthForm.Purposes, form.Purpose, tick),
            $"上海市财政支出项目绩效目标申报表\n({form.Year}年 )", $"申报单位名称：{form.Unit}", form.Project,
            Wrap(form.Narratives["overview"]), Wrap(form.Narratives["basis"]), "项目设立的必\n要性", Wrap(form.Narratives["necessity"]),
            $"{form.Start.ToString(date, CultureInfo.InvariantCulture)} 结束时间 {form.End.ToString(date, CultureInfo.InvariantCulture)}",
            "保证项目实施\n的制度、措施", Wrap(form.Narratives["safeguards"]),
        ];
        return Cells(cells);
    }

    private static string SecondPage(TruthForm form, Random random, out int printed)
    {
        string[] amounts = Amounts(form);
        bool reversed = random.Next(2) == 0;
        List<string> cells = ["项目实施计划", "项目总目标", "年度绩效目标", "分解目标内容"];
        cells.Add(reversed ? $"{amounts[0]} {amounts[1]}项目总预算（元） 项目当年预算（元）" : $"项目总预算（元） {amounts[0]} 项目当年预算（元） {amounts[1]}");
        cells.Add(form.Prior is null
            ? "同名项目上年预算额（元）\n同名项目上年预算执行数\n\n（元）"
            : reversed ? $"{amounts[2]} {amounts[3]}同名项目上年预算额（元）\n同名项目上年预算执行数\n\n（元）" : $"同名项目上年预算额（元） {amounts[2]}\n同名项目上年预算执行数\n\n（元）\n{amounts[3]}");
        cells.Add("项目当年投入\n资金构成");
        cells.Add("子项目名称 预算金额（元）");
        int orphan = form.Lines.Count > 2 && random.Next(3) == 0 ? random.Next(form.Lines.Count) : -1;
        if (orphan >= 0)
            cells.Add(Plain(form.Lines[orphan].Amount));
        cells.AddRange(form.Lines.Select((line, n) => n == orphan ? line.Name : random.Next(4) == 0 ? $"{line.Name}\t\t\t {Plain(line.Amount)}" : $"{line.Name} {Plain(line.Amount)}"));
        cells.AddRange([Wrap(form.Narratives["plan"]), Wrap(form.Narratives["overallGoal"]), Wrap(form.Narratives["annualGoal"]), "分解目标", "绩效指标 指标目标值"]);
        int managed = form.Indicators.Count(row => row.Level == "投入和管理目标");
        int outputs = form.Indicators.Count(row => row.Level == "产出目标");
        printed = managed + random.Next(0, outputs);
        AddRows(cells, [.. form.Indicators.Take(printed)], random);
        return Cells(cells);
    }

    private static string LastPage(TruthForm form, Random random, int printed)
    {
        List<string> cells = ["备注"];
        AddRows(cells, [.. form.Indicators.Skip(printed)], random);
        return Cells(cells);
    }

    private static void AddRows(List<string> cells, (string Level, string Name, string Target)[] rows, Random random)
    {
        foreach (IGrouping<string, (string Level, string Name, string Target)> group in rows.GroupBy(row => row.Level))
        {
            cells.Add(random.Next(3) == 0 && group.Key == "投入和管理目标" ? "投入和管理目\n标" : group.Key);
            foreach ((_, string name, string target) in group)
            {
                if (name.Length > 9 && random.Next(4) == 0)
                    cells.AddRange([name[..^2] + "\n" + name[^2..], target]);
                else if (target[0] == '=' && random.Next(5) == 0)
                    cells.Add(target + name);
                else
                    cells.Add($"{name} {target}");
            }
        }
    }

    private static string[] Amounts(TruthForm form) => [Plain(form.Total), Plain(form.Current), Plain(form.Prior?.Budget ?? 0), Plain(form.Prior?.Executed ?? 0)];

    private static string Plain(decimal amount) => amount.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Boxes(string[] options, int ticked, char tick) => string.Join("    ", options.Select((option, n) => option + (n == ticked ? tick : '□')));

    private static IEnumerable<string> Labelled(string label, string text) => [label, Wrap(text), ""];

    private static string Wrap(string text) => string.Join('\n', text.Chunk(Width).Select(line => new string(line)));

    private static string Cells(IEnumerable<string> cells) => string.Join("\n\n", cells) + "\n";
}
