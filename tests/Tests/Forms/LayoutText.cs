using PerfTargets.Corpus.Papers;
using PerfTargets.Tests.Documents.Troubles;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Forms;

/// <summary>Layouts of forms, drawn in text beside this file: lines above the table, a blank line, then its rows with cells between bars; <c>&lt;</c> goes on from the left, <c>^</c> from above.</summary>
internal static class LayoutText
{
    public static PrintedForm Read(string name)
    {
        string[] lines = File.ReadAllText(Repository.PathOf("tests", "Tests", "Forms", "Layouts", $"{name}.txt")).TrimEnd('\n').Split('\n');
        int blank = Array.IndexOf(lines, "");
        string[][] rows = [.. lines[(blank + 1)..].Select(line => line.Split('|').Select(cell => cell.Trim().Replace("\\n", "\n", StringComparison.Ordinal)).ToArray())];
        List<PaperCell> cells = [];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] is "<" or "^")
                    continue;
                int columns = 1 + rows[row].Skip(column + 1).TakeWhile(cell => cell == "<").Count();
                int down = 1 + rows.Skip(row + 1).TakeWhile(other => other[column] == "^").Count();
                cells.Add(new PaperCell(row, column, down, columns, rows[row][column], IsLabel: false));
            }
        }
        return new PrintedForm(lines[..blank], [new PaperTable(null, 0, rows.Length, cells, [])]);
    }
}
