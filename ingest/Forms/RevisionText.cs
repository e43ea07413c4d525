using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>The printed date of a document (填报日期, 修订日期, 调整日期) and which amendment it is (第2次调整): of two about one declaration the later is in force.</summary>
internal static partial class RevisionText
{
    /// <summary>The latest of what the texts tell; null where none does.</summary>
    public static Sourced<DateOnly>? In(IEnumerable<Place> texts) => texts
        .Select(place => DateOf(place.Printed) is { } day ? new Sourced<DateOnly>(day, place.As(Decision.Label)) : null)
        .OfType<Sourced<DateOnly>>()
        .MaxBy(revision => revision.Value);

    /// <summary>Which amendment a form is, as its title tells or a line of its own; null where neither does.</summary>
    public static Sourced<int>? NumberIn(IEnumerable<DocumentLine> lines) => lines
        .Select(line => NumberOf(ChineseText.Compact(line.Text)) is { } number ? new Sourced<int>(number, new GridCell(null, [line], Wraps: false).At(Decision.Label)) : null)
        .OfType<Sourced<int>>()
        .FirstOrDefault();

    /// <summary>Whether the text tells nothing but the date, or which amendment the form is.</summary>
    public static bool IsAll(string printed) => IsDate(printed) || NumberAlone().IsMatch(ChineseText.Compact(printed));

    private static bool IsDate(string printed) => Label().Match(ChineseText.Compact(printed)) is { Success: true, Index: 0 } label
        && DateText.TryMatchAt(ChineseText.Compact(printed), label.Length, out _, out int length) && label.Length + length == ChineseText.Compact(printed).Length;

    /// <param name="text">Compact.</param>
    private static int? NumberOf(string text)
    {
        if (!FormTitle.MayBeOne(text) && !NumberAlone().IsMatch(text))
            return null;
        if (Number().Match(text) is not { Success: true } match)
            return null;
        return int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : Numerals.IndexOf(match.Groups[1].Value, StringComparison.Ordinal) + 1;
    }

    private static DateOnly? DateOf(string printed)
    {
        string text = ChineseText.Compact(printed);
        return Label().Match(text) is { Success: true } label && label.Index + label.Length < text.Length && DateText.TryMatchAt(text, label.Index + label.Length, out DateOnly day, out _) ? day : null;
    }

    private const string Numerals = "一二三四五六七八九十";

    [GeneratedRegex("第([1-9][0-9]?|[一二三四五六七八九十])次(?:调整|修订|修改|变更|调剂)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\(?第(?:[1-9][0-9]?|[一二三四五六七八九十])次(?:调整|修订|修改|变更|调剂)(?:稿|版|表)?\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberAlone();

    [GeneratedRegex("(?:填报|填表|填写|编制|申报|报送|修订|修改|调整|更正|变更)(?:日期|时间):?", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
