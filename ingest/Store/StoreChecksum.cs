using System.Security.Cryptography;
using System.Text;

namespace PerfTargets.Store;

/// <summary>What a store says, as one hash: every row of every table as text, in a total order. Two stores that say the same have the same.</summary>
internal static class StoreChecksum
{
    public static string Of(IStore store)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IReadOnlyList<string> tables = store.Query(
            new SqlText("select schema_name || '.' || table_name from duckdb_tables() where not temporary order by 1"), row => row.GetString(0));
        foreach (string table in tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(table));
            foreach (string row in store.Query(new SqlText($"select t::text from {table} t order by 1"), row => row.GetString(0)))
                hash.AppendData(Encoding.UTF8.GetBytes(row));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
