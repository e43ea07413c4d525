using System.Globalization;
using PerfTargets.Declarations;

namespace PerfTargets.Invented;

/// <summary>What an invented declaration says, before it is printed.</summary>
public sealed record FormTruth
{
    public static readonly string[] Categories = ["投入和管理目标", "产出目标", "效果目标", "影响力目标"];

    public static readonly string[] ProjectTypes = ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];

    public static readonly string[] FundPurposes = ["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务", "资产购置类", "其他事业专业类"];

    public required string Unit { get; init; }

    public required string Project { get; init; }

    public required int Year { get; init; }

    public required string ProjectType { get; init; }

    public required string FundPurpose { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required decimal Total { get; init; }

    public required decimal Current { get; init; }

    public decimal? Prior { get; init; }

    public decimal? Executed { get; init; }

    public required IReadOnlyList<(string Name, decimal Amount)> Lines { get; init; }

    public required IReadOnlyList<(string Category, string Name, string Target)> Indicators { get; init; }

    /// <summary>Paragraphs by JSON name; items of a list parted by newlines.</summary>
    public required IReadOnlyDictionary<string, string> Narratives { get; init; }

    public string? Remarks { get; init; }

    /// <summary>The truth of a field, as the score writes what was read; null where nothing is printed.</summary>
    public string? Scalar(string field) => field switch
    {
        "unit" => Unit,
        "project" => Project,
        "year" => Year.ToString(CultureInfo.InvariantCulture),
        "projectTypes" => ProjectType,
        "fundPurposes" => FundPurpose,
        "start" => Day(Start),
        "end" => Day(End),
        "totalBudget" => Amount(Total),
        "currentBudget" => Amount(Current),
        "priorBudget" => Prior is { } prior ? Amount(prior) : null,
        "priorExecuted" => Executed is { } executed ? Amount(executed) : null,
        "remarks" => Remarks,
        _ => Narratives.GetValueOrDefault(field),
    };

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Amount(decimal amount) => new Money(amount).ToString();
}
