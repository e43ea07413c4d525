using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Declarations of ledgers that are others since an event: an event says of which units its ledger tells, not of which rows, and of a
/// ledger of indicators not even that.
/// </summary>
internal static class LedgerVersions
{
    /// <summary>Units with a declaration whose row of amounts, or whose indicators, begin or end with a ledger; none where the event is of documents alone.</summary>
    public static IReadOnlyList<ulong> Units(IStoreReader store, Touched touched) => touched.Units is null
        ? []
        : store.Query(new SqlText($"select distinct unit_id from ({Changed(touched)})"), row => row.GetFieldValue<ulong>(0));

    /// <summary>Those of a batch, as they are now.</summary>
    public static IReadOnlyList<DeclarationVersion> Read(IStoreReader store, Touched touched, UnitBatch batch) => touched.Units is null
        ? []
        : StoredDeclarations.Read(store, $"{UnitBatch.Holds("d.unit_id")} and d.kind = 'ledger' and d.declaration_id in (select declaration_id from ({Changed(touched)}) where {UnitBatch.Holds("unit_id")})", batch.Values);

    private static string Changed(Touched touched)
    {
        string now = FormattableString.Invariant($"between {touched.FirstSeq} and {touched.Seq}");
        return string.Join(" union all ", from relation in (string[])["declaration", "indicator"] from moment in (string[])["known_from", "known_to"] select $"select unit_id, declaration_id from history.{relation} where {moment} {now}");
    }
}
