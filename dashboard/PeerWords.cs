using PerfTargets.Analytics.Cohorts;
using PerfTargets.Declarations;

namespace PerfTargets.Dashboard;

/// <summary>What pages and charts say of targets beside others of their kind (同类目标).</summary>
public static class PeerWords
{
    public static readonly Bilingual Title = new("指标与同类", "Targets among peers");
    public static readonly Bilingual Link = new("与同类目标对照", "Beside the targets of peers");
    public static readonly Bilingual Nothing = new("这份申报没有可与同类比较的目标值（百分比目标，或越少越好的计数）。", "No target of this declaration can be held against others (a percentage, or a count that is better lower).");
    public static readonly Bilingual Summary = new("{0} · {1}：{2} 项目标可与同类比较", "{0} · {1}: {2} targets can be held against others of their kind");
    public static readonly Bilingual StripTitle = new("“{0}”在同类“{1}”中的位置", "“{0}” among its peers (“{1}”)");
    public static readonly Bilingual StripSummary = new("目标 {0}，同类中位数 {1}；同类 {2} 项、{3} 个单位（{4}）。{5}", "Target {0}, median of peers {1}; {2} peers of {3} units ({4}). {5}");
    public static readonly Bilingual Place = new("位置", "Place");
    public static readonly Bilingual Median = new("同类中位数", "Median of peers");
    public static readonly Bilingual Scale = new("稳健尺度", "Robust scale");
    public static readonly Bilingual Fence = new("界线", "Fence");
    public static readonly Bilingual Score = new("偏弱倍数", "Scales weaker");
    public static readonly Bilingual Peers = new("同类项数", "Peers");
    public static readonly Bilingual Units = new("单位数", "Units");
    public static readonly Bilingual Width = new("同类口径", "Drawn from");
    public static readonly Bilingual Verdict = new("判断", "Verdict");
    public static readonly Bilingual This = new("本项目标", "This target");
    public static readonly Bilingual Others = new("同类目标", "Peers");
    public static readonly Bilingual Quartiles = new("四分位间距", "Between the quartiles");
    public static readonly Bilingual TooFew = new("同类不足，不作判断", "too few peers to judge");
    public static readonly Bilingual Mixed = new("同类不齐，不作判断", "peers are a mixture: not judged");
    public static readonly Bilingual Beyond = new("越界", "beyond the fence");
    public static readonly Bilingual Within = new("未越界", "within the fence");
    public static readonly Bilingual Stronger = new("不弱于中位数", "no weaker than the median");
    public static readonly Bilingual CountsOnly = new("计数，不算尺度", "a count: no scale");
    public static readonly Bilingual How = new(
        "每个单位权重相同；这里的统计含本单位，疑点的理由另按不含本单位计算。尺度取 1.4826×MAD、0.7803×中位数到最弱一成的距离、下限三者中最大的。",
        "Every unit weighs the same. The statistics here count this unit too; the reason of a flag is computed without it. The scale is the largest of 1.4826 × MAD, 0.7803 × the distance from the median to the weak tenth, and a floor.");
    public static readonly Bilingual Tests = new(
        "{0} 年 P01 共检验 {1} 项，提示 {2} 项；按偶然出现估计的占比（Benjamini–Hochberg q）为 {3}。q 只供排序参考，不作判断依据。",
        "In {0} P01 tested {1} targets and told of {2}; the share of chance among those this far out (Benjamini–Hochberg q) is {3}. q is shown to sort by and decides nothing.");
    public static readonly Bilingual ListTitle = new("同类目标（{0} 项，最弱在前）", "The peers ({0}, the weakest first)");
    public static readonly Bilingual InScope = new("只列您可见的单位；统计为全体。", "Units that you may see are listed; the statistics are of all.");
    public static readonly Bilingual CountAxis = new("项数", "Targets");
    public static readonly Bilingual None = new("—", "—");

    public static readonly Bilingual WeakTitle = new("同类偏弱目标", "Weak among peers");
    public static readonly Bilingual WeakSummary = new(
        "同类中最弱一成的百分比目标，按比中位数弱多少个百分点排列（不含本单位计算）；越过界线、且同样弱的不超过 5% 的，才由规则 P01 提示。",
        "Targets in percent at the weakest tenth of their peers, by how many points they are weaker than the median (their own unit left out). Only those beyond the fence, of whom at most 5 % are as weak, are told of by rule P01.");
    public static readonly Bilingual ByUnit = new("各单位弱端目标", "By unit");
    public static readonly Bilingual WeakCount = new("弱端目标数", "Targets at the weak end");
    public static readonly Bilingual Weakest = new("最弱倍数", "Weakest, in scales");
    public static readonly Bilingual NoneWeak = new("没有可判断的弱端目标：同类不足 8 项或 5 个单位，或同类不齐。", "No target at a weak end that can be judged: fewer than 8 peers or 5 units, or mixtures.");
    public static readonly Bilingual UnitsTitle = new("{0} 年目标与同类对照", "Targets of {0} among peers");
    public static readonly Bilingual UnitsSummary = new(
        "并排的各单位：可判断的百分比目标（同类至少 8 项、5 个单位，且非不齐）中，越过界线的有几项。点单位名称，看其弱端目标。",
        "The units side by side: of their targets in percent that can be judged (at least 8 peers of 5 units, no mixture), how many are beyond the fence. Choose a unit to see its weak targets.");
    public static readonly Bilingual Judged = new("可判断目标数", "Targets judged");
    public static readonly Bilingual BeyondCount = new("越界目标数", "Beyond the fence");
    public static readonly Bilingual LargestGap = new("越界最大差距（百分点）", "Largest gap of those (points)");
    public static readonly Bilingual NoneJudged = new("这些单位的目标均无足够的同类，不作判断。", "None of these units' targets has enough peers to judge by.");
    public static readonly Bilingual ToWeak = new("各单位目标与同类对照", "Units' targets beside those of their peers");

    public static Bilingual Step(int step) => (CohortStep)step switch
    {
        CohortStep.SameKind => new("同年、同类型、同用途", "same year, type and purpose"),
        CohortStep.AnyKind => new("同年，不分类型和用途", "same year, any type and purpose"),
        CohortStep.Years => new("前后两年，不分类型和用途", "two years to both sides, any type and purpose"),
        _ => new("前后两年，上级指标类", "two years to both sides, the parent concept"),
    };
}
