using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>A line that is not blank, trimmed, beside its folded text of the same length.</summary>
/// <param name="Block">Lines without a blank line between them share one.</param>
internal sealed record PrintedLine(int Number, int Page, int Block, string Raw, string Text)
{
    public static List<PrintedLine> Of(IReadOnlyList<DocumentLine> lines)
    {
        var printed = new List<PrintedLine>(lines.Count);
        int block = 0, before = -1, page = -1;
        foreach (DocumentLine line in lines)
        {
            string raw = line.Text.Trim();
            if (raw.Length == 0)
                continue;
            if (line.Number != before + 1 || line.Page != page)
                block++;
            before = line.Number;
            page = line.Page;
            printed.Add(new PrintedLine(line.Number, line.Page, block, raw, ChineseText.Fold(raw)));
        }

        return printed;
    }
}
