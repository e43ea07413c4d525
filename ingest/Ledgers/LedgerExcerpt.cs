using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>Some rows of a kept ledger, as its file has them.</summary>
/// <param name="Columns">The header.</param>
/// <param name="Fields">Of each column the field that it is read as; null where it is not read.</param>
/// <param name="Rows">Each with its line and a cell for each column.</param>
public sealed record LedgerExcerpt(IReadOnlyList<string> Columns, IReadOnlyList<string?> Fields, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)
{
    /// <param name="sha256">Of the file; of several events that tell of it the first, as all have the same rows.</param>
    /// <param name="lines">As facts tell them.</param>
    /// <returns>Null where the document is no ledger, and where its file is lost, changed, or not to be read any more.</returns>
    internal static LedgerExcerpt? Read(Archive archive, IStore store, string sha256, IReadOnlyCollection<long> lines)
    {
        if (archive.LedgerOf(sha256) is not { } body || !archive.Raw.IsSound(sha256))
            return null;
        LedgerMapping mapping = LedgerMapping.Parse(body.Mapping);
        try
        {
            using LedgerText? text = LedgerText.Open(archive.Raw.PathOf(sha256), body.Name, mapping, body.Strict);
            if (text is null)
                return null;
            LedgerLines read = LedgerLines.Read(text.Path, text.IsParquet, mapping.Delimiter, text.Rewriting is not null, LedgerLines.Broken(store, sha256), lines);
            return new LedgerExcerpt(read.Columns, [.. read.Columns.Select(name => mapping.Columns.TryGetValue(name, out LedgerMapping.Column? column) ? column.Field : null)], read.Rows);
        }
        catch (LedgerUnreadableException)
        {
            return null;
        }
    }
}
