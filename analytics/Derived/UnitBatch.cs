using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Some units whose declarations are looked at together, so that a million of them need no more memory than these.</summary>
internal sealed class UnitBatch
{
    private const long MostDeclarations = 50_000;

    private readonly HashSet<ulong> _units;

    private UnitBatch(IReadOnlyList<ulong> units) => _units = [.. Units = units];

    public IReadOnlyList<ulong> Units { get; }

    public bool Contains(ulong unit) => _units.Contains(unit);

    /// <summary>All units with a declaration, or those of <paramref name="only"/>, in batches.</summary>
    public static IEnumerable<UnitBatch> Of(IStoreReader store, IReadOnlySet<ulong>? only = null)
    {
        List<ulong> batch = [];
        long declarations = 0;
        foreach ((ulong unit, long count) in store.Query(
            new SqlText("select unit_id, count(*) from declaration group by unit_id order by unit_id"), row => (row.GetFieldValue<ulong>(0), row.GetInt64(1))))
        {
            if (only is not null && !only.Contains(unit))
                continue;
            if (batch.Count > 0 && declarations + count > MostDeclarations)
            {
                yield return new UnitBatch(batch);
                (batch, declarations) = ([], 0);
            }
            batch.Add(unit);
            declarations += count;
        }
        if (batch.Count > 0)
            yield return new UnitBatch(batch);
    }

    /// <summary>Selects the ids of a batch's current declarations, given <see cref="Values"/>.</summary>
    public const string Declarations = "select declaration_id from declaration where unit_id in (select unnest($units))";

    public IReadOnlyDictionary<string, object?> Values => new Dictionary<string, object?> { ["units"] = _units.ToList() };

    public IReadOnlyList<DeclarationVersion> Versions(IStoreReader store) => StoredDeclarations.Read(store, "d.unit_id in (select unnest($units))", Values);
}
