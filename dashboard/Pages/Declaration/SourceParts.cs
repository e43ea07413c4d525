namespace PerfTargets.Dashboard.Pages.Declaration;

/// <summary>Lines and tables of a document in the order in which they are printed.</summary>
internal static class SourceParts
{
    /// <returns>Each a <see cref="SourceLine"/> that stands in no table, or a <see cref="SourceTable"/>.</returns>
    public static IEnumerable<object> Of(SourceView view)
    {
        Dictionary<int, SourceTable> tables = view.Tables.ToDictionary(table => table.FirstLine);
        HashSet<int> inside = [.. view.Tables.SelectMany(table => table.Cells).Where(cell => cell.FirstLine is not null).SelectMany(cell => Enumerable.Range(cell.FirstLine!.Value, cell.LastLine!.Value - cell.FirstLine.Value + 1))];
        foreach (SourceLine line in view.Lines)
        {
            if (tables.TryGetValue(line.Number, out SourceTable? table))
                yield return table;
            else if (!inside.Contains(line.Number))
                yield return line;
        }
    }
}
