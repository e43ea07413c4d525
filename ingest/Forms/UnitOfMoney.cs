using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>The unit of amounts (金额单位), at a label or over the form: 1 for 元, 10,000 for 万元.</summary>
internal static partial class UnitOfMoney
{
    private const int Longest = 16;

    /// <returns>Null where the word is no unit.</returns>
    public static decimal? Of(string word) => word switch { "元" => 1, "千元" => 1_000, "万元" => 10_000, "亿元" => 100_000_000, _ => null };

    /// <summary>Of a cell or line that says it for the whole form: 单位：万元.</summary>
    /// <returns>Null where it says something else.</returns>
    public static decimal? OfForm(string compact) => compact.Length <= Longest && Whole().Match(compact) is { Success: true } said ? Of(said.Groups["unit"].Value) : null;

    /// <summary>Length of the <c>(元)</c>, <c>(万元)</c> … that stands here in folded text; 0 where none does.</summary>
    public static int BracketsAt(string text, int position) =>
        position < text.Length && text[position] == '(' && Brackets().Match(text, position) is { Success: true } found && found.Index == position ? found.Length : 0;

    public static bool IsBrackets(string text) => BracketsAt(text, 0) is > 0 and var length && length == text.Length;

    public static bool HasBrackets(string text) => Brackets().IsMatch(text);

    /// <summary>Of a text: the one that its labels print.</summary>
    /// <returns>Null where nothing tells which amounts a unit is for: the labels print several, or the form says one over them that is not theirs.</returns>
    public static decimal? OfText(IEnumerable<DocumentLine> lines)
    {
        string[] texts = [.. lines.Select(line => ChineseText.Compact(line.Text))];
        decimal[] atLabels = [.. texts.SelectMany(text => Brackets().Matches(text)).Select(found => Of(found.Groups["unit"].Value)!.Value).Distinct()];
        decimal[] all = [.. atLabels.Union(texts.Select(OfForm).OfType<decimal>())];
        return all is [] or [1] ? 1 : all is [var unit] && atLabels.Length == 1 ? unit : null;
    }

    /// <summary>Amounts whose unit is unknown stay as printed, for a person to check.</summary>
    public static Declaration Open(Declaration declaration) => declaration with
    {
        TotalBudget = Open(declaration.TotalBudget),
        CurrentBudget = Open(declaration.CurrentBudget),
        PriorBudget = Open(declaration.PriorBudget),
        PriorExecuted = Open(declaration.PriorExecuted),
        BudgetLines = [.. declaration.BudgetLines.Select(line => line with { Amount = Open(line.Amount) })],
    };

    private static Sourced<Money>? Open(Sourced<Money>? amount) => amount is { Confidence: Confidence.Good } ? amount.As(Decision.UnitsDiffer) : amount;

    [GeneratedRegex(@"\((?<unit>元|千元|万元|亿元)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^\(?(?:金额|货币|计量)?单位:(?:人民币)?(?<unit>元|千元|万元|亿元)\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
