using System.Text.RegularExpressions;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>What the wording of a paragraph says about the label it belongs to.</summary>
internal static partial class NarrativeWording
{
    private const int LongestCitation = 2_000;

    /// <summary>Labels that the wording speaks for; empty where it tells nothing.</summary>
    public static IReadOnlyList<FormLabel> Of(ParagraphPiece paragraph)
    {
        string text = ChineseText.Fold(paragraph.Text);
        ReadOnlySpan<char> opening = text.AsSpan(0, Math.Min(text.Length, 24));
        if (opening.Contains("年度绩效目标", StringComparison.Ordinal) || opening.Contains("年度目标", StringComparison.Ordinal))
            return [FormLabel.AnnualGoal];
        if (opening.Contains("总目标", StringComparison.Ordinal) || opening.Contains("总体目标", StringComparison.Ordinal))
            return [FormLabel.OverallGoal];
        if (opening.Contains("实施计划", StringComparison.Ordinal) || IsSchedule(paragraph.Lines))
            return [FormLabel.Plan];
        if (opening.Contains("项目概况", StringComparison.Ordinal))
            return [FormLabel.Overview];
        if (opening.Contains("立项依据", StringComparison.Ordinal))
            return [FormLabel.Basis];
        return IsCitation(text) ? [FormLabel.Basis, FormLabel.Safeguards] : [];
    }

    /// <summary>Most lines end with or open by a part of the year.</summary>
    private static bool IsSchedule(IReadOnlyList<string> lines) =>
        lines.Count > 1 && lines.Count(line => PartOfYear().IsMatch(ChineseText.Fold(line))) * 2 > lines.Count;

    /// <summary>Titles of regulations and little else: <c>1.《…》；2.《…》</c>.</summary>
    private static bool IsCitation(string text)
    {
        if (text.Length > LongestCitation || !text.Contains('《', StringComparison.Ordinal) || !(text[0] == '《' || WrappedText.StartsItem(text)))
            return false;
        string rest = CitedTitle().Replace(text, "");
        return rest.Count(ChineseText.IsHan) * 3 <= text.Count(ChineseText.IsHan);
    }

    [GeneratedRegex(@"(?:[上下]半年|[一二三四1-4]季度|\d{1,2}月(?:份|底|末)?|年底|全年)\s*[,。;:]?$|^\s*(?:20\d\d年)?\s*(?:\d{1,2}(?:-\d{1,2})?月|[上下]半年|第?[一二三四]季度)", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"《[^》]*(?:》|《|$)(?:\s*\([^)]*\))?(?:[^《。;、,]{0,12}号)?|\([^)]*号\)", RegexOptions.CultureInvariant)]
    private static partial Regex CitedTitle();
}
