using PerfTargets.Store;

namespace PerfTargets.Analytics.Derived;

/// <summary>Some units whose declarations are looked at together, so that a million of them need no more memory than these.</summary>
internal sealed class UnitBatch
{
    private const long MostDeclarations = 20_000;
    private const int MostUnits = 500;

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
            if (batch.Count > 0 && (batch.Count == MostUnits || declarations + count > MostDeclarations))
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

    public IReadOnlyList<ulong> Declarations(IStoreReader store) =>
        store.Query(new SqlText($"select declaration_id from declaration where unit_id in ({Names})", Values), row => row.GetFieldValue<ulong>(0));

    public IReadOnlyList<DeclarationVersion> Versions(IStoreReader store) => StoredDeclarations.Read(store, $"d.unit_id in ({Names})", Values);

    private string Names => string.Join(", ", Values.Keys.Select(name => "$" + name));

    private Dictionary<string, object?> Values => Units.Select((unit, n) => KeyValuePair.Create(FormattableString.Invariant($"unit_{n}"), (object?)unit)).ToDictionary();
}
