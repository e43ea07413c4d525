using System.Text;

namespace PerfTargets.Ingest.Documents;

/// <summary>Text in which tabs part the cells of tables, as tables are when they are copied out of Word or a workbook: merged cells are one cell and empty ones.</summary>
internal static class TabbedText
{
    /// <summary>Fewer rows are text with a tab in it.</summary>
    private const int LeastRows = 6;

    /// <returns>Null where the text is none: most of its rows have no tab.</returns>
    public static DocumentContent? Read(string name, IReadOnlyList<DocumentLine> lines)
    {
        if (lines.Count(IsRow) < LeastRows)
            return null;
        DocumentLine[][] all = [.. Rows(lines)];
        if (all.Count(row => row.Any(IsRow)) * 2 < all.Count(row => !row[0].IsBlank))
            return null;
        ContentBuilder content = new(name);
        List<string[]> rows = [];
        foreach (DocumentLine[] row in all)
        {
            // A page begins with its first line: a table goes on over it.
            if (rows.Count == 0)
                content.Page = row[0].Page;
            if (row[0].IsBlank || (rows.Count == 0 && !row.Any(IsRow)))
            {
                Flush();
                content.Text(row[0].Text);
                continue;
            }
            rows.Add(Cells(row));
        }
        Flush();
        return content.Build("text/plain", lines[^1].Page);

        void Flush()
        {
            if (rows.Count > 0)
                content.Table(rows.SelectMany((cells, r) => cells.Select((text, c) => (r + 1, c + 1, 1, 1, text))));
            rows.Clear();
        }
    }

    private static bool IsRow(DocumentLine line) => line.Text.Contains('\t', StringComparison.Ordinal);

    /// <summary>Lines that are one row: a cell of several lines stands between quotation marks.</summary>
    private static IEnumerable<DocumentLine[]> Rows(IReadOnlyList<DocumentLine> lines)
    {
        for (int i = 0; i < lines.Count;)
        {
            int end = i + 1;
            if (IsOpen(lines[i].Text, opened: false))
            {
                int closing = end;
                while (closing < lines.Count && IsOpen(lines[closing].Text, opened: true))
                    closing++;
                // A mark that is never closed is printed text.
                if (closing < lines.Count && lines.Skip(i).Take(closing + 1 - i).Any(IsRow))
                    end = closing + 1;
            }
            yield return [.. lines.Skip(i).Take(end - i)];
            i = end;
        }
    }

    /// <summary>Whether a quotation mark that begins a cell is still open at the end of the line.</summary>
    private static bool IsOpen(string line, bool opened)
    {
        bool inside = opened, begins = !opened;
        foreach (char character in line)
        {
            if (character == '"' && (begins || inside))
                inside = !inside;
            begins = character == '\t' || (begins && character == '"' && inside);
        }
        return inside;
    }

    private static string[] Cells(DocumentLine[] row)
    {
        List<string> cells = [];
        StringBuilder cell = new();
        bool inside = false;
        string text = string.Join('\n', row.Select(line => line.Text));
        for (int i = 0; i < text.Length; i++)
        {
            if (row.Length > 1 && text[i] == '"' && (inside || cell.Length == 0))
            {
                inside = !inside || (i + 1 < text.Length && text[i + 1] == '"' && cell.Append(text[i++]).Length > 0);
                continue;
            }
            if (text[i] == '\t' && !inside)
            {
                cells.Add(cell.ToString());
                cell.Clear();
                continue;
            }
            cell.Append(text[i]);
        }
        return [.. cells, cell.ToString()];
    }
}
