using System.Data.Common;
using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>What one document says of a declaration: a claim, whether or not it is the one in force.</summary>
/// <param name="Version">Content as printed, before any correction.</param>
/// <param name="Revision">Printed date of the document; null where it prints none.</param>
/// <param name="RevisionNumber">Which amendment it prints that it is; null where it prints none.</param>
/// <param name="Confidence">Of the declaration as read from that document.</param>
internal sealed record Claim(ulong DeclarationId, ulong Version, ulong DocumentId, DateOnly? Revision, int? RevisionNumber, Confidence Confidence);

/// <summary>
/// What documents say of declarations (<c>history.claim</c>), and which of it is in force: the highest printed number of an amendment, then the highest date; of several that are printed alike,
/// the one that a person settled on, else the surer and then the smaller version, whatever came first.
/// </summary>
internal sealed class Claims(IStoreTransaction transaction)
{
    /// <summary>Live claims of the declarations in <c>incoming</c>.</summary>
    public ILookup<ulong, Claim> Live() => transaction.Query(
        new SqlText("select c.declaration_id, c.version, c.document_id, c.revision, c.revision_number, c.confidence::text from claim c semi join incoming using (declaration_id)"), ClaimOf).ToLookup(claim => claim.DeclarationId);

    /// <summary>Of each declaration the version that a person settled on last.</summary>
    public static Dictionary<ulong, ulong> Settled(IStoreReader store) => store.Query(
        new SqlText("select subject::ubigint, arg_max((body ->> 'version')::ubigint, seq) from decision where kind = 'settle' group by subject"),
        row => KeyValuePair.Create(row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1))).ToDictionary();

    /// <summary>The version in force of one declaration's claims.</summary>
    public static ulong InForce(IEnumerable<Claim> claims, ulong? settled) => claims
        .OrderByDescending(claim => claim.RevisionNumber ?? 0)
        .ThenByDescending(claim => claim.Revision ?? DateOnly.MinValue)
        .ThenByDescending(claim => claim.Version == settled)
        .ThenBy(claim => claim.Confidence)
        .ThenBy(claim => claim.Version)
        .First().Version;

    /// <summary>Notes what documents say from an event on, in place of what the same documents said before.</summary>
    public void Note(IReadOnlyList<(long Seq, DeclarationVersion Version)> said)
    {
        if (said.Count == 0)
            return;
        transaction.Execute(new SqlText("delete from incoming_claim"));
        transaction.Append("temp.incoming_claim", said.Select(one => Row(one.Seq, one.Version)));
        transaction.Execute(new SqlText($"""
            delete from incoming_claim i
            where exists (from claim c where c.declaration_id = i.declaration_id and c.document_id = i.document_id and c.version = i.version and c.revision is not distinct from i.revision and c.revision_number is not distinct from i.revision_number and c.confidence = i.confidence)
            """));
        transaction.Execute(new SqlText($"""
            update history.claim c set known_to = i.known_from from incoming_claim i
            where c.known_to = {Schema.Current} and c.declaration_id = i.declaration_id and c.document_id = i.document_id
            """));
        transaction.Execute(new SqlText("insert into history.claim from incoming_claim"));
    }

    private static object?[] Row(long seq, DeclarationVersion version)
    {
        Declaration d = version.Declaration;
        return
        [
            version.UnitId, (short)d.Year.Value, version.DeclarationId, version.Version, seq, Schema.Current,
            Identity.Document(d.Sources[0].Sha256), d.Revision?.Value, d.RevisionNumber?.Value, Codes.Of(d.Confidence),
        ];
    }

    /// <summary>Of a row that begins with declaration, version, document, revision, its number and confidence.</summary>
    public static Claim ClaimOf(DbDataReader row) => new(
        row.GetFieldValue<ulong>(0), row.GetFieldValue<ulong>(1), row.GetFieldValue<ulong>(2), row.IsDBNull(3) ? null : row.GetFieldValue<DateOnly>(3), row.IsDBNull(4) ? null : row.GetInt16(4), Codes.ConfidenceOf(row.GetString(5)));
}
