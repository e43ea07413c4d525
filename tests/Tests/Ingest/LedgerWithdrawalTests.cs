using PerfTargets.Analytics.Derived;

namespace PerfTargets.Tests.Ingest;

/// <summary>Ledgers that are withdrawn: what an earlier one said stands again, and what another says alike stays.</summary>
public sealed class LedgerWithdrawalTests
{
    private const string State = """
        select concat_ws(' ', u.name, j.name, d.year, d.current_budget, o.name, (select string_agg(concat(i.target_text, ' ', i.actual), ',' order by i.target_text) from indicator i where i.declaration_id = d.declaration_id))
        from declaration d join unit u using (unit_id) join project j using (project_id) join document o using (document_id)
        order by 1
        """;

    [Fact]
    public void What_an_earlier_ledger_said_stands_again()
    {
        using LedgerHome home = new([.. DerivedTables.InOrder]);
        home.Ledger("单位,项目,年度,预算数,上年预算,上年执行\n甲,养护,2020,100,1000000,300000\n乙,培训,2020,7,,\n", name: "a.csv");
        string[] first = [.. home.Texts(State)], flags = [.. home.Texts("select rule from flag order by 1")];
        Assert.Contains("Y01", flags);
        home.Ledger("单位,项目,年度,预算数,上年预算,上年执行\n甲,养护,2020,120,1000000,990000\n丙,运维,2020,5,,\n", name: "b.csv");
        Assert.Equal(["丙 运维 2020 5.00 b.csv", "乙 培训 2020 7.00 a.csv", "甲 养护 2020 120.00 b.csv"], home.Texts(State));

        home.Withdraw(2);

        Assert.Equal(first, home.Texts(State));
        Assert.Equal(flags, home.Texts("select rule from flag order by 1"));
        Assert.Equal(["甲 100.00", "乙 7.00"], home.Texts("select concat_ws(' ', u.name, y.asked) from unit_year y join unit u using (unit_id) where y.year = 2020 order by y.asked desc"));
        home.Withdraw(1);
        Assert.Empty(home.Texts("select rule from flag union all select declaration_id::text from declaration union all select unit_id::text from unit_year union all select declaration_id::text from work union all select declaration_id::text from reading_total"));
        Assert.True(home.Rebuild().IsEqual);
    }

    [Fact]
    public void What_another_ledger_says_alike_stays_with_it()
    {
        using LedgerHome home = new();
        home.Ledger("单位,项目,年度,预算数\n甲,养护,2020,100\n乙,培训,2020,7\n", name: "a.csv");
        home.Ledger("单位,项目,年度,预算数\n甲,养护,2020,100\n", name: "b.csv");
        home.Withdraw(1);
        Assert.Equal(["甲 养护 2020 100.00 b.csv"], home.Texts(State));
        Assert.True(home.Rebuild().IsEqual);
    }

    [Fact]
    public void Indicators_of_an_earlier_ledger_stand_again()
    {
        using LedgerHome home = new();
        home.Ledger("单位,项目,年度,指标名称,指标值,实际完成值\n甲,养护,2020,完好率,≥90%,93\n", name: "a.csv");
        string[] first = [.. home.Texts(State)];
        home.Ledger("单位,项目,年度,指标名称,指标值,实际完成值\n甲,养护,2020,完好率,≥95%,96\n", name: "b.csv");
        home.Withdraw(2);
        Assert.Equal(first, home.Texts(State));
        home.Withdraw(1);
        Assert.Empty(home.Texts("select name_id::text from indicator union all select declaration_id::text from declaration"));
        Assert.True(home.Rebuild().IsEqual);
    }
}
