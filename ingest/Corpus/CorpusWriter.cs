using System.Globalization;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace PerfTargets.Corpus;

/// <summary>
/// Writes a corpus: two ledgers (<c>declarations</c>, <c>indicators</c>), <c>units.csv</c> and <c>truth.csv</c>. The engine makes it as sets
/// in a database beside the files: declarations slice by slice, everything else in streams over them. The folder has all files, or none.
/// </summary>
public sealed class CorpusWriter(CorpusPlan plan, CorpusFormat format)
{
    /// <summary>Each takes memory of its own, beside the engine's limit.</summary>
    private const int MostThreads = 4;

    private static readonly string[] Words = ["Chance.sql", "Arguments", "Vocabulary.sql", "Units.sql"];

    /// <summary>Files of a corpus, in the order in which they are made; those of <see cref="Ledgers"/> are what is taken in.</summary>
    private static readonly string[] Tables = ["Declarations", "Indicators", "Units", "Truth"];

    /// <summary>File names of the ledgers, the declarations first.</summary>
    public static IReadOnlyList<string> Ledgers(CorpusFormat format) => [.. Tables.Take(2).Select(table => Name(table, format))];

    /// <param name="folder">Made where there is none; it must be empty.</param>
    /// <exception cref="IOException">It is not empty, or cannot be written to.</exception>
    public CorpusSize Write(string folder, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException($"{folder}: is there and not empty; nothing is overwritten / 目标目录非空，不予覆盖");
        bool made = !Directory.Exists(folder);
        DirectoryInfo work = Directory.CreateDirectory(Path.Combine(folder, ".generating"));
        try
        {
            CorpusSize size = Make(work.FullName, cancellation);
            foreach (string table in Tables)
                File.Move(Path.Combine(work.FullName, Name(table, format)), Path.Combine(folder, Name(table, format)));
            made = false;
            return size;
        }
        finally
        {
            work.Delete(recursive: true);
            if (made)
                Directory.Delete(folder, recursive: true);
        }
    }

    private CorpusSize Make(string folder, CancellationToken cancellation)
    {
        using DuckDBConnection engine = new($"DataSource={Path.Combine(folder, "corpus.duckdb")};autoinstall_known_extensions=false;autoload_known_extensions=false");
        engine.Open();
        // Order is what makes equal bytes; what does not fit into memory goes to the folder.
        Execute(engine, string.Create(CultureInfo.InvariantCulture, $"set memory_limit = '768MiB'; set threads = {Math.Min(MostThreads, Environment.ProcessorCount)}; set preserve_insertion_order = true"), cancellation);
        foreach (string text in Words)
            Execute(engine, text == "Arguments" ? Arguments : Sql(text), cancellation);
        string declared = Sql("Declared.sql");
        Execute(engine, declared.Replace("insert into declared", "create table declared as", StringComparison.Ordinal).Replace("$slice", "-1", StringComparison.Ordinal), cancellation);
        long slices = Count(engine, "select max(slice)::bigint + 1 from unit", cancellation);
        for (long slice = 0; slice < slices; slice++)
            Execute(engine, declared.Replace("$slice", slice.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), cancellation);
        Execute(engine, Sql("Indicated.sql"), cancellation);
        Execute(engine, Sql("Planted.sql"), cancellation);
        long[] rows = [.. Tables.Select(table => Copy(engine, table, Path.Combine(folder, Name(table, format)), cancellation))];
        return new CorpusSize(rows[2], rows[0], rows[1], rows[3]);
    }

    /// <summary>The plan, as the SQL reads it.</summary>
    private string Arguments => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        create macro seed() as scrambled(xor(scrambled({plan.Seed & 0xffffffff}::ubigint), {(plan.Seed >> 32) & 0xffffffff}::ubigint));
        create macro unit_count() as {plan.Units}::bigint;
        create macro first_year() as {plan.FirstYear}::bigint;
        create macro last_year() as {plan.LastYear}::bigint;
        create macro mean_projects_thousandths() as {plan.Projects * 1000L}::bigint;
        create macro anomalies_millionths() as {(long)Math.Round(plan.Anomalies * 1_000_000)}::bigint;
        """);

    private static long Copy(DuckDBConnection engine, string table, string file, CancellationToken cancellation) => Execute(
        engine,
        $"copy (\n{Sql($"{table}File.sql").TrimEnd().TrimEnd(';')}\n) to '{file.Replace("'", "''", StringComparison.Ordinal)}' ({(file.EndsWith(".csv", StringComparison.Ordinal) ? "format csv, header" : "format parquet, compression zstd")})",
        cancellation);

    /// <summary>What people read is CSV whatever the ledgers are.</summary>
    private static string Name(string table, CorpusFormat format) =>
        $"{char.ToLowerInvariant(table[0])}{table[1..]}.{(format == CorpusFormat.Parquet && table is ("Declarations" or "Indicators") ? "parquet" : "csv")}";

    private static string Sql(string file)
    {
        string name = $"{typeof(CorpusWriter).Namespace}.{file}";
        using Stream stream = typeof(CorpusWriter).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static long Execute(DuckDBConnection engine, string sql, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = engine.CreateCommand();
        command.CommandText = sql;
        using CancellationTokenRegistration ended = cancellation.Register(command.Cancel);
        try
        {
            return command.ExecuteNonQuery();
        }
        catch (DuckDBException error)
        {
            cancellation.ThrowIfCancellationRequested();
            throw error.ErrorType is DuckDBErrorType.Io or DuckDBErrorType.OutOfMemory ? new IOException(error.Message, error) : error;
        }
    }

    private static long Count(DuckDBConnection engine, string sql, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = engine.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
