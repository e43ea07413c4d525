using System.Globalization;
using System.Text;

namespace PerfTargets.Ingest.Documents.Scans;

/// <summary>The table in which words are told: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class RecognisedText
{
    private const int WordLevel = 5, PageColumn = 1, LeftColumn = 6, WidthColumn = 8, HeightColumn = 9, TextColumn = 11;

    /// <summary>Share of its height that a blank between Latin letters is wide.</summary>
    private const double Blank = 0.25;

    /// <returns>Of each page: its words, without blanks between Chinese characters, which are words by themselves.</returns>
    public static string[] Of(string table, int pages)
    {
        StringBuilder[] texts = [.. Enumerable.Range(0, pages).Select(_ => new StringBuilder())];
        int[] ends = new int[pages];
        foreach (string line in table.Split('\n'))
        {
            string[] cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length <= TextColumn || Number(cells[0]) != WordLevel || Number(cells[PageColumn]) is not (> 0 and var page) || page > pages)
                continue;
            string word = VisibleText.Of(string.Concat(cells[TextColumn..])).Trim();
            if (word.Length == 0)
                continue;
            StringBuilder text = texts[page - 1];
            int left = Number(cells[LeftColumn]);
            if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(word[0]) && left - ends[page - 1] > Blank * Number(cells[HeightColumn]))
                text.Append(' ');
            text.Append(word);
            ends[page - 1] = left + Number(cells[WidthColumn]);
        }

        return [.. texts.Select(text => text.ToString())];
    }

    private static int Number(string cell) => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
