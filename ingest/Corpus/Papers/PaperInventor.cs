namespace PerfTargets.Corpus.Papers;

/// <summary>Invents papers: other units, names, amounts and sizes than the real ones.</summary>
public sealed class PaperInventor(Random random)
{
    private static readonly string[] Fields = ["水务", "园林绿化", "档案", "体育", "气象", "交通执法", "市容环境", "民防", "疾病预防", "农业技术", "文物保护", "城市规划", "图书", "渔政", "质量检测", "公共就业"];
    private static readonly string[] Houses = ["管理中心", "研究院", "学校", "事务所", "监测站", "服务中心", "管理署", "博物馆"];
    private static readonly string[] Subjects = ["供水管网", "行道树", "馆藏档案", "健身步道", "雷达站", "道路养护", "生活垃圾", "应急物资", "疫苗冷链", "良种繁育", "古建筑", "测绘数据", "数字资源", "渔船", "检验设备", "招聘平台", "河道", "桥梁", "APP客户端", "12345热线"];
    private static readonly string[] Works = ["巡检", "修缮", "数字化", "维护", "更新", "保洁", "检测", "培训", "宣传", "运行", "普查", "评估", "改造", "监测"];
    private static readonly (string Name, string Target)[] Management =
    [
        ("预算执行率", "≥95.00%"), ("资金到位率", "=100%"), ("预算资金到位率", "=100.00%"), ("预算编制科学性", "科学"), ("预算编制规范性", "规范"), ("项目立项规范性", "规范"), ("立项依据充分性", "充分"),
        ("财务监控有效性", "有效"), ("财务管理制度健全性", "健全"), ("资金使用合规性", "合规"), ("项目管理制度健全性", "健全"),
    ];

    private static readonly string[] Clauses = ["进一步完善工作机制", "保障各项业务正常开展", "提高服务水平", "落实专业力量定期检查", "及时消除安全隐患", "按照计划推进各项工作", "满足市民日益增长的需要", "加强队伍建设", "定期组织技术交流", "确保设施设备稳定运行", "建立健全长期管理制度", "逐步扩大服务范围", "与相关部门协同处理", "不断提升工作质量"];

    public Paper Next()
    {
        string subject = Pick(Subjects), work = Pick(Works);
        (string Name, decimal Amount)[] lines = Lines();
        decimal current = lines.Sum(line => line.Amount);
        bool old = Chance(0.8);
        decimal prior = old ? AnyAmount() + 50_000 : 0;
        int year = random.Next(2015, 2025);
        DateOnly start = new(year, random.Next(1, 6), random.Next(1, 28));
        return new Paper
        {
            Unit = $"上海市{Pick(Fields)}{Pick(Houses)}",
            Project = $"{subject}{work}项目" + (Chance(0.3) ? "(运维)" : Chance(0.2) ? "（二期）" : ""),
            Year = year,
            ProjectType = Pick(Paper.ProjectTypes),
            FundPurpose = Pick(Paper.FundPurposes),
            Start = start,
            End = new DateOnly(year, random.Next(8, 13), random.Next(1, 28)),
            TotalBudget = Chance(0.7) ? current : current + AnyAmount(),
            CurrentBudget = current,
            PriorBudget = old ? prior : null,
            PriorExecuted = old ? decimal.Round(prior * (decimal)(0.3 + 0.7 * random.NextDouble()), Chance(0.5) ? 2 : 0) : null,
            BudgetLines = lines,
            Indicators = [.. Indicators()],
            Narratives = NarrativesOf(subject + work),
            Remarks = Chance(0.1) ? "无" : null,
        };
    }

    /// <summary>What is said of a matter under the form's labels; now and then a field is left empty.</summary>
    internal Dictionary<string, string> NarrativesOf(string matter) => Known(Narratives(matter));

    /// <summary>Numbered paragraphs, as where a form is filled in at length.</summary>
    internal string Paragraphs() => string.Join('\n', Enumerable.Range(1, random.Next(4, 20)).Select(i => $"（{i}）{Pick(Subjects)}{Pick(Works)}：{Text(2, 9)}"));

    /// <summary>The name of a budget line (子项目).</summary>
    /// <param name="matter">What it is about; null for anything.</param>
    internal string BudgetLineOf(string? matter) => $"{matter ?? Pick(Subjects) + Pick(Works)}{Pick(["费", "培训", "服务费", "业务经费（区局）", "及软硬件、数据采集费"])}";

    private (string, decimal)[] Lines()
    {
        int count = Chance(0.3) ? 1 : random.Next(2, 16);
        return [.. Enumerable.Range(0, count).Select(_ => (BudgetLineOf(null), AnyAmount())).DistinctBy(line => line.Item1)];
    }

    private decimal AnyAmount() => Chance(0.2) ? random.Next(100_000, 90_000_000) / 100m : random.Next(12, 8_000) * (Chance(0.5) ? 100m : 1_137m);

    private IEnumerable<(string, string, string)> Indicators()
    {
        foreach ((string name, string target) in Management.OrderBy(_ => random.Next()).Take(random.Next(2, 11)))
            yield return (Paper.Categories[0], name, target);
        foreach ((string name, string target) in Some(2, 12, () => Pick(Subjects) + Pick(Works) + Pick(["计划完成率", "及时率", "完成及时性", "验收合格率", "数量", "覆盖率"])))
            yield return (Paper.Categories[1], name, target);
        foreach ((string name, string target) in Some(1, 5, () => Pick(Subjects) + Pick(["使用满意度", "完好率", "事故发生次数", "利用率", "管理单位满意度"])))
            yield return (Paper.Categories[2], name, target);
        foreach ((string name, string target) in Some(1, 3, () => Pick(Works) + Pick(["管理水平", "工作规范化", "能力", "长效机制建设情况"])))
            yield return (Paper.Categories[3], name, target);
    }

    private IEnumerable<(string Name, string Target)> Some(int least, int most, Func<string> name) =>
        Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => name()).Distinct().Select(made => (made, TargetOf(made)));

    private string TargetOf(string name) => name switch
    {
        [.., '率'] or [.., '度'] => Pick(["=100.00%", "≥95.00%", "≥90%", "=100%", "≥80%", ">30%", "≥98.5%"]),
        [.., '性'] => name[^3..^1],
        [.., '化'] => Pick(["规范", "完善"]),
        [.., '次', '数'] => Pick(["0次", "≤2次", "≤1次"]),
        [.., '量'] => Pick(["≥12个", "36次", "≥5000件", "24", "≥1.2万人次"]),
        [.., '况'] => Pick(["建立", "完善", "促进建立管理长效机制"]),
        _ => Pick(["提高", "增强", "提升", "显著提高"]),
    };

    /// <summary>Now and then a field is left empty.</summary>
    private Dictionary<string, string> Known(Dictionary<string, string> narratives)
    {
        if (Chance(0.1))
            narratives.Remove(Pick([.. narratives.Keys]));
        return narratives;
    }

    private Dictionary<string, string> Narratives(string matter)
    {
        string[] laws = [$"《上海市{matter}管理办法》", $"《关于加强{matter}工作的通知》（沪府发[2016]{random.Next(1, 90)}号）", $"《{matter}技术规程》"];
        return new Dictionary<string, string>
        {
            ["overview"] = $"{matter}项目是本单位的重要工作，" + Text(4, 14),
            ["basis"] = Chance(0.6) ? string.Join('、', laws.Take(random.Next(1, 4))) + "。" : string.Join('\n', laws.Select((law, i) => $"{i + 1}.{law}；")),
            ["necessity"] = $"目前{matter}存在薄弱环节，" + Text(1, 6),
            ["safeguards"] = Chance(0.2) ? "合同、部门管理制度" : Chance(0.4) ? laws[0] : $"本单位对{matter}实行专人负责，" + Text(1, 5),
            ["plan"] = Chance(0.6) ? string.Join('\n', Enumerable.Range(1, random.Next(3, 8)).Select(i => $"{Pick(Subjects)}{Pick(Works)} {Pick(["上半年", "三季度", "6月", "下半年"])}")) : $"先期完成{matter}的采购，" + Text(1, 3),
            ["overallGoal"] = (Chance(0.9) ? "本项目总目标为" : "") + $"通过{matter}，" + Text(1, 4),
            ["annualGoal"] = (Chance(0.9) ? "本项目的年度绩效目标是" : "") + $"完成{matter}，" + Text(1, 3),
        };
    }

    private string Text(int least, int most) =>
        string.Join('，', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Pick(Clauses))) + "。";

    private bool Chance(double probability) => random.NextDouble() < probability;

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
