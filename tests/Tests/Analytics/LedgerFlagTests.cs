using System.Text.Json;
using PerfTargets.Analytics.Derived;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;
using PerfTargets.Tests.Ingest;

namespace PerfTargets.Tests.Analytics;

/// <summary>What a ledger tells is asked as what a form prints, and each finding leads to the row that tells it.</summary>
public sealed class LedgerFlagTests : IDisposable
{
    private const string Budgets = "unit,project,year,当年预算,总预算\n甲,养护,2020,100000,90000\n乙,巡查,2020,100000,100000\n";
    private const string Targets = "unit,project,year,指标名称,指标值\n甲,养护,2020,完成率,≥98%\n乙,巡查,2020,合格率,≥95%\n甲,养护,2020,设备完好率,≥980%\n";

    private readonly LedgerHome _home = new([.. DerivedTables.InOrder]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rules_are_asked_of_its_amounts_and_of_its_indicators_in_whatever_order_they_come(bool amountsFirst)
    {
        foreach (bool amounts in (bool[])[amountsFirst, !amountsFirst])
            _home.Ledger(amounts ? Budgets : Targets, name: amounts ? "budgets.csv" : "targets.csv");

        Assert.Equal(["甲 A02 budgets.csv 2 ", "甲 I10 targets.csv 4 ≥980%"], Said("A02", "I10"));
        Assert.All(Flags().Where(flag => !flag.Hidden), flag => Assert.Equal("甲", flag.Unit));
    }

    [Fact]
    public void A_row_kept_aside_shifts_no_evidence()
    {
        _home.Ledger("unit,project,year,指标名称,指标值\n甲,养护,2020,完成率,≥98%\n甲,养护,2020,,≥1\n甲,养护,2020,设备完好率,≥980%\n甲,养护,2020,合格率,≥98%\n", name: "targets.csv");

        Assert.Equal(["甲 I10 targets.csv 4 ≥980%"], Said("I10"));
        Assert.Equal(["0 完成率", "1 设备完好率", "2 合格率"], _home.Queries.Rows<IndicatorList>(MeasureQuery.All, Viewer.Local).Rows.Select(row => FormattableString.Invariant($"{row.N} {row.Indicator}")));
    }

    [Fact]
    public void A_later_ledger_without_the_fault_clears_it_and_its_withdrawal_raises_it_again()
    {
        _home.Ledger(Budgets, name: "budgets.csv");
        _home.Ledger(Budgets.Replace("90000", "200000", StringComparison.Ordinal), name: "later.csv");
        Assert.Empty(Said("A02"));

        _home.Withdraw(2);
        Assert.Equal(["甲 A02 budgets.csv 2 "], Said("A02"));
    }

    [Fact]
    public void Withdrawn_indicators_take_their_flags_with_them()
    {
        _home.Ledger(Budgets, name: "budgets.csv");
        _home.Ledger(Targets, name: "targets.csv");
        _home.Withdraw(2);

        Assert.Empty(Said("I10"));
        Assert.Equal(["甲 A02 budgets.csv 2 "], Said("A02"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Years_of_a_ledger_are_held_against_each_other_in_whatever_order_they_come(bool amountsFirst)
    {
        const string Amounts = "unit,project,year,当年预算\n甲,养护,2020,100000\n甲,养护,2021,200000\n";
        const string Years = "unit,project,year,一级指标,指标名称,指标值,实际完成值\n甲,养护,2020,产出指标,巡查完成率,≥98%,70%\n甲,养护,2020,产出指标,养护数量,≥100件,100件\n甲,养护,2021,产出指标,巡查完成率,≥90%,\n甲,养护,2021,产出指标,养护数量,≥100件,\n";
        foreach (bool amounts in (bool[])[amountsFirst, !amountsFirst])
            _home.Ledger(amounts ? Amounts : Years, name: amounts ? "budgets.csv" : "years.csv");

        Assert.Equal(["甲 A07 budgets.csv 3 ", "甲 I18 years.csv 4 ≥90%", "甲 I19 years.csv 4 ≥90%"], Said("A07", "I18", "I19"));
    }

    [Fact]
    public void Rows_whose_projects_differ_in_punctuation_alone_are_declared_twice()
    {
        _home.Ledger("unit,project,year,当年预算\n甲,道路养护,2020,100000\n甲,“道路”养护,2020,80000\n甲,道路养护,2021,100000\n乙,道路养护,2020,100000\n", name: "budgets.csv");

        Assert.Equal(["甲 D01 budgets.csv 2 ", "甲 D01 budgets.csv 3 "], Said("D01").Order(StringComparer.Ordinal));
    }

    public void Dispose() => _home.Dispose();

    private IEnumerable<string> Said(params string[] rules) =>
        from flag in Flags()
        where rules.Contains(flag.Rule)
        let line = JsonDocument.Parse(flag.Evidence).RootElement[0]
        orderby flag.Rule
        select $"{flag.Unit} {flag.Rule} {line.GetProperty("document").GetString()} {line.GetProperty("line").GetInt64()} {line.GetProperty("text").GetString()}";

    private IReadOnlyList<FlagList> Flags() => _home.Queries.Rows<FlagList>(MeasureQuery.All, Viewer.Local).Rows;
}
