using PerfTargets.Declarations;

namespace PerfTargets.Dashboard.Views;

/// <summary>Of which stage an amount is (口径), and what a sum over two stages is called.</summary>
public static class Stages
{
    private static readonly Dictionary<string, Bilingual> Known = new()
    {
        ["申报数"] = new("申报数", "asked"),
        ["上年预算额"] = new("上年预算额（次年表填列）", "prior budget (next year's form)"),
        ["批复数"] = new("批复数", "approved"),
        ["调整后预算数"] = new("调整后预算数", "revised"),
        ["申报表填列"] = new("申报表填列", "as declared"),
        ["台账"] = new("台账", "ledger"),
        ["自评表"] = new("自评表", "self-evaluation"),
    };

    private static readonly Bilingual Mixed = new("不同口径（{0}、{1}等）", "mixed stages ({0}, {1} …)");

    public static string Of(string? first, string? last) =>
        first is null || last is null ? "—" : first == last ? Word(first) : Mixed.With(Word(first), Word(last));

    /// <summary>For the head of a column: without where it is stated.</summary>
    public static string Brief(string? first, string? last) => Of(first, last).Split('（', '(')[0].Trim();

    private static string Word(string stage) => Known.TryGetValue(stage, out Bilingual? word) ? word.ToString() : stage;
}
