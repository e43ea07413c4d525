using System.Globalization;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>
/// Bulk-appends rows to one table. The engine's appender takes the bytes of whatever number it is given (an int in a
/// bigint column becomes garbage, a text ends at NUL, decimals are cut), so each column has a writer of its own type.
/// </summary>
internal sealed class TableAppender
{
    private readonly string[] _path;
    private readonly Action<IDuckDBAppenderRow, object>[] _writers;

    private TableAppender(string[] path, Action<IDuckDBAppenderRow, object>[] writers)
    {
        _path = path;
        _writers = writers;
    }

    /// <param name="table">With its schema where that is not <c>main</c>; <c>temp.x</c> for a temporary one.</param>
    public static TableAppender For(DuckDBConnection connection, string table)
    {
        string[] parts = table.Split('.');
        string[] path = parts switch
        {
            ["temp", var name] => ["temp", "main", name],
            [var schema, var name] => [schema, name],
            _ => ["main", table],
        };
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "select data_type from duckdb_columns() where table_name = $table and schema_name = $schema and (database_name = 'temp') = $temporary order by column_index";
        command.Parameters.Add(new DuckDBParameter("table", path[^1]));
        command.Parameters.Add(new DuckDBParameter("schema", path[^2]));
        command.Parameters.Add(new DuckDBParameter("temporary", path.Length == 3));
        using DuckDBDataReader reader = command.ExecuteReader();
        var writers = new List<Action<IDuckDBAppenderRow, object>>();
        while (reader.Read())
            writers.Add(Writer(reader.GetString(0)));
        return writers.Count == 0 ? throw new ArgumentException($"There is no table {table}.", nameof(table)) : new TableAppender(path, [.. writers]);
    }

    public void Append(DuckDBConnection connection, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using IEnumerator<IReadOnlyList<object?>> all = rows.GetEnumerator();
        if (!all.MoveNext())
            return;
        using DuckDBAppender appender = _path.Length == 3
            ? connection.CreateAppender(_path[0], _path[1], _path[2])
            : connection.CreateAppender(_path[0], _path[1]);
        do
        {
            IReadOnlyList<object?> row = all.Current;
            if (row.Count != _writers.Length)
                throw new ArgumentException($"A row of {_path[^1]} has {row.Count} values, not {_writers.Length}.", nameof(rows));
            IDuckDBAppenderRow target = appender.CreateRow();
            for (int column = 0; column < _writers.Length; column++)
            {
                if (row[column] is { } value)
                    _writers[column](target, value);
                else
                    target.AppendNullValue();
            }
            target.EndRow();
        }
        while (all.MoveNext());
    }

    private static Action<IDuckDBAppenderRow, object> Writer(string type) => type switch
    {
        "UBIGINT" => (row, value) => row.AppendValue((ulong?)Convert.ToUInt64(value, CultureInfo.InvariantCulture)),
        "BIGINT" => (row, value) => row.AppendValue((long?)Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        "INTEGER" => (row, value) => row.AppendValue((int?)Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        "SMALLINT" => (row, value) => row.AppendValue((short?)Convert.ToInt16(value, CultureInfo.InvariantCulture)),
        "TINYINT" => (row, value) => row.AppendValue((sbyte?)Convert.ToSByte(value, CultureInfo.InvariantCulture)),
        "DOUBLE" => (row, value) => row.AppendValue((double?)Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        "BOOLEAN" => (row, value) => row.AppendValue((bool?)value),
        "DATE" => (row, value) => row.AppendValue((DateOnly?)value),
        "TIMESTAMP WITH TIME ZONE" => (row, value) => row.AppendValue((DateTimeOffset?)value),
        "VARCHAR" or "JSON" => (row, value) => row.AppendValue(Clean((string)value)),
        "VARCHAR[]" => (row, value) => row.AppendValue(((IEnumerable<string>)value).Select(Clean).ToArray()),
        "DOUBLE[]" => (row, value) => row.AppendValue((IEnumerable<double>)value),
        "FLOAT[4]" => (row, value) => row.AppendValue((IEnumerable<float>)value),
        _ when type.StartsWith("ENUM", StringComparison.Ordinal) => (row, value) => row.AppendValue((string)value),
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => Decimal(type),
        _ => throw new NotSupportedException($"No column of type {type} is appended yet."),
    };

    private static Action<IDuckDBAppenderRow, object> Decimal(string type)
    {
        int scale = int.Parse(type.AsSpan(type.IndexOf(',', StringComparison.Ordinal) + 1).TrimEnd(')'), CultureInfo.InvariantCulture);
        return (row, value) =>
        {
            decimal number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            if (decimal.Round(number, scale) != number)
                throw new ArgumentOutOfRangeException(nameof(value), number, $"More decimals than {type} has.");
            row.AppendValue((decimal?)number);
        };
    }

    private static string Clean(string text) => text.Replace('\0', '\ufffd');
}
