using PerfTargets.Ingest.Documents;
using PerfTargets.Ingest.Forms.Grids;

namespace PerfTargets.Ingest.Forms.Shanghai2018;

/// <summary>Finds copies of the form that are printed as tables: one begins with its title, or where unit or project are named again.</summary>
internal static class GridFinder
{
    /// <summary>As many lines around a copy's tables are notes to it; more are another text.</summary>
    private const int MostNotes = 6;

    public static IReadOnlyList<FormPart> Find(DocumentContent content)
    {
        if (content.Tables.Count == 0)
            return [];
        List<List<Strip>> copies = [];
        HashSet<FormLabel> seen = [];
        bool titled = false;
        foreach (Strip strip in Strips(content))
        {
            bool begins = copies.Count == 0
                || (strip.IsTitle && (seen.Count > 0 || titled))
                || strip.Labels.Any(label => label is FormLabel.Unit or FormLabel.Project && seen.Contains(label) && !(seen.Count <= 2 && titled));
            if (begins)
            {
                copies.Add([]);
                seen.Clear();
                titled = false;
            }
            copies[^1].Add(strip);
            seen.UnionWith(strip.Labels);
            titled |= strip.IsTitle;
        }
        return [.. copies.Select(copy => ToPart(copy, content)).OfType<FormPart>()];
    }

    /// <summary>A row of a table, or a line outside of tables.</summary>
    /// <param name="Table">Null for a line.</param>
    private sealed record Strip(int FirstLine, int LastLine, DocumentTable? Table, IReadOnlyList<DocumentCell> Cells, IReadOnlySet<FormLabel> Labels, bool IsTitle);

    private static IEnumerable<Strip> Strips(DocumentContent content)
    {
        List<Strip> strips = [];
        bool[] inside = new bool[content.Lines.Count + 1];
        foreach (DocumentTable table in content.Tables)
        {
            foreach (IGrouping<int, DocumentCell> row in table.Cells.GroupBy(cell => cell.Row))
            {
                DocumentCell[] printed = [.. row.Where(cell => cell.FirstLine is not null)];
                foreach (DocumentCell cell in printed)
                    Array.Fill(inside, true, cell.FirstLine!.Value, cell.LastLine!.Value - cell.FirstLine.Value + 1);
                if (printed.Length > 0)
                    strips.Add(Make([.. printed.Select(cell => new GridCell(cell, [.. content.Lines.Skip(cell.FirstLine!.Value - 1).Take(cell.LastLine!.Value - cell.FirstLine.Value + 1)], table.WrapsByPage))], table, [.. row]));
            }
        }
        strips.AddRange(content.Lines.Where(line => !inside[line.Number] && !line.IsBlank).Select(line => Make([new GridCell(null, [line], false)], null, [])));
        return strips.OrderBy(strip => strip.FirstLine);
    }

    private static Strip Make(GridCell[] cells, DocumentTable? table, DocumentCell[] all) => new(
        cells.Min(cell => cell.FirstLine), cells.Max(cell => cell.Lines[^1].Number), table, all,
        cells.Select(GridLabel.Of).OfType<GridLabel>().Select(label => label.Label).ToHashSet(),
        cells.Any(cell => cell.Lines.Any(line => WholeLine.IsTitle(ChineseText.Compact(line.Text))) || WholeLine.IsTitle(cell.Compact)));

    private static FormPart? ToPart(List<Strip> copy, DocumentContent content)
    {
        int first = copy.FindIndex(strip => strip.Table is not null), last = copy.FindLastIndex(strip => strip.Table is not null && strip.Labels.Count > 0);
        if (first < 0 || last < 0)
            return null;
        int begin = copy.FindIndex(strip => strip.IsTitle || strip.Labels.Count > 0);
        begin = begin <= MostNotes ? 0 : begin;
        last = Math.Max(last, copy.FindLastIndex(strip => strip.Table == copy[last].Table));
        if (copy.Count - 1 - last <= MostNotes)
            last = copy.Count - 1;
        List<Strip> own = copy[begin..(last + 1)];
        int labels = own.SelectMany(strip => strip.Labels).Distinct().Count();
        if (labels < FormFinder.LeastLabels || !own.Any(strip => strip.IsTitle || strip.Labels.Contains(FormLabel.Unit)))
            return null;
        int from = own.Min(strip => strip.FirstLine), to = own.Max(strip => strip.LastLine);
        return new FormPart(
            [.. content.Lines.Skip(from - 1).Take(to - from + 1)],
            $"tables with title {WholeLine.Title} or 申报单位名称, and {labels} of its labels",
            Tables: [.. own.Where(strip => strip.Table is not null).GroupBy(strip => strip.Table).Select(group => group.Key! with { Cells = [.. group.SelectMany(strip => strip.Cells)] })]);
    }
}
