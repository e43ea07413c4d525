using PerfTargets.Analytics.Queries;
using PerfTargets.Store;

namespace PerfTargets.Tests.Analytics;

/// <summary>Nothing of the store is read past the moment and the units it is asked for.</summary>
public sealed class RelationsTests
{
    private static readonly Viewer Limited = new("one", [7]);

    [Fact]
    public void Every_relation_of_the_store_is_bound_or_refused()
    {
        using DuckDbStore store = DuckDbStore.InMemory();
        IReadOnlyList<string> names = store.Query(
            new SqlText("select distinct name from (select table_name as name from duckdb_tables() where not internal and not temporary union all select view_name from duckdb_views() where not internal) order by 1"),
            row => row.GetString(0));

        Assert.Equal(
            ["cohort_bin", "measure_version", "store_schema", "unit_alias", "unit_listed", "unit_printed", "withdrawal"],
            names.Where(name => Record.Exception(() => Bind($"select * from {name}")) is InvalidOperationException));
        // Texts of messages, and the dictionary, are the program's own.
        Assert.Equal(["concept", "message"], names.Where(name => Record.Exception(() => Bind($"select * from {name}")) is null && !Bind($"select * from {name}").Contains($"{name} as (", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("select * from declaration, unit_alias")]
    [InlineData("select * from history.flag")]
    [InlineData("select * from main . document")]
    public void What_goes_past_the_bound_relations_is_refused(string sql) => Assert.Throws<InvalidOperationException>(() => Bind(sql));

    private static string Bind(string sql) => Relations.Bind(sql, Limited, asOf: 1, []);
}
