using FsCheck;
using FsCheck.Xunit;
using PerfTargets.Analytics.Measures;
using PerfTargets.Analytics.Queries;

namespace PerfTargets.Tests.Ingest;

/// <summary>Control totals of any ledger, worked out a second time by a plain reader: read = loaded + kept aside, in rows and in money.</summary>
public sealed class LedgerTotalsTests
{
    [Property(MaxTest = 16)]
    public void What_is_read_is_loaded_or_kept_aside_in_rows_and_by_currency_and_stage_in_money(DoNotSize<int> seed)
    {
        InventedLedger ledger = InventedLedger.Of(seed.Item);
        PlainLedgerReader plain = new(ledger);
        using LedgerHome home = new();
        home.Ledger(ledger.Text, ledger.Mapping);

        Assert.Equal(plain.RowsRead, plain.RowsLoaded + plain.Reasons.Values.Sum());
        Assert.All(plain.Read, sum => Assert.Equal(sum.Value, plain.Loaded.GetValueOrDefault(sum.Key) + plain.Aside.GetValueOrDefault(sum.Key)));
        Assert.Equal([$"{plain.RowsRead} {plain.RowsLoaded} {plain.Reasons.Values.Sum()}"], home.Texts("select concat_ws(' ', rows_read, rows_loaded, rows_rejected) from load"));
        Assert.Equal([$"{plain.RowsLoaded}"], home.Texts("select count(*)::text from declaration"));
        Assert.Equal(plain.Reasons.Select(reason => $"{reason.Key} {reason.Value}"), home.Texts("select concat(message_id, ' ', count(*)) from quarantine group by message_id order by 1"));

        string total = new[] { "currentBudget", "revised", "approved", "executed" }.First(stage => ledger.Columns.Any(column => column.Field == stage));
        Assert.Equal(
            plain.Read.Where(sum => sum.Key.Stage == total).Select(sum => FormattableString.Invariant($"{sum.Key.Currency} {sum.Value:0.00} {plain.Loaded.GetValueOrDefault(sum.Key):0.00}")),
            home.Texts($"select concat_ws(' ', currency, amount_read, amount_loaded) from load_amount where currency in ({string.Join(", ", plain.Read.Keys.Where(key => key.Stage == total).Select(key => $"'{key.Currency}'").DefaultIfEmpty("null"))}) order by 1"));
        Assert.Equal(
            plain.Loaded.Select(sum => FormattableString.Invariant($"{sum.Key.Currency} {sum.Key.Stage} {sum.Value:0.00}")),
            home.Texts("""
                select concat_ws(' ', currency, stage, sum(amount))
                from (select currency, current_budget as "currentBudget", approved, revised, executed from declaration) unpivot (amount for stage in ("currentBudget", approved, revised, executed))
                group by currency, stage order by currency, stage
                """));
        Assert.All(home.Queries.Rows<QualityCheck>(MeasureQuery.All.Where("check_id", "control-totals"), Viewer.Local).Rows, check => Assert.Equal((1, 0), (check.Checked, check.Failed)));
    }

    [Fact]
    public void A_cell_that_is_wrong_costs_its_own_year_and_says_its_line()
    {
        using LedgerHome home = new();
        home.Ledger("unit,project,2019年预算,2020年预算\n甲,养护,100,很多\n甲,巡查,1,2\n甲,巡查,3,\n");

        Assert.Equal(["养护 2019 100.00 2", "巡查 2019 1.00 3", "巡查 2020 2.00 3"], home.Texts("select concat_ws(' ', name, year, current_budget, line) from declaration join project using (project_id) order by 1"));
        Assert.Equal(["2 ledger-amount-wrong 很多", "4 ledger-row-twice 3"], home.Texts("select concat_ws(' ', first_line, message_id, arguments ->> 1) from quarantine order by 1"));
        Assert.Equal(["5 3 2"], home.Texts("select concat_ws(' ', rows_read, rows_loaded, rows_rejected) from load"));
    }

    [Theory]
    [InlineData("-５", false, "-5.00")]
    [InlineData("－５．５", false, "-5.50")]
    [InlineData("1.234", false, "1.23")]
    [InlineData("1.234", true, "1234.00")]
    [InlineData("1，5", true, "1.50")]
    [InlineData("9999999999999999.994", false, "9999999999999999.99")]
    [InlineData("9999999999999999.995", false, null)]
    public void An_amount_is_what_is_printed_or_is_kept_aside(string printed, bool decimalComma, string? amount)
    {
        using LedgerHome home = new();
        home.Ledger($"unit;project;year;budget\n甲;养护;2020;{printed}\n", $$"""{"columns":{"unit":"unit","project":"project","year":"year","budget":"currentBudget"},"delimiter":";","decimalComma":{{(decimalComma ? "true" : "false")}}}""");

        Assert.Equal(amount is null ? [] : [amount], home.Texts("select current_budget::text from declaration"));
        Assert.Equal(amount is null ? ["ledger-amount-wrong"] : [], home.Texts("select message_id from quarantine"));
    }

    [Theory]
    [InlineData("　")]
    [InlineData(" 　\u00a0")]
    public void A_name_of_white_space_of_any_width_is_missing_and_the_year_is_not_blamed(string blank)
    {
        using LedgerHome home = new();
        home.Ledger($"unit,project,year,budget\n{blank},养护,2020,1\n甲,{blank},2020,1\n");

        Assert.Equal(["2 ledger-unit-missing", "3 ledger-project-missing"], home.Texts("select concat_ws(' ', first_line, message_id) from quarantine order by 1"));
    }

    [Fact]
    public void A_sound_row_is_taken_though_one_before_it_was_wrong()
    {
        using LedgerHome home = new();
        home.Ledger("unit,project,year,budget\n甲,养护,2020,很多\n甲,养护,2020,7\n甲,养护,2020,8\n");

        Assert.Equal(["7.00"], home.Texts("select current_budget::text from declaration"));
        Assert.Equal(["2 ledger-amount-wrong", "4 ledger-row-twice"], home.Texts("select concat_ws(' ', first_line, message_id) from quarantine order by 1"));
    }

    [Fact]
    public void A_text_that_moves_to_another_column_is_a_change()
    {
        using LedgerHome home = new();
        home.Ledger("unit,project,year,budget,主管部门\n甲,养护,2020,7,乙\n");
        home.Ledger("unit,project,year,budget,项目类型\n甲,养护,2020,7,乙\n");

        Assert.Equal(["乙"], home.Texts("select array_to_string(project_types, '、') from declaration"));
    }
}
