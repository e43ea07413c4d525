using PerfTargets.Analytics.Queries;

namespace PerfTargets.Tests.Analytics;

/// <summary>What nobody reads is not looked up, and nothing else changes.</summary>
public sealed class NarrowedTests
{
    private const string Plain = """
        -- One row: a thing.
        select
            u.present_id as unit_id,
            j.name as project,
            array_to_string(d.project_types, '、, ') as project_type,
            p.budget,
            coalesce(t.state, 'open') as state
        from project_year p
        join unit u on u.unit_id = d.unit_id
        join project j on j.project_id = p.project_id
        join declaration d on d.declaration_id = coalesce(p.budget_from, p.executed_from)
        join document o on o.document_id = d.document_id
        left join triage t on t.flag_key = p.flag_key
        left join load_amount a on a.seq = p.seq
        where p.budget is not null
        """;

    [Fact]
    public void Only_joins_that_neither_lose_nor_double_a_row_are_left_out() => Assert.Equal(
        """
        select
            p.budget
        from project_year p
        join declaration d on d.declaration_id = coalesce(p.budget_from, p.executed_from)
        join document o on o.document_id = d.document_id
        left join load_amount a on a.seq = p.seq
        where p.budget is not null
        """,
        Narrowed.To(new HashSet<string> { "budget" }, Plain));

    [Fact]
    public void A_join_stays_that_a_column_or_another_join_needs() => Assert.Equal(
        """
        select
            u.present_id as unit_id,
            array_to_string(d.project_types, '、, ') as project_type
        from project_year p
        join unit u on u.unit_id = d.unit_id
        join declaration d on d.declaration_id = coalesce(p.budget_from, p.executed_from)
        join document o on o.document_id = d.document_id
        left join load_amount a on a.seq = p.seq
        where p.budget is not null
        """,
        Narrowed.To(new HashSet<string> { "unit_id", "project_type" }, Plain));

    [Theory]
    [InlineData("with a as (select 1)\nselect\n    x\nfrom a")]
    [InlineData("select\n    count(*) as n\nfrom flag f\njoin unit u on u.unit_id = f.unit_id\ngroup by f.rule")]
    [InlineData("select distinct\n    x\nfrom place")]
    public void What_is_no_plain_select_stays_as_it_is(string sql) => Assert.Equal(sql, Narrowed.To(new HashSet<string> { "n", "x" }, sql));
}
