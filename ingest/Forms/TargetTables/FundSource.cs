using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables;

/// <summary>What a source of money is called in <see cref="Funding"/>, whatever the form calls it.</summary>
internal static class FundSource
{
    public static Sourced<string> Of(GridCell printed)
    {
        string name = printed.Compact.TrimEnd(':');
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        name = name.StartsWith("其中", StringComparison.Ordinal) ? name[(colon >= 0 ? colon + 1 : 2)..] : name;
        int bracket = name.IndexOf('(', StringComparison.Ordinal);
        return printed.Hold(Canonical(bracket > 0 ? name[..bracket] : name), Decision.Label);
    }

    private static string Canonical(string name) => name switch
    {
        "财政拨款" or "财政资金" or "财政拨款资金" or "当年财政拨款" or "本年财政拨款" or "年度财政拨款" or "当年财政资金" or "本年财政资金" or "本年度财政拨款" or "当年财政拨款资金" => "财政拨款",
        "上年结转" or "上年结转资金" or "结转资金" or "以前年度结转" or "以前年度结转资金" or "上年结转结余资金" or "上年结余资金" => "上年结转",
        "其他" or "其他资金" or "其它资金" or "其它" => "其他",
        _ => name,
    };
}
