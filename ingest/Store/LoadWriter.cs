using PerfTargets.Declarations;

namespace PerfTargets.Store;

/// <summary>Writes loads, their declarations and what is kept of them beside these, as sets, inside the transaction it is given.</summary>
internal static class LoadWriter
{
    public static IReadOnlyList<(Touched Touched, LoadOutcome Outcome)> Write(IStoreTransaction transaction, IReadOnlyList<Load> batch) =>
        [.. Apart(batch).SelectMany(loads => WriteAtOnce(transaction, loads))];

    /// <summary>What several documents say of one declaration is written one after the other.</summary>
    private static IEnumerable<List<Load>> Apart(IReadOnlyList<Load> batch)
    {
        List<Load> loads = [];
        HashSet<ulong> declared = [];
        foreach (Load load in batch)
        {
            ulong[] own = [.. load.Declarations.Select(Identity.Declaration).Distinct()];
            if (loads.Count > 0 && own.Any(declared.Contains))
            {
                yield return loads;
                (loads, declared) = ([], []);
            }
            loads.Add(load);
            declared.UnionWith(own);
        }
        yield return loads;
    }

    private static (Touched, LoadOutcome)[] WriteAtOnce(IStoreTransaction transaction, List<Load> loads)
    {
        ILookup<long, WrittenVersion> written = new VersionWriter(transaction, "document", seq => loads.First(load => load.Seq == seq).Reader).Write([.. loads.SelectMany(load => load.Declarations.Select(declaration => (load.Seq, declaration)))]);
        LoadRecord[] records = [.. loads.Select(load => new LoadRecord(load, [.. written[load.Seq]]))];
        new Dimensions(transaction).Add([.. written.SelectMany(versions => versions).Select(one => one.Version)], records.SelectMany(record => record.Issues));
        LoadRecord.Write(transaction, records);
        return [.. records.Select(record => (new Touched(record.Load.Seq, record.Touched), record.Outcome))];
    }
}
