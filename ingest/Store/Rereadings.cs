using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>
/// Readings that differ from what the same document was read to say before (<c>history.rereading</c>): another version of the reader made them.
/// None is in force before a person has seen the difference and accepted it.
/// </summary>
internal sealed class Rereadings(IStoreTransaction transaction)
{
    /// <summary>Notes which of what loads say is another reading of what their documents said before, and ends what waited of the same documents.</summary>
    /// <param name="said">With the event that says it; their declarations are in <c>incoming</c>.</param>
    /// <returns>Ids of the declarations whose reading waits.</returns>
    public HashSet<ulong> Hold(IReadOnlyList<(long Seq, string Reader, DeclarationVersion Version)> said)
    {
        Dictionary<(ulong, ulong), Claim> before = new Claims(transaction).Live().SelectMany(claims => claims).ToDictionary(claim => (claim.DeclarationId, claim.DocumentId));
        if (before.Count == 0)
            return [];
        (long Seq, string Reader, DeclarationVersion Version)[] known = [.. said.Where(one => before.ContainsKey(Key(one.Version)))];
        End(known.Select(one => (Key(one.Version), one.Seq)));
        HashSet<(ulong, ulong, ulong)> declined = [.. Declined()];
        (long Seq, string Reader, DeclarationVersion Version)[] held = [.. known.Where(one => before[Key(one.Version)].Version != one.Version.Version)];
        transaction.Append("history.rereading", held
            .Where(one => !declined.Contains((one.Version.DeclarationId, DocumentOf(one.Version), one.Version.Version)))
            .Select(one => Row(one.Seq, one.Reader, one.Version)));
        return [.. held.Select(one => one.Version.DeclarationId)];
    }

    /// <summary>Ends what waits of a document about a declaration.</summary>
    public void End(Acceptance acceptance, long seq) => End([((acceptance.DeclarationId, acceptance.DocumentId), seq)]);

    /// <summary>Ends what waits of a withdrawn document.</summary>
    public void End(ulong documentId, long seq) => transaction.Execute(new SqlText(
        $"update history.rereading set known_to = $seq where known_to = {Schema.Current} and document_id = $document", new Dictionary<string, object?> { ["seq"] = seq, ["document"] = documentId }));

    private void End(IEnumerable<((ulong Declaration, ulong Document) Key, long Seq)> which)
    {
        if (transaction.Query(new SqlText("select 1 from rereading limit 1"), _ => true).Count == 0)
            return;
        foreach (((ulong declaration, ulong document), long seq) in which)
            transaction.Execute(new SqlText(
                $"update history.rereading set known_to = $seq where known_to = {Schema.Current} and declaration_id = $declaration and document_id = $document",
                new Dictionary<string, object?> { ["seq"] = seq, ["declaration"] = declaration, ["document"] = document }));
    }

    private IReadOnlyList<(ulong, ulong, ulong)> Declined() => transaction.Query(
        new SqlText($"select subject::ubigint, (body ->> 'document')::ubigint, (body ->> 'version')::ubigint from decision where kind = '{Acceptance.DeclineKind}'"),
        row => (row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<ulong>(2)));

    private static (ulong Declaration, ulong Document) Key(DeclarationVersion version) => (version.DeclarationId, DocumentOf(version));

    private static ulong DocumentOf(DeclarationVersion version) => Identity.Document(version.Declaration.Sources[0].Sha256);

    private static object?[] Row(long seq, string reader, DeclarationVersion version)
    {
        Declaration d = version.Declaration;
        return [version.UnitId, (short)d.Year.Value, version.DeclarationId, version.Version, seq, Schema.Current, DocumentOf(version), d.Revision?.Value, d.RevisionNumber?.Value, Codes.Of(d.Confidence), reader];
    }
}
