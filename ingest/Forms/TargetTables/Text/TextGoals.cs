namespace PerfTargets.Ingest.Forms.TargetTables.Text;

/// <summary>Texts of several lines, and two of them under two labels side by side: 预期目标 and 实际完成情况, 总体目标 and 年度目标.</summary>
internal static class TextGoals
{
    /// <summary>So much of an item tells it from the others: 目标1, 1. and the first character.</summary>
    private const int Opening = 3;

    /// <summary>Columns of text are wider.</summary>
    private const double Narrow = 12;

    /// <summary>How much shorter than its column a wrapped line can be: what cannot open a line goes down with the character before it.</summary>
    private const double Slack = 1.5;

    /// <summary>Whether lines, none beside another, are one text for sure: each but the last fills the column amid a sentence, or the next begins another item. Else the next may be another cell.</summary>
    public static bool IsOne(IReadOnlyList<TextPiece> lines)
    {
        double full = Math.Max(Narrow, lines.Max(line => ChineseText.Width(line.Part.Text))) - Slack;
        return lines.Skip(1).Index().All(line => line.Item.IsAlone && (IsNextItem(line.Item) || GoesOn(lines[line.Index])));

        bool IsNextItem(TextPiece line) => WrappedText.StartsItem(line.Part.Text) && OpeningOf(line) != OpeningOf(lines[0]);

        bool GoesOn(TextPiece line) => ChineseText.Width(line.Part.Text) >= full && line.Compact[^1] is not ('。' or ';' or '!');
    }

    public static bool Begin(IReadOnlyList<TextPiece> pieces, int at) =>
        at + 2 < pieces.Count && (pieces[at].LabelOf, pieces[at + 1].LabelOf) is (TargetsLabel.Expected, TargetsLabel.Result) or (TargetsLabel.OverallGoal, TargetsLabel.AnnualGoal);

    /// <summary>Adds both labels with their texts: sure where each line prints a piece of both.</summary>
    /// <param name="at">Of the first label.</param>
    /// <param name="end">Behind the last piece of the texts.</param>
    /// <returns>False where nothing follows the labels, or what stands on the line of the second alone. One text may be either's: it is open.</returns>
    public static bool Read(IReadOnlyList<TextPiece> pieces, int at, int end, TextTable fields)
    {
        TextPiece[] texts = [.. pieces.Skip(at + 2).Take(end - at - 2)];
        if (texts.Length == 0 || (texts.Length == 1 && !texts[0].OpensLine))
            return false;
        bool both = texts.GroupBy(text => text.Part.Number).All(line => line.Count() == 2);
        (TextPiece[] left, TextPiece[] right) = both
            ? ([.. texts.Where((_, n) => n % 2 == 0)], texts.Where((_, n) => n % 2 == 1).ToArray())
            : (texts[..Parting(texts)], texts[Parting(texts)..]);
        foreach ((int n, TextPiece[] text) in new[] { left, right }.Index())
        {
            fields.NextRow();
            fields.Add(pieces[at + n], 2);
            if (text.Length > 0)
                fields.Add(text, 3, both);
        }
        return true;
    }

    /// <summary>Where the second text may begin: with the item that the first begins with, else in the middle.</summary>
    private static int Parting(TextPiece[] texts)
    {
        int again = WrappedText.StartsItem(texts[0].Part.Text) ? Array.FindIndex(texts, 1, text => OpeningOf(text) == OpeningOf(texts[0])) : -1;
        return again > 0 ? again : texts.Length / 2;
    }

    private static string OpeningOf(TextPiece text) => text.Compact[..Math.Min(Opening, text.Compact.Length)];
}
