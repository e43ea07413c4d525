using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Store;

/// <summary>What every engine of the store must do.</summary>
public abstract class StoreContract
{
    private const string CurrentBudgets = "select current_budget from declaration order by 1";

    protected abstract IStore Open(params IReadOnlyList<IDerived> derived);

    [Fact]
    public void A_new_store_is_empty_and_at_version_0()
    {
        using IStore store = Open();
        Assert.Equal(0, store.Version);
        Assert.Empty(Decimals(store, CurrentBudgets));
    }

    [Fact]
    public void A_declaration_is_read_back_value_by_value()
    {
        Declaration declaration = Some.Declaration(
            budget: 1_069_600.05m, prior: 474_470m, executed: 237_057.36m,
            lines: [Some.Line("征收政策培训", 77_500m), Some.Line("差旅", 0.01m)],
            indicators: [Some.Indicator("餐饮质量满意度", value: 90), Some.Indicator("管理制度", null, null, null)]) with
        {
            ProjectTypes = new Sourced<IReadOnlyList<string>>(["其他一次性项目"], Some.Place(9, "☑")),
            Start = new Sourced<DateOnly>(new DateOnly(2018, 1, 1), Some.Place(9, "2018-01-01")),
            Overview = Some.Text("第一行\n第二行"),
            Issues = [Some.Issue(field: "priorExecuted")],
        };
        using IStore store = Open();
        LoadOutcome outcome = store.Append(Some.Load(1, "a.txt", declaration));

        Assert.Equal((1, 0, 0, 2), (outcome.New, outcome.Changed, outcome.Unchanged, outcome.Indicators));
        Assert.Equal(1_069_600.05m, outcome.CurrentBudget["CNY"]);
        Assert.Equal(
            ["1069600.05 474470.00 237057.36 [其他一次性项目] 2018-01-01 targets good 上海市房地产学校 房管行业业务培训"],
            Texts(store, """
                select concat_ws(' ', current_budget, prior_budget, prior_executed, project_types, starts, kind, confidence, u.name, p.name)
                from declaration join unit u using (unit_id) join project p using (project_id)
                """));
        Assert.Equal(["征收政策培训 77500.00 10", "差旅 0.01 10"], Texts(store, "select concat_ws(' ', name, amount, line) from budget_line order by n"));
        Assert.Equal(
            ["餐饮质量满意度 产出目标 ≥ 90.0 %", "管理制度 产出目标 -"],
            Texts(store, "select concat_ws(' ', name, level1, coalesce(operator::text, '-'), value, unit) from indicator join indicator_name using (name_id) order by n"));
        Assert.Equal(["第一行\n第二行"], Texts(store, "select body from narrative where field = 'overview'"));
        Assert.Equal(["237057.36 6 row"], Texts(store, "select concat_ws(' ', printed, line, decided_by) from place where field = 'priorExecuted'"));
        Assert.Equal(["≥ 1"], Texts(store, "select concat_ws(' ', '≥', n) from place where field = 'indicators[1].target'"));
        Assert.Equal(["priorExecuted some-message [\"237057.36\"] “{0}”有疑问"], Texts(store, "select concat_ws(' ', field, message_id, arguments, zh) from issue join message using (message_id)"));
        Assert.Equal(["1 1 1 0 1069600.05"], Texts(store, "select concat_ws(' ', seq, rows_read, rows_loaded, rows_rejected, amount_loaded) from load join load_amount using (seq)"));
        Assert.Equal(["true"], Texts(store, "select (ancestor_id = unit_id)::text from unit_closure"));
    }

    [Fact]
    public void A_surer_reading_of_the_same_lifts_its_confidence_as_far_as_it_goes_and_a_less_sure_one_leaves_it()
    {
        using IStore store = Open();
        List<string> confidences = [];
        foreach ((int i, Confidence confidence) in new[] { Confidence.Poor, Confidence.Check, Confidence.Good, Confidence.Check }.Index())
        {
            store.Append(Some.Load(i + 1, $"{i}.txt", Some.Declaration() with { Confidence = confidence }));
            confidences.AddRange(Texts(store, "select concat_ws(' ', confidence, known_from) from declaration"));
        }

        Assert.Equal(["poor 1", "check 2", "good 3", "good 3"], confidences);
        Assert.Equal(["4"], Texts(store, "select count(distinct document_id)::text from place"));
    }

    [Fact]
    public void The_same_content_from_another_document_adds_places_and_no_version()
    {
        using IStore store = Open();
        store.Append(Some.Load(1, "a.txt", Some.Declaration()));
        LoadOutcome outcome = store.Append(Some.Load(2, "a.docx", Some.Declaration()));

        Assert.Equal((0, 0, 1), (outcome.New, outcome.Changed, outcome.Unchanged));
        Assert.Equal(["1"], Texts(store, "select count(*)::text from history.declaration"));
        Assert.Equal(["2"], Texts(store, "select count(distinct document_id)::text from place where field = 'currentBudget'"));
        store.Append(Some.Load(2, "a.docx", Some.Declaration()) with { Seq = 3 });
        Assert.Equal(["10"], Texts(store, "select count(*)::text from history.place"));
    }

    [Fact]
    public void A_document_that_prints_the_rows_in_another_order_has_its_places_at_the_same_rows()
    {
        BudgetLine[] lines = [Some.Line("甲", 1, 10), Some.Line("乙", 2, 11), Some.Line("甲", 1, 12)];
        Indicator[] indicators = [Some.Indicator("满意度", line: 20), Some.Indicator("人数", value: 3, unit: "人", line: 21)];
        using IStore store = Open();
        store.Append(Some.Load(1, "a.txt", Some.Declaration(lines: lines, indicators: indicators)));
        Load other = Some.Load(2, "b.txt", Some.Declaration(lines: [.. lines.Reverse()], indicators: [.. indicators.Reverse()]) with { Issues = [Some.Issue("人数", "indicators[0].target")] });

        Assert.Equal(1, store.Append(other).Unchanged);
        // 甲 is printed twice in both: the first in each is the first.
        Assert.Equal(
            ["a.txt budgetLines[0].name 甲 10", "a.txt budgetLines[1].name 乙 11", "a.txt budgetLines[2].name 甲 12", "a.txt indicators[0].name 满意度 20", "a.txt indicators[1].name 人数 21",
             "b.txt budgetLines[0].name 甲 12", "b.txt budgetLines[1].name 乙 11", "b.txt budgetLines[2].name 甲 10", "b.txt indicators[0].name 满意度 20", "b.txt indicators[1].name 人数 21"],
            Texts(store, "select concat_ws(' ', d.name, p.field, p.printed, p.line) from place p join document d using (document_id) where p.field like '%].name' order by d.name, p.field"));
        Assert.Equal(["0"], Texts(store, "select count(*)::text from place where n is not null and not contains(field, concat('[', n, ']'))"));
        Assert.Equal(["indicators[1].target"], Texts(store, "select field from issue where field like 'indicators%'"));
        string before = Texts(store, "select count(*)::text from history.place")[0];
        store.Append(other with { Seq = 3 });
        Assert.Equal(before, Texts(store, "select count(*)::text from history.place")[0]);
    }

    [Fact]
    public void A_reading_that_places_a_value_elsewhere_replaces_that_documents_places_only()
    {
        using IStore store = Open();
        store.Append(Some.Load(1, "a.txt", Some.Declaration()));
        store.Append(Some.Load(2, "a.docx", Some.Declaration()));
        store.Append(Some.Load(3, "a.txt", Some.Declaration() with { CurrentBudget = Some.Money(1_069_600m, 44) }));

        Assert.Equal(["2 4", "3 44"], Texts(store, "select concat_ws(' ', known_from, line) from place where field = 'currentBudget' order by 1"));
    }

    [Fact]
    public void A_changed_declaration_is_a_new_version_and_the_old_one_is_read_as_of_before()
    {
        using IStore store = Open();
        store.Append(Some.Load(1, "a.txt", Some.Declaration(budget: 100, lines: [Some.Line("甲", 100)]), Some.Declaration(project: "另一项目", budget: 7)));
        LoadOutcome outcome = store.Append(Some.Load(2, "b.txt", Some.Declaration(budget: 120, lines: [Some.Line("甲", 120)])));

        Assert.Equal((0, 1, 0), (outcome.New, outcome.Changed, outcome.Unchanged));
        Assert.Equal([7m, 120m], Decimals(store, CurrentBudgets));
        Assert.Equal([7m, 100m], Decimals(store, "select current_budget from history.declaration where known_from <= 1 and 1 < known_to order by 1"));
        Assert.Equal([100m], Decimals(store, "select amount from history.budget_line where known_from <= 1 and 1 < known_to"));
        Assert.Equal([120m], Decimals(store, "select amount from budget_line"));
        Assert.Empty(Texts(store, "select field from place join declaration using (declaration_id) where place.version <> declaration.version"));
    }

    [Fact]
    public void A_return_to_earlier_content_is_known_again_from_then_on()
    {
        using IStore store = Open();
        decimal[] budgets = [100, 120, 100];
        for (int i = 0; i < budgets.Length; i++)
            store.Append(Some.Load(i + 1, $"{i}.txt", Some.Declaration(budget: budgets[i])));

        Assert.Equal(["1 2 100.00", "2 3 120.00", "3 9223372036854775807 100.00"], Texts(store, "select concat_ws(' ', known_from, known_to, current_budget) from history.declaration order by known_from"));
    }

    [Fact]
    public void Quarantined_parts_are_in_no_number()
    {
        using IStore store = Open();
        LoadOutcome outcome = store.Append(Some.Load(1, "a.txt") with { Found = 2, Quarantined = [Some.Quarantined("约95", Some.Declaration()), Some.Quarantined("…")] });

        Assert.Equal((0, 2), (outcome.New, outcome.Quarantined));
        Assert.Empty(outcome.CurrentBudget);
        Assert.Empty(Texts(store, "select name from unit"));
        Assert.Equal(
            ["0 约95 [\"约95\"] 上海市房地产学校 2018 1069600.00", "1 … [\"…\"]"],
            Texts(store, "select concat_ws(' ', n, raw, arguments, unit_name, year, current_budget) from quarantine order by n"));
        Assert.Equal([1_069_600m, 0m], Decimals(store, "select unnest([amount_read, amount_loaded]) from load_amount"));
    }

    [Fact]
    public void A_stream_is_of_one_moment_and_may_be_left_early()
    {
        using IStore store = Open();
        store.Append(Some.Load(1, "a.txt", [.. Enumerable.Range(1, 5000).Select(year => Some.Declaration(year: year))]));
        SqlText years = new("select year::integer from declaration order by year");
        int read = 0;
        foreach (int year in store.Stream(years, row => row.GetInt32(0), TestContext.Current.CancellationToken))
        {
            Assert.Equal(++read, year);
            if (year == 1)
                store.Append(Some.Load(2, "b.txt", Some.Declaration(year: 6000)));
        }

        Assert.Equal(5000, read);
        Assert.Equal(1, store.Stream(years, row => row.GetInt32(0), TestContext.Current.CancellationToken).First());
        Assert.Equal([5001L], store.Query(new SqlText("select count(*) from declaration"), row => row.GetInt64(0)));
    }

    [Fact]
    public void A_load_out_of_turn_is_refused()
    {
        using IStore store = Open();
        Assert.Throws<InvalidOperationException>(() => store.Append(Some.Load(2, "a.txt", Some.Declaration())));
        Assert.Throws<ArgumentException>(() => store.Append(Some.Load(1, "a.txt", Some.Declaration(), Some.Declaration())));
        Assert.Equal(0, store.Version);
    }

    [Fact]
    public void A_load_whose_derivation_fails_leaves_no_trace()
    {
        using IStore store = Open(new FailsAt(2));
        store.Append(Some.Load(1, "a.txt", Some.Declaration(budget: 1)));
        string before = store.Checksum();
        Assert.Throws<TimeZoneNotFoundException>(() => store.Append(Some.Load(2, "b.txt", Some.Declaration(budget: 2))));

        Assert.Equal((1, before), (store.Version, store.Checksum()));
        Assert.Equal([1m], Decimals(store, CurrentBudgets));
    }

    [Fact]
    public void What_is_derived_is_written_with_its_load_while_readers_still_see_the_state_before()
    {
        var probe = new Probe();
        using IStore store = Open(probe);
        probe.Store = store;
        store.Append(Some.Load(1, "a.txt", Some.Declaration(), Some.Declaration(project: "另一项目")));

        Assert.Equal(("2", "0"), (probe.Inside, probe.Outside));
        Assert.Equal(["申报数 5.00"], Texts(store, "select concat_ws(' ', budget_stage, budget) from project_year"));
        Assert.Equal(["facts 1"], Texts(store, "select concat_ws(' ', measure, seq) from measure_version"));
    }

    [Fact]
    public void The_checksum_tells_any_difference_and_not_the_order_of_rows()
    {
        Declaration first = Some.Declaration(indicators: [Some.Indicator("满意度")]);
        Declaration second = Some.Declaration(project: "另一项目");
        string[] checksums = [.. new Declaration[][] { [first, second], [second, first], [first], [first, second with { Remarks = Some.Text("NULL") }] }.Select(Checksum)];

        Assert.Equal(checksums[0], checksums[1]);
        Assert.Equal(3, checksums.Distinct().Count());

        string Checksum(Declaration[] declarations)
        {
            using IStore store = Open();
            store.Append(Some.Load(1, "a.txt", declarations));
            return store.Checksum();
        }
    }

    [Fact]
    public void Of_two_spellings_of_one_name_the_same_one_stays_in_whatever_order_they_come()
    {
        Declaration wide = Some.Declaration(unit: "上海 学校", year: 2018);
        Declaration tight = Some.Declaration(unit: "上海学校", year: 2019);
        Assert.Equal(Name(wide, tight), Name(tight, wide));

        string Name(params Declaration[] declarations)
        {
            using IStore store = Open();
            for (int i = 0; i < declarations.Length; i++)
                store.Append(Some.Load(i + 1, $"{declarations[i].Year.Value}.txt", declarations[i]));
            return Assert.Single(Texts(store, "select name from unit"));
        }
    }

    [Fact]
    public void Values_are_bound_and_a_query_can_be_cancelled()
    {
        using IStore store = Open();
        store.Append(Some.Load(1, "a.txt", Some.Declaration(unit: "'; drop table unit; --")));
        var named = new SqlText("select name from unit where name = $name", new Dictionary<string, object?> { ["name"] = "'; drop table unit; --" });
        Assert.Single(store.Query(named, row => row.GetString(0), TestContext.Current.CancellationToken));

        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            store.Query(new SqlText("select count(*) from range(100000000) a, range(1000000) b"), row => row.GetInt64(0), cancellation.Token));
    }

    [Fact]
    public async Task Readers_see_each_load_whole_while_it_is_written()
    {
        using IStore store = Open();
        using var done = new CancellationTokenSource();
        Task<int> reading = Task.Run(() =>
        {
            int reads = 0;
            for (; !done.IsCancellationRequested || reads == 0; reads++)
                Assert.All(Decimals(store, "select count(*)::decimal(18,2) from declaration group by current_budget"), count => Assert.Equal(50, count));
            return reads;
        }, TestContext.Current.CancellationToken);
        for (int seq = 1; seq <= 8; seq++)
            store.Append(Some.Load(seq, $"{seq}.txt", [.. Enumerable.Range(0, 50).Select(i => Some.Declaration(project: $"项目{i}", budget: seq))]));
        await done.CancelAsync();
        Assert.True(await reading > 0);
    }

    private static IReadOnlyList<string> Texts(IStore store, string sql) => store.Query(new SqlText(sql), row => row.GetString(0));

    private static IReadOnlyList<decimal> Decimals(IStore store, string sql) => store.Query(new SqlText(sql), row => row.GetDecimal(0));

    private sealed class FailsAt(long seq) : IDerived
    {
        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            if (touched.Seq == seq)
                throw new TimeZoneNotFoundException("A mistake of ours.");
        }
    }

    private sealed class Probe : IDerived
    {
        public IStore? Store { get; set; }

        public string? Inside { get; private set; }

        public string? Outside { get; private set; }

        public void Refresh(IStoreTransaction transaction, Touched touched)
        {
            var count = new SqlText("select count(*)::text from declaration");
            Inside = transaction.Query(count, row => row.GetString(0))[0];
            Outside = Store!.Query(count, row => row.GetString(0))[0];
            DeclarationVersion first = touched.Declarations[0];
            // Plain ints for smallint and bigint columns: the store widens them.
            transaction.Append("history.project_year", [[first.UnitId, 2018, first.ProjectId, 1, long.MaxValue, "CNY", 5, "申报数", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null]]);
        }
    }
}
