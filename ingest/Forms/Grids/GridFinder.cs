using PerfTargets.Ingest.Documents;

namespace PerfTargets.Ingest.Forms.Grids;

/// <summary>Finds copies of the form that are printed as tables: one begins with its title, or where unit or project are named again.</summary>
/// <param name="labels">Of the form.</param>
/// <param name="title">What its title says, folded and without white space.</param>
/// <param name="identity">Labels that a copy prints once: another of them begins another copy.</param>
/// <param name="least">Labels that a copy has at least.</param>
internal sealed class GridFinder<TLabel>(GridLabels<TLabel> labels, FormTitle title, IReadOnlyList<TLabel> identity, int least)
    where TLabel : struct, Enum
{
    /// <summary>As many lines around a copy's tables are notes to it; more are another text.</summary>
    private const int MostNotes = 6;

    /// <summary>Under another form's title its own identity follows; under a heading inside the form it does not.</summary>
    private const int MostAbove = 8;

    /// <param name="untitled">A label that tells the form where its title is missing; null where nothing does.</param>
    public IReadOnlyList<FormPart> Find(DocumentContent content, TLabel? untitled = null)
    {
        if (content.Tables.Count == 0)
            return [];
        List<List<Strip>> copies = [];
        HashSet<TLabel> seen = [];
        bool titled = false;
        Strip[] strips = [.. Strips(content)];
        foreach ((int i, Strip strip) in strips.Index())
        {
            bool opens = strip.IsTitle || (strip.MayBeTitle && strips.Skip(i + 1).Take(MostAbove).Any(below => below.Labels.Any(identity.Contains)));
            bool begins = copies.Count == 0
                || (opens && (seen.Count > 0 || titled))
                || strip.Labels.Any(label => identity.Contains(label) && seen.Contains(label) && !(seen.Count <= 2 && titled));
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
        return [.. copies.Select(copy => ToPart(copy, content, untitled)).OfType<FormPart>()];
    }

    /// <summary>A row of a table, or a line outside of tables.</summary>
    /// <param name="Table">Null for a line.</param>
    private sealed record Strip(int FirstLine, int LastLine, DocumentTable? Table, IReadOnlyList<DocumentCell> Cells, IReadOnlySet<TLabel> Labels, bool IsTitle, bool MayBeTitle);

    private IEnumerable<Strip> Strips(DocumentContent content)
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

    private Strip Make(GridCell[] cells, DocumentTable? table, DocumentCell[] all) => new(
        cells.Min(cell => cell.FirstLine), cells.Max(cell => cell.Lines[^1].Number), table, all,
        cells.Select(labels.Of).OfType<GridLabel<TLabel>>().Select(label => label.Label).ToHashSet(),
        cells.Any(cell => cell.Lines.Any(line => title.IsTitle(ChineseText.Compact(line.Text))) || title.IsTitle(cell.Compact)),
        cells.Length == 1 && FormTitle.MayBeOne(cells[0].Compact));

    private FormPart? ToPart(List<Strip> copy, DocumentContent content, TLabel? untitled)
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
        int found = own.SelectMany(strip => strip.Labels).Distinct().Count();
        if (found < least || !own.Any(strip => strip.IsTitle || (untitled is { } label && strip.Labels.Contains(label))))
            return null;
        int from = own.Min(strip => strip.FirstLine), to = own.Max(strip => strip.LastLine);
        return new FormPart(
            [.. content.Lines.Skip(from - 1).Take(to - from + 1)],
            $"tables with title {title.Text}{(untitled is null ? "" : $" or {labels.TextOf(untitled.Value)}")}, and {found} of its labels",
            Tables: [.. own.Where(strip => strip.Table is not null).GroupBy(strip => strip.Table).Select(group => group.Key! with { Cells = [.. group.SelectMany(strip => strip.Cells)] })]);
    }
}
