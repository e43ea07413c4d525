using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Declarations;
using PerfTargets.Store;
using PerfTargets.Tests.Support;

namespace PerfTargets.Tests.Analytics;

/// <summary>Self-evaluations (绩效自评) beside the targets they evaluate and the forms that ask again, on cases that can be checked by hand.</summary>
public sealed class EvaluationYearsTests : IDisposable
{
    private readonly DuckDbStore _store = DuckDbStore.InMemory([.. DerivedTables.InOrder]);
    private readonly MeasureQueries _queries;
    private int _documents;

    public EvaluationYearsTests() => _queries = new MeasureQueries(_store);

    /// <summary>Declarations of two years around the self-evaluation of the first, in any order of arrival.</summary>
    public static TheoryData<string> Orders => ["targets, evaluation, next", "targets, next, evaluation", "evaluation, targets, next", "evaluation, next, targets", "next, evaluation, targets", "next, targets, evaluation"];

    [Fact]
    public void A_self_evaluation_states_what_was_approved_revised_and_spent()
    {
        Take(Targets(2017, 900_000), Next(1_000_000, prior: 474_470, executed: 300_000), Evaluation(2017, 500_000, 480_000, 237_057.36m));

        Assert.Equal(
            "900000.00 500000.00 480000.00 237057.36 自评表 | 480000.00 调整后预算数 | 480000.00 调整后预算数",
            One("select concat_ws(' ', asked, approved, revised, executed, executed_basis, '|', budget, budget_stage, '|', execution_base, base_stage) from project_year where year = 2017"));
        string evaluation = One("select declaration_id::text from declaration where kind = 'self-evaluation'"), targets = One("select declaration_id::text from declaration where kind = 'targets' and year = 2017");
        Assert.Equal($"{evaluation} {evaluation} {evaluation} {evaluation} {targets}", One("select concat_ws(' ', executed_from, budget_from, base_from, evaluation_id, targets_id) from project_year where year = 2017"));
        Assert.Equal("237057.36 474470.00", One("select concat_ws(' ', previous_executed, previous_budget) from project_year where year = 2018"));
    }

    [Fact]
    public void A_self_evaluation_alone_is_a_project_year_that_nobody_filed()
    {
        Take(Evaluation(2017, 500_000, 480_000, 237_057.36m));

        Assert.Equal("2017 480000.00 237057.36 自评表 filed 0", One("select concat_ws(' ', y.year, y.budget, y.executed, y.basis, 'filed', y.filed) from unit_year y"));
        Assert.Equal("1 0", One("select concat_ws(' ', declarations, filed) from declaration_count"));
        ExecutionGap row = Assert.Single(_queries.Rows<ExecutionGap>(MeasureQuery.All, Viewer.Local).Rows);
        Assert.Equal((row.ExecutedIn, null), (row.DeclarationId, row.Asked));
        Assert.Equal(0, _queries.Rows<DeclarationSummary>(MeasureQuery.All, Viewer.Local).Rows.Sum(one => one.Filed));
    }

    /// <summary>What a self-evaluation leaves open, the next of its year's papers tells: a ledger, then what the next year declares, then what was asked for.</summary>
    [Theory]
    [InlineData(null, 480_000, "480000.00 调整后预算数 237057.36 自评表")]
    [InlineData(500_000, null, "500000.00 批复数 237057.36 自评表")]
    [InlineData(null, null, "474470.00 上年预算额 237057.36 自评表")]
    public void An_execution_is_held_against_the_latest_stage_on_file(int? approved, int? revised, string told)
    {
        Take(Targets(2017, 900_000), Next(1_000_000, prior: 474_470, executed: null), Evaluation(2017, approved, revised, 237_057.36m));

        Assert.Equal(told, One("select concat_ws(' ', execution_base, base_stage, executed, executed_basis) from project_year where year = 2017"));
    }

    [Fact]
    public void A_self_evaluation_wins_over_a_ledger_and_takes_from_it_what_it_leaves_out()
    {
        Declaration ledger = Targets(2017, 800_000) with { Kind = Kind.Ledger, Approved = Some.Money(510_000), Revised = Some.Money(490_000), Executed = Some.Money(200_000) };
        Take(ledger);
        Assert.Equal("800000.00 510000.00 490000.00 200000.00 台账", Year2017());

        Take(Evaluation(2017, null, 480_000, 237_057.36m));
        Assert.Equal("800000.00 510000.00 480000.00 237057.36 自评表", Year2017());

        string Year2017() => One("select concat_ws(' ', asked, approved, revised, executed, executed_basis) from project_year where year = 2017");
    }

    [Fact]
    public void Types_and_purposes_are_those_of_the_form_where_there_is_one()
    {
        Take(Targets(2017, 900_000) with { ProjectTypes = Ticks("结转项目") }, Evaluation(2017, 500_000, 480_000, 237_057.36m));
        Assert.Equal(["结转项目"], Types());

        Take(Next(1_000_000, prior: 474_470, executed: 300_000) with { ProjectTypes = Ticks("经常性专项业务费") });
        Assert.Equal(["经常性专项业务费"], _queries.Rows<ExecutionGap>(MeasureQuery.All.Where("year", 2018), Viewer.Local).Rows.Select(row => row.ProjectType));
        Assert.Equal(["结转项目"], _queries.Rows<BudgetTrend>(MeasureQuery.All.Where("year", 2017), Viewer.Local).Rows.Select(row => row.ProjectType));
        Assert.Equal(["结转项目"], Types());

        IEnumerable<string?> Types() => _queries.Rows<UnitKindYear>(MeasureQuery.All.Where("year", 2017), Viewer.Local).Rows.Select(row => row.ProjectType);
    }

    [Fact]
    public void A_self_evaluation_is_no_second_declaration_and_its_targets_count_once()
    {
        Take(
            Targets(2018, 900_000) with { Indicators = [Some.Indicator("完成率", value: 95)] },
            Evaluation(2018, 900_000, 900_000, 850_000) with { Indicators = [Reached("完成率", 95, 96)] });

        Assert.Empty(Flags("D01"));
        Assert.Empty(_queries.Rows<DeclarationPair>(MeasureQuery.All, Viewer.Local).Rows);
        Assert.Single(_queries.Rows<TargetValue>(MeasureQuery.All, Viewer.Local).Rows);
        Assert.Single(_queries.Rows<TargetKindValue>(MeasureQuery.All, Viewer.Local).Rows);
        Assert.Equal([1L], _queries.Rows<IndicatorUse>(MeasureQuery.All, Viewer.Local).Rows.Select(row => row.Targets));
    }

    /// <summary>As declared the rate of 24 % is a watch; of a self-evaluation it is severe, wherever it arrives.</summary>
    [Theory]
    [MemberData(nameof(Orders))]
    public void Whatever_comes_first_the_flags_are_the_same(string order)
    {
        foreach (string next in order.Split(", "))
        {
            Take(next switch
            {
                "targets" => Targets(2017, 1_000_000),
                "next" => Next(1_200_000, prior: 1_000_000, executed: 240_000),
                _ => Evaluation(2017, 1_000_000, 1_000_000, 240_000),
            });
        }

        Assert.Equal(
            [
                "Y01 severe 2018: 上年执行率 24.00%（240,000.00 / 1,000,000.00），未执行 760,000.00。口径：自评表",
                "Y02 severe 2018: 上年执行率 24.00%（240,000.00 / 1,000,000.00），本年申报 1,200,000.00，增长 20.00%。口径：自评表",
                "Y04 warn 2018: 本年申报 1,200,000.00，是上年执行 240,000.00 的 5.00 倍。口径：自评表",
            ],
            Flags("Y01", "Y02", "Y04").Select(flag => $"{flag.Rule} {flag.Severity} {flag.Year}: {Reasons.Of(flag).Zh}"));
        Assert.Equal(
            "executed 240000|evaluation-2017.txt, revised 1000000|evaluation-2017.txt, currentBudget 1200000|targets-2018.txt",
            Evidence(Assert.Single(Flags("Y02"))));
    }

    [Fact]
    public void An_amended_self_evaluation_changes_its_flags_and_clears_them()
    {
        Take(Evaluation(2017, 1_000_000, 1_000_000, 240_000));
        FlagList alone = Assert.Single(Flags("Y01"));
        Assert.Equal((2017, "severe", "2017 年执行率 24.00%（240,000.00 / 1,000,000.00），未执行 760,000.00。口径：自评表"), (alone.Year, alone.Severity, Reasons.Of(alone).Zh));

        Take(Next(1_000_000, prior: 1_000_000, executed: 240_000));
        FlagList moved = Assert.Single(Flags("Y01"));
        Assert.Equal((2018, "severe"), (moved.Year, moved.Severity));
        Assert.NotEqual(alone.DeclarationId, moved.DeclarationId);

        Take(Evaluation(2017, 1_000_000, 1_000_000, 700_000));
        Assert.Equal([("warn", 300_000m)], Flags("Y01").Select(flag => (flag.Severity, flag.Amount!.Value)));

        Take(Evaluation(2017, 1_000_000, 1_000_000, 980_000));
        Assert.Empty(Flags("Y01"));
        Assert.Equal("1", One("select count(*)::text from (select flag_key from history.flag where rule = 'Y01' and cleared_seq = 4)"));
    }

    /// <summary>A year later its budget is known as revised; what its form asked for was still a jump.</summary>
    [Fact]
    public void A_self_evaluation_does_not_clear_what_was_asked_of_its_form()
    {
        Take(Next(1_000_000, prior: 500_000, executed: null));
        string asked = Assert.Single(Said("Y03"));

        Take(Evaluation(2018, 600_000, 600_000, 590_000));
        Assert.Equal(asked, Assert.Single(Said("Y03")));
    }

    [Fact]
    public void What_is_only_declared_keeps_its_cap()
    {
        Take(Targets(2017, 1_000_000), Next(1_000_000, prior: 1_000_000, executed: 240_000));

        Assert.Equal(["warn 申报表填列"], Flags("Y01").Select(flag => $"{flag.Severity} {(Reasons.Of(flag).Zh.Contains("申报表填列", StringComparison.Ordinal) ? "申报表填列" : "")}"));
    }

    [Fact]
    public void Figures_of_last_year_that_are_not_its_own_are_asked_about()
    {
        Take(Targets(2017, 900_000), Next(1_000_000, prior: 474_470, executed: 300_000));
        Assert.Equal(["本表填列上年预算 474,470.00，而上年申报表的申报数为 900,000.00，相差 -425,530.00：审减、追加还是口径不同？"], Said("Y10"));
        Assert.Equal("priorBudget 474470|targets-2018.txt, currentBudget 900000|targets-2017.txt", Evidence(Flags("Y10")[0]));

        // Approved as declared: the reason is on file. What was spent is another matter.
        Take(Evaluation(2017, 474_470, null, 450_000));
        Assert.Equal(["本表填列上年执行数 300,000.00，而上年自评表的执行数为 450,000.00，相差 -150,000.00：截止日还是口径不同？"], Said("Y10"));
        Assert.Equal("priorExecuted 300000|targets-2018.txt, executed 450000|evaluation-2017.txt", Evidence(Flags("Y10")[0]));
    }

    [Fact]
    public void Two_years_of_money_left_are_severe_where_no_less_is_asked_for()
    {
        Take(Evaluation(2016, 900_000, 1_000_000, 600_000), Evaluation(2017, 1_000_000, null, 700_000), Next(1_000_000, prior: null, executed: null));
        FlagList flag = Assert.Single(Flags("Y11"));

        Assert.Equal(("severe", 2018, 300_000m), (flag.Severity, flag.Year, flag.Amount!.Value));
        Assert.Equal("executed 600000|evaluation-2016.txt, revised 1000000|evaluation-2016.txt, executed 700000|evaluation-2017.txt, approved 1000000|evaluation-2017.txt, currentBudget 1000000|targets-2018.txt", Evidence(flag));

        Take(Evaluation(2016, 900_000, 1_000_000, 850_000));
        Assert.Empty(Flags("Y11"));
    }

    [Fact]
    public void A_target_weaker_than_last_years_own_or_than_what_was_reached_is_a_watch()
    {
        Take(
            Targets(2017, 900_000) with { Indicators = [Some.Indicator("完成率", value: 98), Some.Indicator("差错率", Operator.AtMost, 2), Some.Indicator("满意度", value: 85), Some.Indicator("重名", value: 99), Some.Indicator("重名", value: 98, line: 30)] },
            Evaluation(2017, 900_000, 900_000, 890_000) with { Indicators = [Reached("满意度", 85, 97)] });
        Declaration weaker = Next(900_000, prior: 900_000, executed: null) with
        {
            Indicators = [Some.Indicator("完成率", value: 95), Some.Indicator("差错率", Operator.AtMost, 5), Some.Indicator("满意度", value: 85), Some.Indicator("重名", value: 80)],
        };
        Take(weaker);

        Assert.Equal(
            [
                "“完成率”的目标值为 ≥95%，而上年目标 ≥98%；当年预算（申报数）900,000.00，不低于上年的 900,000.00（申报数）",
                "“差错率”的目标值为 ≤5%，而上年目标 ≤2%；当年预算（申报数）900,000.00，不低于上年的 900,000.00（申报数）",
                "“满意度”的目标值为 ≥85%，而上年实际完成 97%；当年预算（申报数）900,000.00，不低于上年的 900,000.00（申报数）",
            ],
            Said("I18").OrderBy(text => "完差满".IndexOf(text[1], StringComparison.Ordinal)));
        Assert.Contains("indicators.target 95%|targets-2018.txt, indicators.target 98%|targets-2017.txt", Flags("I18").Select(Evidence));
        Assert.Contains("indicators.target 85%|targets-2018.txt, indicators.actual 97%|evaluation-2017.txt", Flags("I18").Select(Evidence));

        // Less money may buy less.
        Take(weaker with { CurrentBudget = Some.Money(899_999) });
        Assert.Empty(Flags("I18"));
    }

    [Fact]
    public void The_cost_of_a_unit_is_held_against_the_year_before()
    {
        Take(Targets(2017, 900_000) with { Indicators = [Some.Indicator("培训人数", value: 300, unit: "人")] });
        Take(Next(900_000, prior: 900_000, executed: null) with { Indicators = [Some.Indicator("培训人数", value: 200, unit: "人")] });
        FlagList flag = Assert.Single(Flags("A07"));

        Assert.Equal(("warn", 300_000m), (flag.Severity, flag.Amount!.Value));
        Assert.Equal("按“培训人数”计，单位成本 4,500.00 元/人（900,000.00 / 200），上年 3,000.00 元（900,000.00 / 300），+50.00%。口径：两年的申报数", Reasons.Of(flag).Zh);
        Assert.Equal("currentBudget 900000|targets-2018.txt, indicators.target 200人|targets-2018.txt, currentBudget 900000|targets-2017.txt, indicators.target 300人|targets-2017.txt", Evidence(flag));

        Take(Targets(2017, 900_000) with { Indicators = [Some.Indicator("培训人数", value: 200, unit: "人")] });
        Assert.Empty(Flags("A07"));
    }

    public void Dispose() => _store.Dispose();

    private static Declaration Targets(int year, decimal budget) => Some.Declaration(year: year, budget: budget, document: FormattableString.Invariant($"targets-{year}.txt"));

    private static Declaration Next(decimal budget, decimal? prior, decimal? executed) => Some.Declaration(budget: budget, prior: prior, executed: executed, document: "targets-2018.txt");

    private static Declaration Evaluation(int year, decimal? approved, decimal? revised, decimal executed) =>
        Some.Declaration(year: year, budget: null, document: FormattableString.Invariant($"evaluation-{year}.txt")) with
        {
            Kind = Kind.SelfEvaluation,
            Approved = Some.Money(approved, 8),
            Revised = Some.Money(revised, 9),
            Executed = Some.Money(executed, 10),
        };

    private static Indicator Reached(string name, decimal target, decimal actual) =>
        Some.Indicator(name, value: target) with { Actual = new Sourced<Target>(new Target($"{actual}%", null, actual, null, "%"), Some.Place(21, $"{actual}%")) };

    private static Sourced<IReadOnlyList<string>> Ticks(string ticked) => new([ticked], Some.Place(7, ticked));

    /// <summary>Each a document of its own; an amended one is another document of the same name and a later date.</summary>
    private void Take(params IReadOnlyList<Declaration> declarations)
    {
        foreach (Declaration declaration in declarations)
        {
            string name = declaration.Sources[0].Document, sha256 = Some.Sha256($"{name} {++_documents}");
            Load load = Some.Load(_store.Version + 1, name, declaration);
            _store.Append(load with { Document = load.Document with { Sha256 = sha256 }, Declarations = [load.Declarations[0] with { Sources = [declaration.Sources[0] with { Sha256 = sha256 }] }] });
        }
    }

    private FlagList[] Flags(params string[] rules) => [.. _queries.Rows<FlagList>(MeasureQuery.All.Where("rule", Comparison.In, rules), Viewer.Local).Rows.OrderBy(flag => flag.Rule, StringComparer.Ordinal)];

    private string[] Said(string rule) => [.. Flags(rule).Select(flag => Reasons.Of(flag).Zh)];

    private static string Evidence(FlagList flag) => string.Join(", ", System.Text.Json.JsonDocument.Parse(flag.Evidence).RootElement.EnumerateArray()
        .Select(line => $"{line.GetProperty("field")} {line.GetProperty("text")}|{line.GetProperty("document")}"));

    private string One(string sql) => Assert.Single(TemporaryHome.Texts(_store, sql));
}
