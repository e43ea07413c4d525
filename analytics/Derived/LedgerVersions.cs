using System.Globalization;
using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>
/// Declarations of ledgers that are others since an event: an event says of which units its ledger tells, not of which rows, and of a
/// ledger of indicators not even that. Kept as <c>changed_of_ledger</c> while the event's batches are gone through.
/// </summary>
internal sealed class LedgerVersions : IDisposable
{
    private readonly IStoreTransaction _transaction;
    private readonly bool _any;

    /// <param name="touched">Without units it is of documents alone, and none is changed.</param>
    public LedgerVersions(IStoreTransaction transaction, Touched touched)
    {
        _transaction = transaction;
        if (touched.Units is null)
            return;
        string now = string.Create(CultureInfo.InvariantCulture, $"between {touched.FirstSeq} and {touched.Seq}");
        IEnumerable<string> changed =
            from relation in (string[])["declaration", "indicator"]
            from moment in (string[])["known_from", "known_to"]
            select $"select unit_id, declaration_id from history.{relation} where {moment} {now}";
        transaction.Execute(new SqlText($"create or replace temp table changed_of_ledger as from ({string.Join("\nunion ", changed)}) order by unit_id"));
        Units = new HashSet<ulong>(transaction.Query(new SqlText("select distinct unit_id from changed_of_ledger"), row => row.GetFieldValue<ulong>(0)));
        _any = true;
    }

    /// <summary>Those with a declaration whose row of amounts, or whose indicators, begin or end with a ledger.</summary>
    public IReadOnlySet<ulong> Units { get; } = new HashSet<ulong>();

    /// <summary>Those of a batch, as they are now.</summary>
    public IReadOnlyList<DeclarationVersion> Read(UnitBatch batch) => !_any
        ? []
        : StoredDeclarations.Read(_transaction, $"{UnitBatch.Holds("d.unit_id")} and d.kind = 'ledger' and d.declaration_id in (select declaration_id from changed_of_ledger where {UnitBatch.Holds("unit_id")})", batch.Values);

    public void Dispose()
    {
        if (_any)
            _transaction.Execute(new SqlText("drop table temp.changed_of_ledger"));
    }
}
