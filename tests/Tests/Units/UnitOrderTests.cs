using FsCheck.Xunit;

namespace PerfTargets.Tests.Units;

/// <summary>The same documents and lists come to the same state, whichever came first.</summary>
[Trait("tier", "full")]
public sealed class UnitOrderTests
{
    private static readonly Action<UnitHome>[] Events =
    [
        home => home.List("name,code,department,parent,aliases,predecessors,from\n大校,1,,中心,大学校,合校,2020\n合校,2,旧局,,,一校；二校,2019\n中心,3,,,,,"),
        home => home.List("name,department,to\n外校,教育局,2019", "other.csv"),
        home => home.Declared("一校", 2018, department: "乙局"),
        home => home.Declared("二 校", 2018, department: "甲局"),
        home => home.Declared("二校", 2017),
        home => home.Declared("大学校", 2021, department: "丙局"),
        home => home.Declared("大校", 2021, project: "另一项目"),
        home => home.Declared("中心", 2021),
        home => home.Declared("外校", 2018, department: "某局"),
        home => home.Declared("远校", 2018),
    ];

    private static readonly Lazy<string> AsListed = new(() => State(Events));

    [Property(MaxTest = 8)]
    public void Documents_and_lists_in_any_order_give_the_same_state(int seed)
    {
        Action<UnitHome>[] shuffled = [.. Events];
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(AsListed.Value, State(shuffled));
    }

    [Fact]
    public void A_list_may_come_first_last_or_in_the_middle()
    {
        string[] states = [.. new[] { 0, 1, 4, 7, Events.Length - 1 }.Select(at => State([.. Events[1..].Take(at), Events[0], .. Events[1..].Skip(at)]))];
        Assert.Single(states.Distinct());
    }

    /// <summary>Everything that does not say when it came.</summary>
    private static string State(Action<UnitHome>[] events)
    {
        using UnitHome home = new();
        foreach (Action<UnitHome> next in events)
            next(home);
        IReadOnlyList<string> tables = home.Texts("select schema_name || '.' || table_name from duckdb_tables() where not internal and not temporary and table_name not in ('message', 'load', 'load_amount', 'decision', 'measure_version', 'issue', 'quarantine') order by 1");
        return string.Join('\n', tables.Select(table =>
        {
            IReadOnlyList<string> columns = home.Texts($"select column_name from (describe {table}) where column_name not in ('known_from', 'raised_seq', 'said_seq', 'cleared_seq')");
            return $"{table} {home.Texts($"select concat_ws(' ', count(*), sum(md5_number_lower(t::text))) from (select {string.Join(", ", columns)} from {table}{(columns.Contains("known_to") ? $" where known_to = {long.MaxValue}" : "")}) t")[0]}";
        }));
    }
}
