using System.Data.Common;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>The one write transaction at a time, on the writer's connection.</summary>
internal sealed class DuckDbTransaction(DuckDBConnection connection) : IStoreTransaction
{
    public IReadOnlyList<T> Query<T>(SqlText sql, Func<DbDataReader, T> row) => DuckDbCommands.Query(connection, sql, row);

    public int Execute(SqlText sql)
    {
        using DuckDBCommand command = DuckDbCommands.Create(connection, sql);
        return command.ExecuteNonQuery();
    }

    public void Append(string table, IEnumerable<IReadOnlyList<object?>> rows)
    {
        string[] name = table.Split('.');
        using DuckDBAppender appender = name.Length == 2 ? connection.CreateAppender(name[0], name[1]) : connection.CreateAppender(table);
        foreach (IReadOnlyList<object?> values in rows)
        {
            IDuckDBAppenderRow row = appender.CreateRow();
            foreach (object? value in values)
                Append(row, value);
            row.EndRow();
        }
    }

    private static void Append(IDuckDBAppenderRow row, object? value) => _ = value switch
    {
        null => row.AppendNullValue(),
        string text => row.AppendValue(text),
        ulong id => row.AppendValue(id),
        long number => row.AppendValue(number),
        int number => row.AppendValue(number),
        short number => row.AppendValue(number),
        bool truth => row.AppendValue(truth),
        decimal amount => row.AppendValue(amount),
        double number => row.AppendValue(number),
        DateOnly date => row.AppendValue(date),
        DateTimeOffset moment => row.AppendValue(moment),
        IReadOnlyList<string> texts => row.AppendValue(texts),
        _ => throw new InvalidOperationException($"{value.GetType()} has no column type"),
    };
}
