using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>Makes the tables of <c>schema.sql</c> in an empty database, and knows its version in a full one.</summary>
internal static class Schema
{
    /// <summary>Raised with every change of <c>schema.sql</c>; a database of another version is rebuilt.</summary>
    public const int Version = 1;

    public static void Prepare(DuckDBConnection connection)
    {
        DuckDbCommands.Execute(connection, "set autoinstall_known_extensions = false; set autoload_known_extensions = false; set TimeZone = 'UTC'");
        long tables = Number(connection, "select count(*) from duckdb_tables()");
        if (tables == 0)
            DuckDbCommands.Execute(connection, "begin; " + Sql.Read("schema.sql") + " commit;");
        else if (Number(connection, "select count(*) from duckdb_tables() where table_name = 'store_version'") == 0)
            throw new DamagedStoreException(connection.DataSource, "is not a store");
        if (Number(connection, "select max(version) from store_version") is var version && version != Version)
            throw new DamagedStoreException(connection.DataSource, $"has schema version {version} (expected {Version})");
    }

    private static long Number(DuckDBConnection connection, string text) =>
        DuckDbCommands.Query(connection, new SqlText(text), row => Convert.ToInt64(row.GetValue(0), System.Globalization.CultureInfo.InvariantCulture))[0];
}

/// <summary>SQL files of this room, embedded beside the code.</summary>
internal static class Sql
{
    public static string Read(string file)
    {
        string name = $"{typeof(Sql).Namespace}.{file}";
        using Stream stream = typeof(Sql).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
