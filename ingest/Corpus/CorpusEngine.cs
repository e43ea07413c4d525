using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfTargets.Corpus;

/// <summary>
/// The engine that makes a corpus, as sets in a database beside the files: declarations slice by slice into the table <c>declared</c>,
/// indicators (<c>indicated</c>) and the truth (<c>planted</c>) as streams over it.
/// </summary>
internal sealed class CorpusEngine : IDisposable
{
    /// <summary>Each takes memory of its own, beside the engine's limit.</summary>
    private const int MostThreads = 4;

    private static readonly string[] Words = ["Chance.sql", "Arguments", "Vocabulary.sql", "Naming.sql", "Parts.sql", "Units.sql", "PaperForms.sql"];

    private readonly DuckDBConnection _connection;
    private readonly CancellationToken _cancellation;

    /// <param name="folder">Where the database and what does not fit into memory are kept.</param>
    public CorpusEngine(CorpusPlan plan, string folder, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _connection = new DuckDBConnection($"DataSource={Path.Combine(folder, "corpus.duckdb")};autoinstall_known_extensions=false;autoload_known_extensions=false");
        _connection.Open();
        try
        {
            Make(plan);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes what a query of this assembly (<c>{table}File.sql</c>) gives; <c>.csv</c> or Parquet by the file's name.</summary>
    /// <returns>Rows.</returns>
    public long Copy(string table, string file) => Execute(
        $"copy (\n{Sql($"{table}File.sql").TrimEnd().TrimEnd(';')}\n) to '{file.Replace("'", "''", StringComparison.Ordinal)}' ({(file.EndsWith(".csv", StringComparison.Ordinal) ? "format csv, header" : "format parquet, compression zstd")})");

    /// <summary>The rows of a query of this assembly, as a stream.</summary>
    /// <param name="own">Over a connection of its own, so that two can be read side by side; it knows the tables, not the views.</param>
    public IEnumerable<DuckDBDataReader> Rows(string query, bool own)
    {
        using DuckDBConnection? another = own ? new DuckDBConnection(_connection.ConnectionString) : null;
        another?.Open();
        using DuckDBCommand command = (another ?? _connection).CreateCommand();
        command.CommandText = Sql($"{query}.sql");
        command.UseStreamingMode = true;
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            _cancellation.ThrowIfCancellationRequested();
            yield return reader;
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Make(CorpusPlan plan)
    {
        // Order is what makes equal bytes; what does not fit into memory goes to the folder.
        Execute(string.Create(CultureInfo.InvariantCulture, $"set memory_limit = '768MiB'; set threads = {Math.Min(MostThreads, Environment.ProcessorCount)}; set preserve_insertion_order = true"));
        foreach (string text in Words)
            Execute(text == "Arguments" ? Arguments(plan) : Sql(text));
        string declared = Sql("Declared.sql");
        Execute(declared.Replace("insert into declared", "create table declared as", StringComparison.Ordinal).Replace("$slice", "-1", StringComparison.Ordinal));
        long slices = Count("select max(slice)::bigint + 1 from unit");
        for (long slice = 0; slice < slices; slice++)
            Execute(declared.Replace("$slice", slice.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Execute(Sql("Indicated.sql"));
        Execute(Sql("Planted.sql"));
    }

    /// <summary>The plan, as the SQL reads it.</summary>
    private static string Arguments(CorpusPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        create macro seed() as scrambled(xor(scrambled({plan.Seed & 0xffffffff}::ubigint), {(plan.Seed >> 32) & 0xffffffff}::ubigint));
        create macro unit_count() as {plan.Units}::bigint;
        create macro first_year() as {plan.FirstYear}::bigint;
        create macro last_year() as {plan.LastYear}::bigint;
        create macro mean_projects_thousandths() as {plan.Projects * 1000L}::bigint;
        create macro anomalies_millionths() as {(long)Math.Round(plan.Anomalies * 1_000_000)}::bigint;
        """);

    private static string Sql(string file)
    {
        string name = $"{typeof(CorpusEngine).Namespace}.{file}";
        using Stream stream = typeof(CorpusEngine).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private long Execute(string sql)
    {
        _cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using CancellationTokenRegistration ended = _cancellation.Register(command.Cancel);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DuckDBException error)
        {
            _cancellation.ThrowIfCancellationRequested();
            throw error.ErrorType is DuckDBErrorType.Io or DuckDBErrorType.OutOfMemory ? new IOException(error.Message, error) : error;
        }
    }

    /// <summary>Of a query with one row and column.</summary>
    public long Count(string sql)
    {
        _cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
