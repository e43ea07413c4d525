using System.Data.Common;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>The writer's connection while a load is open on it.</summary>
/// <param name="appenders">By table; what a table's columns are is asked once, 1.4 ms each.</param>
internal sealed class DuckDbTransaction(DuckDBConnection connection, Dictionary<string, TableAppender> appenders) : IStoreTransaction
{
    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row) => Rows(connection, sql, row);

    public int Execute(SqlText sql)
    {
        using DuckDBCommand command = Command(connection, sql);
        return command.ExecuteNonQuery();
    }

    public void Append(string table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        if (!appenders.TryGetValue(table, out TableAppender? appender))
            appenders[table] = appender = TableAppender.For(connection, table);
        appender.Append(connection, rows);
    }

    public static IReadOnlyList<T> Rows<T>(DuckDBConnection connection, SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = Command(connection, sql);
        // CommandTimeout is ignored by DuckDB.NET; a cancelled command ends in OperationCanceledException.
        using CancellationTokenRegistration registration = cancellation.Register(command.Cancel);
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    public static IEnumerable<T> Stream<T>(DuckDBConnection connection, SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = Command(connection, sql);
        command.UseStreamingMode = true;
        using CancellationTokenRegistration registration = cancellation.Register(command.Cancel);
        using DuckDBDataReader reader = command.ExecuteReader();
        while (reader.Read())
            yield return row(reader);
    }

    private static DuckDBCommand Command(DuckDBConnection connection, SqlText sql)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql.Text;
        foreach ((string name, object? value) in sql.Values)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }
}
