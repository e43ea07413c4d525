using System.Globalization;
using PerfTargets.Analytics.Derived;
using PerfTargets.Store;

namespace PerfTargets.Tests.Ingest;

/// <summary>
/// Ledgers, declarations and a list of units that agree come to the same state in any order, and twice. Of ledgers that
/// contradict each other the one that was taken in last stands.
/// </summary>
[Trait("tier", "full")]
public sealed class LedgerOrderTests
{
    /// <summary>When something came, and which of several equal sources came first.</summary>
    private static readonly Dictionary<string, string> Aside = new()
    {
        [""] = "known_from, raised_seq, said_seq, cleared_seq",
        ["history.declaration"] = "known_from, document_id, page, line",
        ["history.indicator"] = "known_from, version, page, line",
        ["history.flag"] = "known_from, raised_seq, said_seq, cleared_seq, evidence",
    };

    private readonly Dictionary<(string, int, int), string> _amounts = [];
    private readonly Dictionary<(string, int, int), string[]> _indicators = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sources_that_agree_in_any_order_and_twice_give_the_same_facts_and_project_years(int seed) => SameState(seed, new ProjectYears(), new UnitYears(), new DeclarationCounts(), new ReadingTotals());

    [Fact]
    public void And_the_same_flags() => SameState(20, DerivedTables.InOrder);

    private void SameState(int seed, params IReadOnlyList<IDerived> derived)
    {
        Random random = new(seed);
        Action<LedgerHome>[] sources = [.. Agreeing(random)];
        Action<LedgerHome>[] shuffled = [.. sources, .. sources.Where(_ => random.Next(4) == 0)];
        random.Shuffle(shuffled);

        string[] one = State(sources, derived), other = State(shuffled, derived);
        Assert.Equal(one.Except(other), other.Except(one));
        Assert.Equal(one.Length, other.Length);
    }

    [Fact]
    public void Of_ledgers_that_contradict_each_other_the_one_taken_in_last_stands_whole_and_one_that_is_known_does_not_come_back()
    {
        const string First = "单位,项目,年度,申报数,执行数\n甲,养护,2020,100,90\n", Second = "单位,项目,年度,申报数\n甲,养护,2020,70\n";
        string[] Indicated = ["单位,项目,年度,指标名称,指标值\n甲,养护,2020,完成率,≥90%\n甲,养护,2020,里程,≥9公里\n", "单位,项目,年度,指标名称,指标值\n甲,养护,2020,里程,≥8公里\n"];

        Assert.Equal(["70.00 ", "里程 8.0"], Left(First, Second, Indicated[0], Indicated[1]));
        Assert.Equal(["100.00 90.00", "完成率 90.0", "里程 9.0"], Left(Second, First, Indicated[1], Indicated[0]));
        Assert.Equal(["70.00 ", "里程 8.0"], Left(First, Indicated[0], Second, Indicated[1], First, Indicated[0]));

        static IEnumerable<string> Left(params IEnumerable<string> ledgers)
        {
            using LedgerHome home = new();
            foreach (string ledger in ledgers)
                home.Ledger(ledger);
            return [
                .. home.Texts("select concat(current_budget, ' ', executed) from declaration"),
                .. home.Texts("select concat_ws(' ', name, value) from indicator join indicator_name using (name_id) order by 1")];
        }
    }

    /// <summary>Ledgers of amounts, of indicators, with codes and with other columns; declarations; each tells a part, and parts overlap.</summary>
    private IEnumerable<Action<LedgerHome>> Agreeing(Random random)
    {
        for (int n = 0; n < 2; n++)
        {
            string name = FormattableString.Invariant($"{n}");
            string amounts = "单位,主管部门,项目,年度,申报数,批复数,调整后预算数,执行数,项目类型\n" + string.Concat(Told(0.6).Select(key => $"{Spelled(key.Unit)},{(key.Project == 1 ? "甲局" : "乙局")},项目{key.Project},{key.Year},{Amounts(key)},经常性\n"));
            string indicators = "单位,项目,年度,指标名称,指标值,实际完成值\n" + string.Concat(Told(0.4).SelectMany(key => Indicators(key).Select(row => $"{Spelled(key.Unit)},项目{key.Project},{key.Year},{row}\n")));
            string coded = "单位,项目代码,项目,年度,申报数\n" + string.Concat(Told(0.5).Where(key => key.Unit == "单位1").Select(key => $"有代码的单位,{key.Project},项目{key.Project}改名{key.Year},{key.Year},{Amounts(key).Split(',')[0]}\n"));
            string declared = string.Concat(Told(0.3).Select(key => $"{key.Unit}|{key.Year}|项目{key.Project}|{(key.Project * 1000) + key.Year}|{Indicators(key)[0].Split(',')[0]}:{key.Project * 10}\n"));
            yield return home => home.Ledger(amounts, name: $"amounts-{name}.csv");
            yield return home => home.Ledger(indicators, name: $"indicators-{name}.csv");
            yield return home => home.Ledger(coded, name: $"coded-{name}.csv");
            yield return home => home.Document(declared, $"declared-{name}.txt");
        }
        yield return home => home.Units("name,aliases,department\n单位1,别名1,丙局\n有代码的单位,,甲局\n", "units.csv");

        IEnumerable<(string Unit, int Project, int Year)> Told(double share) =>
            [.. from unit in new[] { "单位1", "别名1", "单位2" } from project in Enumerable.Range(1, 3) from year in Enumerable.Range(2018, 3) where random.NextDouble() < share select (unit, project, year)];

        string Spelled(string unit) => random.Next(3) == 0 ? unit.Insert(1, " ") : unit;

        string Amounts((string, int, int) key) => _amounts.TryGetValue(key, out string? known) ? known : _amounts[key] = string.Join(',', Enumerable.Range(0, 4).Select(_ => random.Next(3) == 0 ? "" : (random.Next(1, 1_000_000) / 100m).ToString(CultureInfo.InvariantCulture)));

        string[] Indicators((string, int, int) key) => _indicators.TryGetValue(key, out string[]? known) ? known : _indicators[key] = [.. Enumerable.Range(1, random.Next(1, 4)).Select(n => $"指标{n},≥{random.Next(50, 100)}%,{random.Next(50, 100)}")];
    }

    /// <summary>Everything that does not say when it came.</summary>
    private static string[] State(Action<LedgerHome>[] sources, IReadOnlyList<IDerived> derived)
    {
        using LedgerHome home = new(derived);
        foreach (Action<LedgerHome> source in sources)
            source(home);
        // That a ledger says what is known is noted as a claim; of the first to say it, its rows tell.
        IReadOnlyList<string> tables = home.Texts("select schema_name || '.' || table_name from duckdb_tables() where not internal and not temporary and table_name not in ('message', 'claim', 'load', 'load_amount', 'decision', 'measure_version', 'issue', 'quarantine') order by 1");
        return [.. tables.SelectMany(table =>
        {
            string[] left = Aside.GetValueOrDefault(table, Aside[""]).Split(", ");
            string columns = string.Join(", ", home.Texts($"select column_name from (describe {table})").Where(column => !left.Contains(column)));
            return home.Texts($"select concat('{table} ', t::text) from (select {columns} from {table}{(columns.Contains("known_to", StringComparison.Ordinal) ? $" where known_to = {long.MaxValue}" : "")}) t order by 1");
        })];
    }
}
