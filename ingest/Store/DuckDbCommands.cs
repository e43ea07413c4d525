using System.Data.Common;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>Commands with bound values, and their rows; cancellation interrupts the engine, since its command timeout is ignored.</summary>
internal static class DuckDbCommands
{
    public static DuckDBCommand Create(DuckDBConnection connection, SqlText sql)
    {
        DuckDBCommand command = connection.CreateCommand();
        command.CommandText = sql.Text;
        foreach ((string name, object? value) in sql.Values)
            command.Parameters.Add(new DuckDBParameter(name, value ?? DBNull.Value));
        return command;
    }

    public static IReadOnlyList<T> Query<T>(DuckDBConnection connection, SqlText sql, Func<DbDataReader, T> row, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using DuckDBCommand command = Create(connection, sql);
        using CancellationTokenRegistration registration = cancellation.Register(command.Cancel);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
            rows.Add(row(reader));
        return rows;
    }

    public static void Execute(DuckDBConnection connection, string text)
    {
        using DuckDBCommand command = Create(connection, new SqlText(text));
        command.ExecuteNonQuery();
    }
}
