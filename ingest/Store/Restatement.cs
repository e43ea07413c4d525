using System.Globalization;

namespace PerfTargets.Store;

/// <summary>What is to be read again before a decision can be written: the documents whose word about a declaration is in force from then on.</summary>
/// <param name="Documents">By the order in which they came.</param>
public sealed record Restatement(ulong DeclarationId, ulong Version, IReadOnlyList<Restated> Documents)
{
    /// <summary>Of what a withdrawn document told, what others tell.</summary>
    public static IReadOnlyList<Restatement> After(IStoreReader store, Withdrawal withdrawal)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(withdrawal);
        return Of(store, $"c.declaration_id in (select c.declaration_id from claim c where {withdrawal.Condition}) and not ({withdrawal.Condition})", settled: null);
    }

    /// <summary>What is in force once a person has settled on a version.</summary>
    public static IReadOnlyList<Restatement> Settling(IStoreReader store, Settlement settlement)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(settlement);
        return Of(store, string.Create(CultureInfo.InvariantCulture, $"c.declaration_id = {settlement.DeclarationId}"), settlement);
    }

    /// <summary>What is in force once a person has accepted another reading of a document, which is noted whether or not it is in force itself.</summary>
    public static IReadOnlyList<Restatement> Accepting(IStoreReader store, Acceptance acceptance)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(acceptance);
        return acceptance.Accepted ? Of(store, string.Create(CultureInfo.InvariantCulture, $"c.declaration_id = {acceptance.DeclarationId}"), settled: null, acceptance) : [];
    }

    /// <param name="accepted">A reading that is its document's word from now on.</param>
    private static IReadOnlyList<Restatement> Of(IStoreReader store, string which, Settlement? settled, Acceptance? accepted = null)
    {
        string claims = accepted is null
            ? "claim"
            : string.Create(CultureInfo.InvariantCulture, $"(select c.* replace (coalesce(r.version, c.version) as version, case when r.version is null then c.revision else r.revision end as revision, case when r.version is null then c.revision_number else r.revision_number end as revision_number, coalesce(r.confidence, c.confidence) as confidence) from claim c left join rereading r on r.declaration_id = c.declaration_id and r.document_id = c.document_id and r.document_id = {accepted.DocumentId} and r.version = {accepted.Version})");
        Dictionary<ulong, ulong> before = Claims.Settled(store);
        return [.. store.Query(
            new SqlText($"""
                select c.declaration_id, c.version, c.document_id, c.revision, c.revision_number, c.confidence::text, o.sha256, o.name
                from {claims} c join document o on o.document_id = c.document_id join declaration d on d.declaration_id = c.declaration_id
                where d.kind <> 'ledger' and {which}
                order by c.declaration_id, c.known_from, c.document_id
                """),
            row => (Claim: Claims.ClaimOf(row), Document: new Restated(row.GetString(6), row.GetString(7), row.GetFieldValue<ulong>(1))))
            .GroupBy(row => row.Claim.DeclarationId)
            .Select(group =>
            {
                ulong? chosen = settled?.DeclarationId == group.Key ? settled.Version : before.TryGetValue(group.Key, out ulong known) ? known : null;
                ulong version = Claims.InForce(group.Select(row => row.Claim), chosen);
                return new Restatement(group.Key, version, [.. group.Where(row => row.Claim.Version == version || row.Claim.DocumentId == accepted?.DocumentId).Select(row => row.Document)]);
            })];
    }
}

/// <summary>A document by its bytes and its name.</summary>
/// <param name="Version">Of what it says of the declaration.</param>
public sealed record Restated(string Sha256, string Name, ulong Version);
