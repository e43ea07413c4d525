using System.Security.Cryptography;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>Takes ledgers in: raw file → header or mapping → journal → the engine's own bulk reading. A file is never held in memory.</summary>
internal sealed class LedgerIngestion(Archive archive, KeptStore store)
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".parquet", ".csv.gz", ".tsv.gz"];

    /// <summary>Whether a file of that name may be a ledger.</summary>
    public static bool MayBe(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <param name="mapping">The user's; null lets the header tell.</param>
    /// <returns>Null where the header is none of a ledger: the file is a document like others.</returns>
    /// <exception cref="InvalidMappingException">The mapping does not fit the file.</exception>
    public DocumentReport? Take(string path, string name, LedgerMapping? mapping)
    {
        string sha256 = Sha256(path);
        Document document = new(sha256, name, "", new FileInfo(path).Length, null);
        using LedgerText? text = LedgerText.Open(path, name, mapping?.Encoding);
        if (text is null || Plan(text, mapping) is not { } plan)
            return null;
        if (LoadOutcomes.Known(store, sha256, ReaderOf(plan.Mapping)) is { } before)
            return new DocumentReport(name, true, before, []);
        store.CatchUp(archive.Journal.LastSeq);
        archive.Raw.KeepFile(sha256, path);
        (JournalEntry entry, Action note) = archive.Add(new LedgerBody(sha256, name, document.Bytes, plan.Mapping.ToJson()));
        LoadOutcome outcome = store.Append(Load(entry, document, plan.Mapping, plan.Table, text.IsParquet), note);
        return new DocumentReport(name, false, outcome, Said(outcome));
    }

    /// <summary>A ledger of the journal, ready to be loaded again; disposing it removes what was rewritten for the engine.</summary>
    public static (LedgerLoad Load, IDisposable Files) Again(Archive archive, IStore store, JournalEntry entry)
    {
        LedgerBody body = entry.BodyAs<LedgerBody>();
        LedgerMapping mapping = LedgerMapping.Parse(body.Mapping);
        LedgerText text = LedgerText.Open(archive.Raw.Sound(body.Sha256), body.Name, mapping.Encoding)
            ?? throw new RawFileDamagedException(archive.Raw.PathOf(body.Sha256), "it is no ledger any more");
        LedgerTable table = LedgerPlan.Of(mapping, store.Columns(text.Path, text.IsParquet, mapping.Delimiter), text.Path, text.IsParquet);
        return (Load(entry, new Document(body.Sha256, body.Name, "", body.Bytes, null), mapping, table, text.IsParquet), text);
    }

    private (LedgerMapping Mapping, LedgerTable Table)? Plan(LedgerText text, LedgerMapping? mapping)
    {
        IReadOnlyList<string> columns;
        try
        {
            columns = store.Columns(text.Path, text.IsParquet, mapping?.Delimiter);
        }
        catch (LedgerUnreadableException) when (mapping is null)
        {
            return null;
        }
        return (mapping ?? LedgerHeader.Read(columns)) is { } found ? (found, LedgerPlan.Of(found, columns, text.Path, text.IsParquet)) : null;
    }

    private static LedgerLoad Load(JournalEntry entry, Document document, LedgerMapping mapping, LedgerTable table, bool parquet) => new(
        entry.Seq, entry.At, document with { MediaType = parquet ? "application/vnd.apache.parquet" : "text/csv" }, ReaderOf(mapping),
        RawFiles.Sha256(System.Text.Encoding.UTF8.GetBytes(mapping.ToJson())), table, TargetText.Parse, entry.Hash);

    /// <summary>The same file under another mapping says something else.</summary>
    private static string ReaderOf(LedgerMapping mapping) => "ledger-2-" + RawFiles.Sha256(System.Text.Encoding.UTF8.GetBytes(mapping.ToJson()))[..12];

    private static IReadOnlyList<Issue> Said(LoadOutcome outcome) => outcome.Quarantined == 0
        ? []
        : [new Issue(IntakeMessages.RowsKeptAside, [FormattableString.Invariant($"{outcome.Quarantined}")], IssueSeverity.Warning)];

    private static string Sha256(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}

/// <summary>What the journal says of a ledger that was taken in.</summary>
/// <param name="Mapping">As it was used, in JSON: another version of the program may find another by itself.</param>
internal sealed record LedgerBody(string Sha256, string Name, long Bytes, string Mapping);
