using System.Security.Cryptography;
using PerfTargets.Declarations;
using PerfTargets.Ingest.Forms;
using PerfTargets.Store;

namespace PerfTargets.Ingest.Ledgers;

/// <summary>Takes ledgers in: raw file → header or mapping → journal → the engine's own bulk reading. A file is never held in memory.</summary>
internal sealed class LedgerIngestion(Archive archive, KeptStore store)
{
    private static readonly string[] Extensions = [".csv", ".tsv", ".parquet", ".csv.gz", ".tsv.gz", ".xlsx"];

    /// <summary>Whether a file of that name may be a ledger.</summary>
    public static bool MayBe(string name) => Extensions.Any(extension => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <param name="mapping">The user's; null lets the header tell.</param>
    /// <returns>Null where the header is none of a ledger: the file is a document like others.</returns>
    /// <exception cref="InvalidMappingException">The mapping does not fit the file, or the file is no table.</exception>
    /// <exception cref="LedgerTooLargeException">It would unpack to more than can be a ledger.</exception>
    public DocumentReport? Take(string path, string name, LedgerMapping? mapping)
    {
        Document document = new(Sha256(path), name, "", new FileInfo(path).Length, null);
        if (archive.ErasedBy(document.Sha256) is { } erased)
            return new DocumentReport(name, false, null, [new Issue(IntakeMessages.Erased, [FormattableString.Invariant($"{erased}")], IssueSeverity.Error)]);
        string? refusal = null;
        foreach (bool strict in new[] { false, true })
        {
            try
            {
                if (Take(path, document, mapping, strict) is { } report)
                    return report;
            }
            catch (LedgerUnreadableException error)
            {
                refusal ??= error.Reason.Split('\n')[0];
            }
            catch (InvalidMappingException error)
            {
                refusal ??= error.Message;
            }
        }
        return mapping is null || refusal is null ? null : throw new InvalidMappingException($"{name}: {refusal}");
    }

    private DocumentReport? Take(string path, Document document, LedgerMapping? mapping, bool strict)
    {
        (string sha256, string name) = (document.Sha256, document.Name);
        using LedgerText? text = LedgerText.Open(path, name, mapping, strict);
        if (text is null || Plan(text, mapping) is not { } plan)
            return null;
        if (LoadOutcomes.Known(store, sha256, ReaderOf(plan.Mapping)) is { } before)
            return new DocumentReport(name, true, before, []);
        store.CatchUp(archive.Journal.LastSeq);
        archive.Raw.KeepFile(sha256, path);
        (JournalEntry entry, Action note) = archive.Add(new LedgerBody(sha256, name, document.Bytes, plan.Mapping.ToJson(), strict));
        LoadOutcome outcome = store.Append(Load(entry, document with { MediaType = text.MediaType }, plan.Mapping, plan.Table), note);
        return new DocumentReport(name, false, outcome, [.. Said(outcome), .. Said(text.OtherSheets)]);
    }

    /// <summary>A ledger of the journal, ready to be loaded again; disposing it removes what was rewritten for the engine.</summary>
    public static (LedgerLoad Load, IDisposable Files) Again(Archive archive, IStore store, JournalEntry entry)
    {
        LedgerBody body = entry.BodyAs<LedgerBody>();
        LedgerMapping mapping = LedgerMapping.Parse(body.Mapping);
        LedgerText text = LedgerText.Open(archive.Raw.Sound(body.Sha256), body.Name, mapping, body.Strict)
            ?? throw new RawFileDamagedException(archive.Raw.PathOf(body.Sha256), "it is no ledger any more");
        LedgerTable table = LedgerPlan.Of(mapping, Columns(store, text, mapping.Delimiter), text);
        return (Load(entry, new Document(body.Sha256, body.Name, text.MediaType, body.Bytes, null), mapping, table), text);
    }

    private (LedgerMapping Mapping, LedgerTable Table)? Plan(LedgerText text, LedgerMapping? mapping)
    {
        IReadOnlyList<string> columns = Columns(store, text, mapping?.Delimiter);
        LedgerMapping? found = mapping ?? LedgerHeader.Read(columns);
        if (found is not null && mapping is null && text.Scale is { } scale)
            found = found with { Scale = scale };
        return found is null ? null : (found, LedgerPlan.Of(found, columns, text));
    }

    private static IReadOnlyList<string> Columns(IStore store, LedgerText text, char? delimiter) =>
        [.. store.Columns(text.Path, text.IsParquet, text.Rewriting is null ? delimiter : LedgerRewriting.Delimiter).Where(name => text.Rewriting is null || name != LedgerRewriting.RowColumn)];

    private static LedgerLoad Load(JournalEntry entry, Document document, LedgerMapping mapping, LedgerTable table) => new(
        entry.Seq, entry.At, document, ReaderOf(mapping),
        RawFiles.Sha256(System.Text.Encoding.UTF8.GetBytes(mapping.ToJson())), table, TargetText.Parse, entry.Hash);

    /// <summary>The same file under another mapping says something else.</summary>
    private static string ReaderOf(LedgerMapping mapping) => "ledger-2-" + RawFiles.Sha256(System.Text.Encoding.UTF8.GetBytes(mapping.ToJson()))[..12];

    private static IReadOnlyList<Issue> Said(LoadOutcome outcome) => outcome.Quarantined == 0
        ? []
        : [new Issue(IntakeMessages.RowsKeptAside, [FormattableString.Invariant($"{outcome.Quarantined}")], IssueSeverity.Warning)];

    private static IReadOnlyList<Issue> Said(IReadOnlyList<string> sheets) => sheets.Count == 0
        ? []
        : [new Issue(IntakeMessages.SheetsNotRead, [string.Join("、", sheets)], IssueSeverity.Warning)];

    private static string Sha256(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}

/// <summary>What the journal says of a ledger that was taken in.</summary>
/// <param name="Mapping">As it was used, in JSON: another version of the program may find another by itself.</param>
/// <param name="Strict">Its CSV was read by the letter, because the engine could not.</param>
internal sealed record LedgerBody(string Sha256, string Name, long Bytes, string Mapping, bool Strict = false);
