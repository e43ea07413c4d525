using DuckDB.NET.Data;
using PerfTargets.Store;

namespace PerfTargets.Benchmarks;

/// <summary>The floor of a query: the engine's client alone, on the same database, with the same text and values; every value is fetched.</summary>
internal sealed class BareReader : IDisposable
{
    private readonly DuckDBConnection _connection;

    /// <param name="database">May be open in this process.</param>
    public BareReader(string database)
    {
        // The store's own text: connections of another would not share its instance of the engine.
        _connection = new($"DataSource={database};autoinstall_known_extensions=false;autoload_known_extensions=false");
        _connection.Open();
    }

    /// <summary>The engine's account of a run of it, as JSON: operators, their times and rows.</summary>
    public string Explain(SqlText sql)
    {
        using DuckDBCommand command = Command(sql with { Text = "explain (analyze, format json) " + sql.Text });
        using DuckDBDataReader reader = command.ExecuteReader();
        return reader.Read() ? reader.GetString(1) : "";
    }

    /// <returns>Rows.</returns>
    public int Read(SqlText sql)
    {
        using DuckDBCommand command = Command(sql);
        using DuckDBDataReader reader = command.ExecuteReader();
        object[] values = new object[reader.FieldCount];
        int rows = 0;
        for (; reader.Read(); rows++)
            reader.GetValues(values);
        return rows;
    }

    public void Dispose() => _connection.Dispose();

    private DuckDBCommand Command(SqlText sql)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql.Text;
        foreach ((string name, object? value) in sql.Values)
            command.Parameters.Add(new DuckDBParameter(name, value));
        return command;
    }
}
