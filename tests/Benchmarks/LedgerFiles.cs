using DuckDB.NET.Data;
using PerfTargets.Corpus;

namespace PerfTargets.Benchmarks;

/// <summary>The ledgers of a synthetic corpus of about so many declarations, twelve indicators each; as CSV and as Parquet.</summary>
internal sealed class LedgerFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-ledgers-");

    public LedgerFiles(int declarations)
        : this(declarations, CorpusFormat.Csv, CorpusFormat.Parquet)
    {
    }

    public LedgerFiles(int declarations, params IReadOnlyList<CorpusFormat> formats)
    {
        CorpusPlan plan = new(Math.Max(1, declarations / 200), 2016, 2025);
        foreach (CorpusFormat format in formats)
            Size = new CorpusWriter(plan, format).Write(FolderOf(format == CorpusFormat.Csv ? "csv" : "parquet"));
    }

    /// <summary>What is in the files of each format.</summary>
    public CorpusSize Size { get; } = new(0, 0, 0, 0);

    /// <param name="table"><c>declarations</c> or <c>indicators</c>.</param>
    /// <param name="format"><c>csv</c> or <c>parquet</c>.</param>
    public string Of(string table, string format) => Path.Combine(FolderOf(format), $"{table}.{format}");

    public void Dispose() => _folder.Delete(recursive: true);

    internal static void Execute(DuckDBConnection engine, string sql)
    {
        using DuckDBCommand command = engine.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string FolderOf(string format) => Path.Combine(_folder.FullName, format);
}
