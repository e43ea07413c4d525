using System.Text.Json;

namespace PerfTargets.Analytics.Measures;

/// <summary>Bars of a bridge, in the order in which they are shown.</summary>
public enum BridgeBarKind
{
    /// <summary>划入划出: in the other year it is not among the chosen.</summary>
    Transferred,

    /// <summary>新增.</summary>
    New,

    /// <summary>终止.</summary>
    Ended,

    /// <summary>未见本年申报: ended, or not filed yet.</summary>
    Unfiled,

    /// <summary>拆分合并.</summary>
    Regrouped,

    /// <summary>更名.</summary>
    Renamed,

    /// <summary>增加.</summary>
    Increased,

    /// <summary>减少.</summary>
    Decreased,

    /// <summary>持平.</summary>
    Unchanged,
}

/// <summary>How they are called in rows and addresses.</summary>
public static class BridgeBarKinds
{
    public static string Code(BridgeBarKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    public static BridgeBarKind? Find(string? code) => Enum.GetValues<BridgeBarKind>().Where(kind => Code(kind) == code).Select(kind => (BridgeBarKind?)kind).FirstOrDefault();
}
