using System.Globalization;

namespace PerfTargets.Corpus.Papers;

/// <summary>Draws a self-evaluation: money by source, goal beside result, indicators, total and grade.</summary>
internal sealed class EvaluationTable(EvaluationPaper paper, PaperStyle style, TableShape shape)
{
    private static readonly string[] Names = ["其中：当年财政拨款", "上年结转资金", "其他资金"];

    private readonly TableDrawing _drawing = new(style, shape, [0.11, 0.11, 0.17, 0.15, 0.15, 0.07, 0.10, 0.14]);

    public static string Level2(EvaluatedIndicator row) => row.Indicator.Level2 + "指标";

    public DrawnPaper Drawn()
    {
        _drawing.Pair("项目名称", paper.Project, 0, 1, 7);
        _drawing.EndRow();
        _drawing.Pair("主管部门", paper.Department, 0, 1, 3);
        _drawing.Pair("实施单位", TargetsPaper.WithCode(paper.Code, paper.Unit, paper.CodeStyle), 4, 1, 3);
        _drawing.EndRow();
        Funds();
        _drawing.Label("年度总体目标", 0, rows: 2);
        _drawing.Label("预期目标", 1, 3);
        _drawing.Label("实际完成情况", 4, 4);
        _drawing.EndRow();
        _drawing.Text(paper.Expected, 1, 3);
        _drawing.Text(paper.Result, 4, 4);
        _drawing.EndRow();
        Indicators();
        _drawing.Label("总分", 0, 5);
        _drawing.Text("100", 5);
        _drawing.Text(Points(paper.Score), 6);
        _drawing.Text("", 7);
        _drawing.EndRow();
        _drawing.Pair("自评等级", paper.HasBoxes ? style.Boxes(EvaluationPaper.Grades, paper.Grade, EvaluationPaper.Grades.Length)[0] : paper.Grade, 0, 2, 6);
        _drawing.EndRow();
        return new DrawnPaper("项目支出绩效自评表", style.Text($"（{paper.Year}年度）"), [], [_drawing.Ended()]);
    }

    private void Funds()
    {
        _drawing.Label(paper.InTenThousands ? "项目资金（万元）" : "项目资金（元）", 0, rows: 2 + Names.Length);
        _drawing.Text("", 1);
        Headings(2, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
        _drawing.EndRow();
        Row("年度资金总额", paper.Approved.Sum(part => part.Amount), paper.Executed.Sum(part => part.Amount), Points(EvaluationPaper.ExecutionWeight), Points(paper.ExecutionScore));
        foreach ((int i, string name) in Names.Index())
            Row(name, paper.Approved[i].Amount, paper.Executed[i].Amount, "—", "—");

        void Row(string name, decimal approved, decimal executed, string weight, string score)
        {
            _drawing.Label(name, 1);
            _drawing.Money(approved, paper.InTenThousands, 2);
            _drawing.Money(approved, paper.InTenThousands, 3);
            _drawing.Money(executed, paper.InTenThousands, 4);
            _drawing.Text(weight, 5);
            _drawing.Text(approved == 0 ? "—" : (executed / approved).ToString("0.00%", CultureInfo.InvariantCulture), 6);
            _drawing.Text(score, 7);
            _drawing.EndRow();
        }
    }

    private void Indicators()
    {
        IReadOnlyList<EvaluatedIndicator> all = paper.Indicators;
        _drawing.Heads(all.Count);
        Headings(0, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
        _drawing.EndRow();
        for (int i = 0; i < all.Count; i++)
        {
            _drawing.Level([.. all.Select(row => row.Indicator.Level1)], i, 0, row => all[row].Indicator.Level1 == all[row - 1].Indicator.Level1);
            _drawing.Level([.. all.Select(Level2)], i, 1, row => all[row].Indicator.Level1 == all[row - 1].Indicator.Level1 && all[row].Indicator.Level2 == all[row - 1].Indicator.Level2);
            _drawing.Text(all[i].Indicator.Name, 2);
            _drawing.Value(all[i].Target, 3);
            _drawing.Value(all[i].Actual ?? "—", 4);
            _drawing.Text(Points(all[i].Indicator.Weight), 5);
            _drawing.Text(Points(all[i].Score), 6);
            _drawing.Text(all[i].Deviation, 7);
            _drawing.EndRow();
        }
    }

    private void Headings(int column, params string[] headings)
    {
        foreach ((int i, string heading) in headings.Index())
            _drawing.Label(heading, column + i);
    }

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
