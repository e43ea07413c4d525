using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;
using Derived = PerfTargets.Analytics.Derived.Cohorts;

namespace PerfTargets.Tests.Cohorts;

/// <summary>Targets and growths held against their kind, in a real store: what is odd is told, whoever came first.</summary>
public sealed class PeerFlagsTests : IDisposable
{
    private const string Name = "设备验收合格率";

    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);

    [Theory]
    [InlineData(60, "info")]
    [InlineData(48, "warn")]
    public void The_one_weak_target_is_told_and_ranks_first(int target, string severity)
    {
        Take([.. Enumerable.Range(0, 30).Select(n => Sets(n, 95 + (n % 4))), Sets(30, target), Sets(31, 88)]);

        Said weak = Assert.Single(Flags("P01"));
        Assert.Equal(("单位30", severity), (weak.Unit, weak.Severity));
        Assert.Contains(FormattableString.Invariant($"目标 {target}%"), weak.Reason, StringComparison.Ordinal);
        Assert.Contains("至少 30 项", weak.Reason, StringComparison.Ordinal);
        Assert.Equal("单位30", Peers()[0].Unit);
    }

    [Fact]
    public void Less_is_better_is_weak_on_the_other_side()
    {
        Take([.. Enumerable.Range(0, 30).Select(n => Sets(n, 1 + (n % 3), "有责投诉率", Operator.AtMost)), Sets(30, 40, "有责投诉率", Operator.AtMost), Sets(31, 0, "有责投诉率", Operator.AtMost)]);

        Assert.Equal(["单位30"], Flags("P01").Select(flag => flag.Unit));
    }

    [Fact]
    public void A_few_peers_tell_of_the_sole_extreme_only_and_fewer_of_nothing()
    {
        Take([.. Enumerable.Range(0, 9).Select(n => Sets(n, 95)), Sets(30, 60)]);
        Assert.Equal([("单位30", "info")], Flags("P01").Select(flag => (flag.Unit, flag.Severity)));

        Take(Sets(31, 93));
        Assert.Equal([("单位30", "info")], Flags("P01").Select(flag => (flag.Unit, flag.Severity)));

        using DuckDbStore small = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        small.Append(Some.Load(1, "a.txt", [.. Enumerable.Range(0, 6).Select(n => Sets(n, 95)), Sets(30, 10)]));
        Assert.Empty(Flags("P01", small));
    }

    [Fact]
    public void A_mixture_is_no_outlier()
    {
        Take([.. Enumerable.Range(0, 24).Select(n => Sets(n, 98)), .. Enumerable.Range(24, 4).Select(n => Sets(n, 50))]);

        Assert.Empty(Flags("P01"));
    }

    [Fact]
    public void Too_few_of_a_kind_are_looked_at_more_widely()
    {
        Take([.. Enumerable.Range(0, 24).Select(n => Sets(n, 97) with { ProjectTypes = Ticks(n % 2 == 0 ? "经常性专项业务费" : "新增一次性项目") }), Sets(30, 60) with { ProjectTypes = Ticks("经常性专项业务费") }]);
        Assert.Equal(2, Assert.Single(Peers()).Step);
        Assert.Contains("不分类型和用途", Assert.Single(Flags("P01")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_that_peers_set_to_none_are_told_of_without_a_scale()
    {
        Take([.. Enumerable.Range(0, 12).Select(n => Sets(n, n < 8 ? 0 : 1 + n, "安全事故发生数", Operator.AtMost, "起"))]);

        Assert.Equal(["单位10", "单位11", "单位8", "单位9"], Flags("P02").Select(flag => flag.Unit).Order(StringComparer.Ordinal));
        Assert.All(Flags("P02"), flag => Assert.Equal("info", flag.Severity));
    }

    [Fact]
    public void What_one_costs_is_told_where_it_costs_far_more_or_less_elsewhere()
    {
        // From 475 to 525 a head; one asks 2,000, one 100; one has a second output, and what one head costs there nothing tells.
        Declaration[] usual = [.. Enumerable.Range(0, 30).Select(n => Trains(n, 200_000, 400 + (n % 5 * 10) - 20))];
        Declaration two = Trains(32, 800_000, 400);
        Take([.. usual, Trains(30, 800_000, 400), Trains(31, 40_000, 400), two with { Indicators = [.. two.Indicators, Some.Indicator("培训班数量", value: 4, unit: "个")] }]);

        Assert.Equal([("单位30", "warn"), ("单位31", "info")], Flags("P04").Select(flag => (flag.Unit, flag.Severity)).Order());
        Assert.Contains("2,000.00 元/人（800,000.00 / 400）", Flags("P04").Single(flag => flag.Severity == "warn").Reason, StringComparison.Ordinal);

        // Less asked for, by the one or by all others: the price is no longer odd.
        Take(Trains(30, 200_000, 400));
        Assert.Equal(["单位31"], Flags("P04").Select(flag => flag.Unit));
        Take([.. Enumerable.Range(0, 31).Select(n => Trains(n, 40_000, 400 + (n % 5 * 10) - 20))]);
        Assert.Empty(Flags("P04"));

        static Declaration Trains(int unit, int budget, int people) => Sets(unit, 0) with
        {
            CurrentBudget = Some.Money(budget),
            Indicators = [Some.Indicator("培训人数", value: people, unit: "人")],
        };
    }

    [Fact]
    public void A_budget_that_moved_unlike_its_peers_is_told_in_both_directions()
    {
        Take([.. Enumerable.Range(0, 40).Select(n => Asks(n, 100_000 + (1_000 * (n % 5)))), Asks(50, 420_000), Asks(51, 22_000), Asks(52, 120_000)]);

        Assert.Equal([("单位50", "warn"), ("单位51", "info")], Flags("P03").Select(flag => (flag.Unit, flag.Severity)).Order());
    }

    /// <summary>What others bring later raises the flag of one who came first, and what is taken back clears it: the state follows from the facts alone.</summary>
    [Fact]
    public void Whoever_comes_first_the_flags_are_the_same()
    {
        Declaration[] all = [.. Enumerable.Range(0, 22).Select(n => Sets(n, 96)), Sets(30, 60), .. Enumerable.Range(40, 25).Select(n => Asks(n, 100_000)), Asks(70, 500_000)];
        List<string> states = [];
        foreach (int seed in (int[])[1, 2, 3, 4, 5])
        {
            using DuckDbStore store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
            Declaration[] shuffled = [.. all];
            new Random(seed).Shuffle(shuffled);
            int seq = 0;
            foreach (Declaration[] chunk in shuffled.Chunk(1 + (seed * 3)))
                store.Append(Some.Load(++seq, FormattableString.Invariant($"{seq}.txt"), chunk));
            states.Add(State(store));
        }
        Assert.Single(states.Distinct());
        Assert.Contains("P01", states[0], StringComparison.Ordinal);
        Assert.Contains("P03", states[0], StringComparison.Ordinal);
    }

    /// <summary>Kinds, years, measures, concepts under one parent, declarations said anew and of another kind: loads of one declaration come to what one load of all comes to.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void One_after_the_other_is_as_all_at_once(int seed)
    {
        Random random = new(seed);
        string[] types = ["经常性专项业务费", "新增一次性项目", ""], names = [Name, "设备合格率", "培训合格率", "有责投诉率", "安全事故发生数", "培训人数", "培训人数"];
        Declaration[] all = [.. Enumerable.Range(0, 100).Select(_ => Drawn())];
        Load[] loads = [.. all.Chunk(6 - seed).Select((few, n) => Some.Load(n + 1, FormattableString.Invariant($"{n}.txt"), [.. few.Reverse().DistinctBy(one => (one.Unit.Value, one.Year.Value))]))];
        using DuckDbStore one = DuckDbStore.InMemory([.. DerivedTables.InOrder.Select(table => table is Derived ? new Derived(seed == 3 ? int.MaxValue : 0) : table)]);
        foreach (Load load in loads)
            one.Append(load);
        using DuckDbStore whole = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        whole.Append(loads);

        Assert.Equal(State(whole), State(one));
        Assert.Contains(" 4 ", State(whole), StringComparison.Ordinal);
        Assert.Contains(" CNY / 人 ", State(whole), StringComparison.Ordinal);

        Declaration Drawn()
        {
            string name = names[random.Next(names.Length)];
            bool isLess = name is "有责投诉率" or "安全事故发生数";
            Declaration one = Sets(
                random.Next(14), isLess ? random.Next(4) : 100 - (random.Next(8) * random.Next(6)), name, isLess ? Operator.AtMost : Operator.AtLeast,
                name switch { "安全事故发生数" => "起", "培训人数" => "人", _ => "%" });
            return one with
            {
                // A second output, now and then: what one of the first costs is told no more.
                Indicators = [.. one.Indicators, .. random.Next(6) == 0 ? [Some.Indicator("培训班数量", value: 4, unit: "个")] : Array.Empty<Indicator>()],
                Year = new Sourced<int>(2016 + random.Next(5), Some.Place(1, "")),
                CurrentBudget = Some.Money(10_000 * (1 + random.Next(60))),
                ProjectTypes = Ticks(types[random.Next(types.Length)]),
            };
        }
    }

    [Fact]
    public void Another_scale_of_everybody_changes_no_growth_flag()
    {
        Declaration[] all = [.. Enumerable.Range(0, 30).Select(n => Asks(n, 100_000 + (1_000 * (n % 5)))), Asks(50, 420_000)];
        Take(all);
        using DuckDbStore scaled = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
        scaled.Append(Some.Load(1, "a.txt", [.. all.Select(one => one with { CurrentBudget = Some.Money(one.CurrentBudget!.Value.Amount * 8), PriorBudget = Some.Money(one.PriorBudget!.Value.Amount * 8) })]));

        Assert.Equal(Flags("P03").Select(flag => (flag.Unit, flag.Score)), Flags("P03", scaled).Select(flag => (flag.Unit, flag.Score)));
    }

    public void Dispose() => _store.Dispose();

    private static Declaration Sets(int unit, decimal target, string name = Name, Operator comparison = Operator.AtLeast, string measure = "%")
    {
        string printed = FormattableString.Invariant($"{(comparison == Operator.AtLeast ? '≥' : '≤')}{target}{measure}");
        return Some.Declaration(FormattableString.Invariant($"单位{unit}"), 2018, "设备更新", 100_000, 100_000) with
        {
            Indicators = [Some.Indicator(name) with { Target = new Sourced<Target>(new Target(printed, comparison, target, null, measure), Some.Place(20, printed)) }],
        };
    }

    private static Declaration Asks(int unit, decimal budget) => Some.Declaration(FormattableString.Invariant($"单位{unit}"), 2018, "房屋修缮", budget, 100_000);

    private static Sourced<IReadOnlyList<string>> Ticks(string type) => new([type], Some.Place(9, type));

    private void Take(params IReadOnlyList<Declaration> declarations) => _store.Append(Some.Load(_store.Version + 1, FormattableString.Invariant($"{_store.Version + 1}.txt"), [.. declarations]));

    private IReadOnlyList<Said> Flags(string rule, DuckDbStore? store = null) => [.. new MeasureQueries(store ?? _store).Rows<FlagList>(MeasureQuery.All.Where("rule", rule), Viewer.Local).Rows.Select(flag => new Said(flag.Unit, flag.Severity, flag.Reason, flag.Score))];

    private static string State(DuckDbStore store) => string.Join('\n', store.Query(
        new SqlText("""
            select concat_ws(' ', flag_key, severity, score, reason) from flag where rule like 'P%'
            union all select concat_ws(' ', concept_id, direction, measure_unit, year, project_type, fund_purpose, step, targets, members, units, median, mad, scale, q1, q3, beyond) from cohort
            union all select concat_ws(' ', unit_id, declaration_id, name_id, n, concept_id, direction, project_type, value, median, scale, gap, score, members, units, at_or_beyond, alone, mixed, own) from cohort_extreme
            union all select concat_ws(' ', step, of_id, direction, measure_unit, year, project_type, fund_purpose, value, members, weight) from cohort_bin order by 1
            """),
        row => row.GetString(0), TestContext.Current.CancellationToken));

    private IReadOnlyList<PeerTarget> Peers() => new MeasureQueries(_store).Rows<PeerTarget>(MeasureQuery.All, Viewer.Local).Rows;

    private sealed record Said(string Unit, string Severity, string Reason, double? Score);
}
