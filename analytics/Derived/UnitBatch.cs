using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Some units whose declarations are looked at together, so that a million of them need no more memory than these.</summary>
internal sealed class UnitBatch
{
    private const long MostDeclarations = 20_000;

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
    public static string Declarations { get; } = $"select declaration_id from declaration where {Holds("unit_id")}";

    public IReadOnlyDictionary<string, object?> Values => ValuesOf(Units);

    public IReadOnlyList<DeclarationVersion> Versions(IStoreReader store) => StoredDeclarations.Read(store, Holds("d.unit_id"), Values);

    /// <summary>A condition on a column of unit ids, given <see cref="ValuesOf"/>: the bounds let the engine pass over whatever lies outside.</summary>
    public static string Holds(string column) => $"{column} between $low and $high and {column} in (select unnest($units))";

    public static Dictionary<string, object?> ValuesOf(IReadOnlyList<ulong> units) => new() { ["units"] = units.ToList(), ["low"] = units.Min(), ["high"] = units.Max() };
}
