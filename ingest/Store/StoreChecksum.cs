using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DuckDB.NET.Data;

namespace PerfTargets.Store;

/// <summary>
/// One number for everything in the store. Each table is summed up by row count and two sums of row hashes, so that rows
/// are streamed once, in no order, and the order in which they lie does not show.
/// </summary>
internal static class StoreChecksum
{
    /// <summary>Messages are wording of the program; the schema is checked at opening.</summary>
    private const string Tables = """
        select schema_name || '.' || table_name from duckdb_tables()
        where not internal and not temporary and table_name not in ('message', 'store_schema') order by 1
        """;

    /// <param name="connection">In a transaction, so that all tables are of one moment.</param>
    public static string Of(DuckDBConnection connection)
    {
        var text = new StringBuilder();
        foreach (string table in DuckDbTransaction.Rows(connection, new SqlText(Tables), row => row.GetString(0)))
            text.Append(CultureInfo.InvariantCulture, $"{table} {DuckDbTransaction.Rows(connection, new SqlText(Sums(table)), row => row.GetString(0))[0]}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Sums(string table) => $"""
        select concat_ws(' ', count(*), sum(md5_number_lower(row_text)), sum(md5_number_upper(row_text)))
        from (select t::text as row_text from {table} t)
        """;
}
