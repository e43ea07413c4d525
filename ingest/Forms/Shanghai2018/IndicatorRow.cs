using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>One line of the indicator table: <c>预算执行率 ≥95.00%</c>, also drawn in reverse, <c>=100.00%预算执行率</c>.</summary>
internal static partial class IndicatorRow
{
    /// <summary>Name and target of a line that holds both; null where it holds one or neither.</summary>
    public static (string Name, string Target)? Split(string line)
    {
        string text = line.Trim();
        if (Reversed().Match(text) is { Success: true } reversed)
            return (reversed.Groups["name"].Value.Trim(), reversed.Groups["target"].Value);
        if (Joined().Match(text) is { Success: true } joined && !joined.Groups["name"].Value.Contains(' ', StringComparison.Ordinal))
            return (joined.Groups["name"].Value.Trim(), joined.Groups["target"].Value);
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2)
            return null;
        for (int at = 1; at < words.Length; at++)
        {
            string target = text[text.IndexOf(words[at], words[..at].Sum(word => word.Length), StringComparison.Ordinal)..];
            string name = text[..^target.Length].Trim();
            if (TargetText.IsQuantity(target) || IndicatorNames.IsWord(target) || (words.Length == 2 && IndicatorNames.LooksLikeOne(name) && !IndicatorNames.LooksLikeOne(target)))
                return (name, target);
        }
        return null;
    }

    [GeneratedRegex(@"^(?<target>(?:[≥≤=<>≧≦]|>=|<=)\s*\d+(?:\.\d+)?\s*[%％]?)\s*(?<name>[^\d\s≥≤=<>%％.].*)$")]
    private static partial Regex Reversed();

    [GeneratedRegex(@"^(?<name>[^\d\s≥≤=<>]{3,}[率度数量性）)])(?<target>(?:[≥≤=<>≧≦]|>=|<=)\s*\d+(?:\.\d+)?\s*[%％]?)$")]
    private static partial Regex Joined();
}
