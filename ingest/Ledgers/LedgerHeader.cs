using System.Globalization;
using System.Text.RegularExpressions;
using PerfTargets.Declarations;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>What a header tells of its columns: fields by their synonyms, a scale in brackets, a year beside an amount's name.</summary>
internal static partial class LedgerHeader
{
    /// <returns>Null where the columns are not those of a ledger: a unit, a project, a year, and an amount or an indicator.</returns>
    public static LedgerMapping? Read(IReadOnlyList<string> columns)
    {
        Dictionary<string, LedgerMapping.Column> found = [];
        foreach (string name in columns)
        {
            if (Field(name) is { } column && !found.Values.Any(other => other.Field == column.Field && other.Year == column.Year))
                found[name] = column;
        }
        return IsLedger(found.Values) ? new LedgerMapping(found, Absent: LedgerMapping.UsualAbsent, Synthetic: columns.Contains("synthetic")) : null;
    }

    public static bool IsLedger(IEnumerable<LedgerMapping.Column> columns)
    {
        LedgerMapping.Column[] all = [.. columns];
        bool Tells(string field) => all.Any(column => column.Field == field);
        return Tells("unit") && (Tells("project") || Tells("projectCode")) && (Tells("year") || all.Any(column => column.Year is not null))
            && (Tells("indicator") || all.Any(column => LedgerFields.Find(column.Field) is { IsAmount: true }));
    }

    private static LedgerMapping.Column? Field(string name)
    {
        string? scale = Scale(name);
        if (LedgerFields.BySynonymOf(name) is { } field)
            return new LedgerMapping.Column(field.Name, field.IsAmount ? scale : null);
        if (YearIn().Match(Identity.Normalise(name)) is not { Success: true } match)
            return null;
        int year = int.Parse(match.Value, CultureInfo.InvariantCulture);
        string rest = YearWord().Replace(Identity.Normalise(name), "");
        LedgerField? amount = LedgerFields.Plain(rest).Length == 0 ? LedgerFields.Find("currentBudget") : LedgerFields.BySynonymOf(rest);
        return amount is { IsAmount: true } ? new LedgerMapping.Column(amount.Name, scale, year) : null;
    }

    private static string? Scale(string name) => ScaleWord().Match(Identity.Normalise(name)) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"\((?:单位[:：]?)?(元|千元|万元|百万元|亿元)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ScaleWord();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex YearIn();

    [GeneratedRegex(@"[_\-]?(?<!\d)(?:19|20)\d\d(?!\d)年?度?[_\-]?", RegexOptions.CultureInvariant)]
    private static partial Regex YearWord();
}
