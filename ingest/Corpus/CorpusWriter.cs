namespace PerfTargets.Corpus;

/// <summary>Writes a corpus as two ledgers (<c>declarations</c>, <c>indicators</c>), with <c>units.csv</c>, <c>truth.csv</c> and <c>lineages.csv</c>: all of it, or nothing.</summary>
public sealed class CorpusWriter(CorpusPlan plan, CorpusFormat format)
{
    /// <summary>Files of a corpus, in the order in which they are made; those of <see cref="Ledgers"/> are what is taken in.</summary>
    private static readonly string[] Tables = ["Declarations", "Indicators", "Units", "Truth", "Lineages"];

    /// <summary>File names of the ledgers, the declarations first.</summary>
    public static IReadOnlyList<string> Ledgers(CorpusFormat format) => [.. Tables.Take(2).Select(table => Name(table, format))];

    /// <param name="folder">Made where there is none; it must be empty.</param>
    /// <exception cref="IOException">It is not empty, or cannot be written to.</exception>
    public CorpusSize Write(string folder, CancellationToken cancellation = default) => NewFolder.Fill(folder, [.. Tables.Select(table => Name(table, format))], work =>
    {
        using CorpusEngine engine = new(plan, work, cancellation);
        long[] rows = [.. Tables.Select(table => engine.Copy(table, Path.Combine(work, Name(table, format))))];
        return new CorpusSize(rows[2], rows[0], rows[1], rows[3]);
    });

    /// <summary>What people read is CSV whatever the ledgers are.</summary>
    private static string Name(string table, CorpusFormat format) =>
        $"{char.ToLowerInvariant(table[0])}{table[1..]}.{(format == CorpusFormat.Parquet && table is ("Declarations" or "Indicators") ? "parquet" : "csv")}";
}
