using System.Text.RegularExpressions;
using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>What stands between gaps of a line: a cell of the form's table, or a line of one.</summary>
/// <param name="Part">The line, with this piece as its text.</param>
/// <param name="OpensLine">Nothing stands before it on its line.</param>
/// <param name="IsAlone">Nothing else stands on its line.</param>
/// <param name="Label">Null where it is none.</param>
internal sealed partial record TextPiece(DocumentLine Part, bool OpensLine, bool IsAlone, GridLabel<TargetsLabel>? Label)
{
    private string? _compact;

    public string Compact => _compact ??= ChineseText.Compact(Part.Text);

    public TargetsLabel? LabelOf => Label?.Label;

    /// <summary>Pieces of lines, in their order; numbers of pages are none.</summary>
    public static IReadOnlyList<TextPiece> Of(IEnumerable<DocumentLine> lines, GridLabels<TargetsLabel> labels) =>
    [
        .. lines.Where(line => !line.IsBlank && !WholeLine.IsPageNumber(ChineseText.Fold(line.Text).Trim())).SelectMany(line =>
        {
            string[] texts = [.. Gap().Split(line.Text.Trim()).SelectMany(text => AtLabels(text.Trim(), labels))];
            return texts.Select((text, n) => Make(line, text, n == 0, texts.Length == 1, labels));
        }),
    ];

    /// <summary>The pieces, parted at single blanks too.</summary>
    public static IReadOnlyList<TextPiece> Parted(IEnumerable<TextPiece> pieces, GridLabels<TargetsLabel> labels) =>
    [
        .. pieces.SelectMany(piece =>
        {
            string[] words = Words(piece.Part.Text);
            return words.Select((word, n) => words.Length == 1 ? piece : Make(piece.Part, word, piece.OpensLine && n == 0, false, labels));
        }),
    ];

    private static TextPiece Make(DocumentLine line, string text, bool opens, bool alone, GridLabels<TargetsLabel> labels) =>
        new(line with { Text = text }, opens, alone, LabelIn(line, text, labels));

    private static GridLabel<TargetsLabel>? LabelIn(DocumentLine line, string text, GridLabels<TargetsLabel> labels) => labels.Of(new GridCell(null, [line with { Text = text }], Wraps: false));

    /// <summary>Where a line begins with a label, what stands behind a single blank is its value, and may be followed by the next label.</summary>
    private static IEnumerable<string> AtLabels(string text, GridLabels<TargetsLabel> labels)
    {
        string[] words = Words(text);
        bool[] isLabel = [.. words.Select(word => word.Length > 1 && LabelIn(default, word, labels) is { Rest: null or "" })];
        if (words.Length == 1 || !isLabel[0])
            return [text];
        List<string> parts = [];
        bool afterLabel = true;
        foreach ((int n, string word) in words.Index())
        {
            bool label = isLabel[n] && (word.Length > 3 || isLabel[..n].All(before => before));
            if (label || afterLabel || parts.Count == 0)
                parts.Add(word);
            else
                parts[^1] += " " + word;
            afterLabel = label;
        }
        return parts;
    }

    private static string[] Words(string text) => Blank().Split(text.Trim());

    [GeneratedRegex(@"\t\s*|\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
