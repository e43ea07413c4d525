using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms;

/// <summary>The printed date of a document (填报日期, 修订日期, 调整日期): of two about one declaration the later is in force.</summary>
internal static partial class RevisionText
{
    /// <summary>The latest of what the texts tell; null where none does.</summary>
    public static Sourced<DateOnly>? In(IEnumerable<Place> texts) => texts
        .Select(place => DateOf(place.Printed) is { } day ? new Sourced<DateOnly>(day, place.As(Decision.Label)) : null)
        .OfType<Sourced<DateOnly>>()
        .MaxBy(revision => revision.Value);

    /// <summary>Whether the text tells nothing but the date.</summary>
    public static bool IsAll(string printed) => Label().Match(ChineseText.Compact(printed)) is { Success: true, Index: 0 } label
        && DateText.TryMatchAt(ChineseText.Compact(printed), label.Length, out _, out int length) && label.Length + length == ChineseText.Compact(printed).Length;

    private static DateOnly? DateOf(string printed)
    {
        string text = ChineseText.Compact(printed);
        return Label().Match(text) is { Success: true } label && label.Index + label.Length < text.Length && DateText.TryMatchAt(text, label.Index + label.Length, out DateOnly day, out _) ? day : null;
    }

    [GeneratedRegex("(?:填报|填表|填写|编制|申报|报送|修订|修改|调整|更正|变更)(?:日期|时间):?", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
