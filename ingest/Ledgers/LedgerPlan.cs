using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>Brings a mapping and a file's columns together.</summary>
internal static class LedgerPlan
{
    /// <param name="columns">The file's header.</param>
    /// <exception cref="InvalidMappingException">The mapping names a column that the file does not have, or leaves out what a ledger needs.</exception>
    public static LedgerTable Of(LedgerMapping mapping, IReadOnlyList<string> columns, LedgerText text)
    {
        if (mapping.Columns.Keys.FirstOrDefault(name => !columns.Contains(name)) is { } missing)
            throw new InvalidMappingException($"the file has no column '{missing}' (it has {string.Join(", ", columns)})");
        if (!LedgerHeader.IsLedger(mapping.Columns.Values))
            throw new InvalidMappingException("a ledger needs columns for unit, project and year, and an amount or an indicator");
        decimal scale = LedgerMapping.ScaleOf(mapping.Scale);
        LedgerColumn[] read = [.. mapping.Columns.Select(pair => new LedgerColumn(
            pair.Key, pair.Value.Field, pair.Value.Year,
            LedgerFields.Find(pair.Value.Field)!.IsAmount ? pair.Value.Scale is { } own ? LedgerMapping.ScaleOf(own) : scale : 1, mapping.DecimalComma))];
        LedgerGrain grain = read.Any(column => column.Field == "indicator") ? LedgerGrain.Indicator : LedgerGrain.ProjectYear;
        return new LedgerTable(text.Path, text.IsParquet, mapping.Delimiter, grain, read, mapping.Currency, mapping.Synthetic, mapping.Absent ?? LedgerMapping.UsualAbsent, text.Rewriting);
    }
}
