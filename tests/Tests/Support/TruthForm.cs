namespace PerfTargets.Tests.Support;

/// <summary>What a form of the tests says, before it is printed and scrambled.</summary>
/// <param name="Narratives">overview, basis, necessity, safeguards, plan, overallGoal, annualGoal.</param>
internal sealed record TruthForm(
    string Unit,
    string Project,
    int Year,
    int Type,
    int Purpose,
    DateOnly Start,
    DateOnly End,
    decimal Total,
    decimal Current,
    (decimal Budget, decimal Executed)? Prior,
    IReadOnlyList<(string Name, decimal Amount)> Lines,
    IReadOnlyDictionary<string, string> Narratives,
    IReadOnlyList<(string Level, string Name, string Target)> Indicators)
{
    public static readonly string[] Types = ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];
    public static readonly string[] Purposes = ["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务", "资产购置类", "其他事业专业类"];

    private static readonly string[] Districts = ["浦东", "徐汇", "杨浦", "静安", "嘉定", "松江", "青浦", "奉贤"];
    private static readonly string[] Bodies = ["图书馆", "水务管理所", "绿化管理中心", "疾病预防控制中心", "青少年活动中心", "档案馆", "气象局", "体育运动学校"];
    private static readonly string[] Things = ["河道保洁", "古籍修复", "树木养护", "疫苗接种", "场馆运行", "档案数字化", "灾害预警", "训练器材", "社区巡讲", "水质监测", "桥梁检测", "路灯节能"];
    private static readonly string[] Works = ["服务费", "材料费", "外包费", "耗材采购", "检测费", "印刷费", "人员培训", "宣传活动", "租赁费", "劳务费"];
    private static readonly string[] Ends = ["完成率", "及时率", "合格率", "达标率", "覆盖率"];
    private static readonly (string, string)[] Managed = [("预算执行率", "≥95.00%"), ("资金到位率", "=100%"), ("资金使用合规性", "合规"), ("财务管理制度健全性", "健全"), ("预算编制规范性", "规范"), ("项目立项规范性", "规范")];
    private static readonly (string, string)[] Impacts = [("长效管理机制健全性", "健全"), ("管理服务能力", "提高"), ("工作效率", "提高"), ("可持续发展能力", "增强")];
    private static readonly string[] Quantities = ["≥90%", "=100.00%", "≥85.5%", "≥98%", "=100%", "≥1200件", "0次"];

    public static TruthForm Random(Random random)
    {
        string district = Pick(random, Districts);
        string thing = Pick(random, Things);
        int lines = random.Next(1, 9);
        (string, decimal)[] budget = [.. Things.OrderBy(_ => random.Next()).Take(lines).Select(part => (part + Pick(random, Works), (decimal)random.Next(10, 90_000) * 100m))];
        decimal current = budget.Sum(line => line.Item2);
        decimal before = random.Next(1, 100_000) * 100m;
        int year = random.Next(2017, 2020);
        return new TruthForm(
            $"上海市{district}区{Pick(random, Bodies)}",
            $"{district}{thing}项目{(char)('甲' + 0)}{random.Next(1, 99)}期",
            year,
            random.Next(Types.Length),
            random.Next(Purposes.Length),
            new DateOnly(year, 1, random.Next(1, 28)),
            new DateOnly(year, random.Next(6, 13), 28),
            random.Next(3) == 0 ? current + (random.Next(1, 50) * 1000m) : current,
            current,
            random.Next(4) == 0 ? null : (before, Math.Round(before * random.Next(30, 101) / 100m, 2)),
            budget,
            Texts(random, district, thing, year),
            [.. Rows(random)]);
    }

    private static Dictionary<string, string> Texts(Random random, string district, string thing, int year) => new()
    {
        ["overview"] = $"{district}区{thing}工作面广量大，涉及街道与社区众多，近年来群众需求持续增长，需要安排专门经费予以保障，做到责任到人、过程可查、结果可评。",
        ["basis"] = $"《{district}区{thing}管理办法》（沪府发[{random.Next(2008, 2018)}]{random.Next(1, 99)}号）",
        ["necessity"] = $"开展{thing}是履行部门职责的需要，也是回应群众关切、提升城区品质的必要举措，具有明显的社会效益。",
        ["safeguards"] = $"成立{thing}工作小组，制定经费使用办法，实行专款专用，并接受审计部门监督检查。",
        ["plan"] = $"一季度完成{thing}招标，二季度至四季度组织实施，年末开展验收并按合同约定支付尾款。",
        ["overallGoal"] = $"通过持续开展{thing}，建立覆盖全区的工作网络，使服务质量稳步提升，群众获得感明显增强。",
        ["annualGoal"] = $"{year}年按计划完成{thing}各项任务，确保经费支出规范、进度可控、质量达标。",
    };

    private static IEnumerable<(string, string, string)> Rows(Random random)
    {
        foreach ((string name, string target) in Managed.OrderBy(_ => random.Next()).Take(random.Next(2, 6)))
            yield return ("投入和管理目标", name, target);
        string[] subjects = [.. Things.OrderBy(_ => random.Next())];
        int outputs = random.Next(2, 7);
        for (int n = 0; n < outputs; n++)
            yield return ("产出目标", subjects[n] + Pick(random, Ends), Pick(random, Quantities[..5]));
        int outcomes = random.Next(1, 4);
        for (int n = 0; n < outcomes; n++)
            yield return ("效果目标", subjects[^(n + 1)] + "服务对象满意度", Pick(random, Quantities[..5]));
        foreach ((string name, string target) in Impacts.OrderBy(_ => random.Next()).Take(random.Next(1, 3)))
            yield return ("影响力目标", name, target);
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
