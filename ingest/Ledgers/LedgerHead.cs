using System.Text.RegularExpressions;
using PerfTargets.Declarations;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>The row that names the columns of a ledger (表头), with titles above it or none.</summary>
/// <param name="Row">Its number, from 1.</param>
/// <param name="Columns">Every name once: an empty one is <c>column3</c>, a second <c>预算</c> is <c>预算_1</c>.</param>
/// <param name="Scale">Of amounts, where a title says it (单位：万元); null where none does.</param>
internal sealed partial record LedgerHead(long Row, IReadOnlyList<string> Columns, string? Scale)
{
    /// <summary>Rows among which it is looked for.</summary>
    public const int Deepest = 20;

    /// <param name="rows">From the first one of the file.</param>
    /// <param name="mapping">Whose columns the header has; null takes the first row that is the header of a ledger.</param>
    /// <returns>Null where none of the first rows is one.</returns>
    public static LedgerHead? Find(IEnumerable<(long Number, IReadOnlyList<string> Cells)> rows, LedgerMapping? mapping)
    {
        string? scale = null;
        foreach ((long number, IReadOnlyList<string> cells) in rows.TakeWhile(row => row.Number <= Deepest))
        {
            IReadOnlyList<string> columns = Unique(cells);
            if (mapping is null ? LedgerHeader.Read(columns) is not null : mapping.Columns.Keys.All(columns.Contains))
                return new LedgerHead(number, columns, scale);
            scale = cells.Select(cell => ScaleSaid().Match(Identity.Normalise(cell))).FirstOrDefault(match => match.Success)?.Groups[1].Value ?? scale;
        }
        return null;
    }

    private static List<string> Unique(IReadOnlyList<string> cells)
    {
        // The engine takes names that differ in case only for one.
        HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { LedgerRewriting.RowColumn };
        List<string> columns = [];
        int width = cells.Count;
        while (width > 0 && string.IsNullOrWhiteSpace(cells[width - 1]))
            width--;
        for (int n = 0; n < width; n++)
        {
            string name = string.IsNullOrWhiteSpace(cells[n]) ? FormattableString.Invariant($"column{n + 1}") : cells[n].Trim();
            string unique = name;
            for (int again = 1; !taken.Add(unique); again++)
                unique = FormattableString.Invariant($"{name}_{again}");
            columns.Add(unique);
        }
        return columns;
    }

    [GeneratedRegex(@"单位\s*[:：]\s*(?:人民币)?(元|千元|万元|百万元|亿元)", RegexOptions.CultureInvariant)]
    private static partial Regex ScaleSaid();
}
