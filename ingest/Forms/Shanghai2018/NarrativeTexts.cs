using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>
/// The long texts. One that directly follows its label is settled; of the others, drawn apart from a column of labels,
/// wording decides where it can, and the form's order where it cannot: both are to be checked.
/// </summary>
internal static partial class NarrativeTexts
{
    private static readonly Label[] FirstPart = [Label.Overview, Label.Basis, Label.Necessity, Label.Safeguards];
    private static readonly Label[] SecondPart = [Label.Plan, Label.OverallGoal, Label.AnnualGoal];

    public static IReadOnlyDictionary<Label, Sourced<string>> Read(Sheet sheet)
    {
        Dictionary<Label, Sourced<string>> texts = [];
        foreach (Label label in FirstPart.Concat(SecondPart))
            if (sheet.Of(label).Select(piece => Beside(sheet, piece)).FirstOrDefault(parts => parts.Length > 0) is { } parts)
                texts[label] = Sheet.Take(Join(parts), parts, "label", Confidence.Good);
        List<Piece[]> apart = [.. sheet.FreeBlocks().Where(IsNarrative).Select(block => block.ToArray())];
        (Piece[][] first, Piece[][] second) = Divide(sheet, apart, FirstPart.Count(label => !texts.ContainsKey(label)));
        Assign(sheet, texts, [.. FirstPart.Where(label => !texts.ContainsKey(label))], first);
        Assign(sheet, texts, [.. SecondPart.Where(label => !texts.ContainsKey(label))], second);
        return texts;
    }

    public static string Field(Label label) => label switch
    {
        Label.Overview => "overview",
        Label.Basis => "basis",
        Label.Necessity => "necessity",
        Label.Safeguards => "safeguards",
        Label.Plan => "plan",
        Label.OverallGoal => "overallGoal",
        Label.AnnualGoal => "annualGoal",
        _ => throw new ArgumentOutOfRangeException(nameof(label)),
    };

    /// <summary>The block after a label that stands by itself; a label in a column of labels says nothing of what follows.</summary>
    private static Piece[] Beside(Sheet sheet, Piece label)
    {
        int at = sheet.IndexOf(label);
        if (at + 1 >= sheet.Pieces.Count || sheet.Pieces[at + 1] is not { IsFree: true } next || next.Page != label.Page)
            return [];
        bool inColumn = at > 0 && sheet.Pieces[at - 1] is { Label: not null } above && above.Page == label.Page && next.Line != label.Line;
        if (inColumn || next.Line - label.LastLine > 2)
            return [];
        Piece[] parts = [.. sheet.Pieces.Skip(at + 1).TakeWhile(piece => piece.IsFree && piece.Block == next.Block)];
        bool isRow = parts.Length == 1 && IndicatorRow.Split(parts[0].Text) is not null && !IsNarrative(parts);
        return isRow || AmountText.TryParse(parts[0].Text, out _) ? [] : parts;
    }

    private static bool IsNarrative(IReadOnlyList<Piece> block)
    {
        string text = string.Concat(block.Select(piece => piece.Text));
        int rows = block.Count(piece => IndicatorRow.Split(piece.Text) is var (_, target) && TargetText.IsQuantity(target));
        if (rows * 2 >= block.Count && !SentenceEnd().IsMatch(text))
            return false;
        return Sentence().IsMatch(text) || text.Length >= 40 || block.Count >= 3;
    }

    /// <summary>Texts of pages with the labels of one part only belong to it; elsewhere the first part's come first.</summary>
    private static (Piece[][] First, Piece[][] Second) Divide(Sheet sheet, List<Piece[]> apart, int firstOpen)
    {
        HashSet<int> firstPages = [.. FirstPart.SelectMany(sheet.Of).Select(piece => piece.Page)];
        HashSet<int> secondPages = [.. SecondPart.SelectMany(sheet.Of).Select(piece => piece.Page)];
        List<Piece[]> first = [];
        List<Piece[]> second = [];
        foreach (Piece[] block in apart)
        {
            int page = block[0].Page;
            bool isFirst = firstPages.Contains(page) && (!secondPages.Contains(page) || first.Count < firstOpen);
            (isFirst ? first : second).Add(block);
        }
        return ([.. first], [.. second]);
    }

    private static void Assign(Sheet sheet, Dictionary<Label, Sourced<string>> texts, List<Label> open, IReadOnlyList<Piece[]> blocks)
    {
        List<Piece[]> left = [.. Merge(blocks, open.Count)];
        foreach (Label label in open.ToArray())
        {
            Piece[][] worded = [.. left.Where(block => Speaks(label, Join(block)))];
            if (worded.Length != 1)
                continue;
            Give(sheet, texts, label, worded[0], IssueMessages.DecidedByWording, "wording");
            open.Remove(label);
            left.Remove(worded[0]);
        }
        for (int n = 0; n < Math.Min(open.Count, left.Count); n++)
            Give(sheet, texts, open[n], left[n], IssueMessages.DecidedByPosition, "position");
    }

    private static void Give(Sheet sheet, Dictionary<Label, Sourced<string>> texts, Label label, Piece[] block, IssueMessage why, string decidedBy)
    {
        texts[label] = Sheet.Take(Join(block), block, decidedBy, Confidence.Check);
        sheet.Report(why, Field(label), block[0], Labels.Text(label));
    }

    /// <summary>A text cut by a page or an empty line goes on where it did not end.</summary>
    private static IEnumerable<Piece[]> Merge(IReadOnlyList<Piece[]> blocks, int wanted)
    {
        List<Piece[]> merged = [.. blocks];
        for (int n = 0; n + 1 < merged.Count && merged.Count > wanted;)
        {
            if (SentenceEnd().IsMatch(merged[n][^1].Text))
            {
                n++;
                continue;
            }
            merged[n] = [.. merged[n], .. merged[n + 1]];
            merged.RemoveAt(n + 1);
        }
        return merged;
    }

    private static string Join(IReadOnlyList<Piece> parts) => ChineseText.JoinNarrative([.. parts.Select(part => part.Text)]);

    private static bool Speaks(Label label, string text) => label switch
    {
        Label.OverallGoal => OverallWording().IsMatch(text),
        Label.AnnualGoal => AnnualWording().IsMatch(text),
        Label.Basis => BasisWording().IsMatch(text),
        _ => false,
    };

    [GeneratedRegex("[。；;]|^[《“]|^\\s*[（(]?\\d{1,2}[.、)）]|，.*，")]
    private static partial Regex Sentence();

    [GeneratedRegex("[。；;！!？?…”]\\s*$")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^.{0,6}总(体)?目标")]
    private static partial Regex OverallWording();

    [GeneratedRegex("^.{0,6}年度(绩效|总体)?目标")]
    private static partial Regex AnnualWording();

    [GeneratedRegex("^\\s*(?:1[.、]\\s*)?《[^》]+》")]
    private static partial Regex BasisWording();
}
