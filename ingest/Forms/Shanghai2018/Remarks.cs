using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>备注, the form's last row: what stands on its label's line, or what nothing else claims beside it.</summary>
internal static class Remarks
{
    public static Sourced<string>? BesideLabel(Sheet sheet) =>
        sheet.Of(Label.Remarks)
            .Select(label => sheet.Free.FirstOrDefault(piece => piece.Line == label.Line))
            .OfType<Piece>()
            .Select(piece => Sheet.Take(piece.Text, [piece], "label", Confidence.Good))
            .FirstOrDefault();

    public static Sourced<string>? LeftOver(Sheet sheet)
    {
        HashSet<int> pages = [.. sheet.Of(Label.Remarks).Select(label => label.Page)];
        IReadOnlyList<Piece>[] blocks = [.. sheet.FreeBlocks().Where(block => pages.Contains(block[0].Page))];
        if (blocks.Length != 1)
            return null;
        sheet.Report(IssueMessages.DecidedByPosition, "remarks", blocks[0][0], Labels.Text(Label.Remarks));
        return Sheet.Take(ChineseText.JoinNarrative([.. blocks[0].Select(piece => piece.Text)]), blocks[0], "left over", Confidence.Check);
    }
}
