using DuckDB.NET.Data;
using PerfTargets.Corpus;

namespace PerfTargets.Tests.Corpus;

/// <summary>A small corpus on disk in both formats, and an engine to look at it.</summary>
public sealed class GeneratedCorpus : IDisposable
{
    internal static readonly CorpusPlan Plan = new(160, 2019, 2023, Projects: 6, Seed: 7, Anomalies: 0.2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("perftargets-corpus-");
    private readonly DuckDBConnection _engine = new("DataSource=:memory:");

    public GeneratedCorpus()
    {
        Size = new CorpusWriter(Plan, CorpusFormat.Csv).Write(Folder(CorpusFormat.Csv), TestContext.Current.CancellationToken);
        new CorpusWriter(Plan, CorpusFormat.Parquet).Write(Folder(CorpusFormat.Parquet), TestContext.Current.CancellationToken);
        _engine.Open();
        foreach (string table in new[] { "declarations", "indicators", "units", "truth", "lineages" })
            Execute($"create view {table} as select * from read_csv('{Path.Combine(Folder(CorpusFormat.Csv), table)}.csv', all_varchar = true)");
    }

    public CorpusSize Size { get; }

    internal string Folder(CorpusFormat format) => Path.Combine(_folder.FullName, format.ToString());

    /// <summary>Each row's columns as text.</summary>
    internal IReadOnlyList<string?[]> Rows(string sql)
    {
        using DuckDBCommand command = _engine.CreateCommand();
        command.CommandText = sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string?[]> rows = [];
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(n => reader.IsDBNull(n) ? null : Convert.ToString(reader.GetValue(n), System.Globalization.CultureInfo.InvariantCulture))]);
        return rows;
    }

    internal double Number(string sql) => double.Parse(Rows($"select ({sql})::double")[0][0]!, System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Execute(string sql)
    {
        using DuckDBCommand command = _engine.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
