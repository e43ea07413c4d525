-- What the forms and ledgers on file say of a project in a year, for the projects of the units in touched_unit: one row a project, year and currency.
-- A row of year y tells of y (申报数, and of a ledger 批复数, 调整后预算数, 执行数) and of y - 1 (prior budget and execution, as declared, cut-off date unknown).
-- A form of the year's own goes before a ledger's row for what was asked; a ledger's execution goes before one that is only declared.
-- budget: the latest stage known of revised, approved, asked, as the next year declares it; budget_stage says which.
-- execution_base: what the execution is held against, the latest stage known beside it; 申报数 only of a ledger that tells no other budget; base_stage says which.
-- previous_budget: as the year's own form declares it (previous_as_declared), else the same stage of the year before, else its latest; previous_stage says which.
-- next_asked: the budget asked for in the year after, null where no form of that year is on file: a row tells of two years, and is made anew with either, as its whole project is.
with said as (
    select unit_id, year, project_id, currency, kind, declaration_id, current_budget, prior_budget, prior_executed, approved, revised, executed
    from declaration
    where unit_id in (select unit_id from touched_unit)
),
own as (
    select
        unit_id,
        project_id,
        currency,
        year,
        arg_min(current_budget, kind) filter (where current_budget is not null) as asked,
        arg_min(prior_budget, kind) filter (where prior_budget is not null) as prior_budget,
        arg_min(prior_executed, kind) filter (where prior_executed is not null) as prior_executed,
        max(approved) as approved,
        max(revised) as revised,
        max(executed) as executed,
        arg_min(declaration_id, kind) filter (where current_budget is not null) as asked_in,
        arg_min(declaration_id, kind) filter (where prior_budget is not null) as prior_budget_in,
        arg_min(declaration_id, kind) filter (where prior_executed is not null) as prior_executed_in,
        any_value(declaration_id) filter (where kind = 'ledger') as ledger_id,
        arg_min(declaration_id, kind) filter (where kind = 'targets' or current_budget is not null) as filed_in
    from said
    where kind in ('targets', 'ledger')
    group by unit_id, project_id, currency, year
),
spoken as (
    select unit_id, project_id, currency, year from own where coalesce(asked, approved, revised, executed, prior_budget, prior_executed) is not null or filed_in is not null
    union
    select unit_id, project_id, currency, year - 1 from own where prior_budget is not null or prior_executed is not null
)
select
    s.unit_id,
    s.year::smallint as year,
    s.project_id,
    s.project_id as lineage_id,
    s.currency,
    coalesce(o.revised, o.approved, o.asked, n.prior_budget) as budget,
    case
        when o.revised is not null then '调整后预算数'
        when o.approved is not null then '批复数'
        when o.asked is not null then '申报数'
        when n.prior_budget is not null then '上年预算额' end as budget_stage,
    case
        when coalesce(o.revised, o.approved) is not null then o.ledger_id
        when o.asked is not null then o.asked_in
        when n.prior_budget is not null then n.prior_budget_in end as budget_from,
    o.asked,
    o.approved,
    o.revised,
    coalesce(o.executed, n.prior_executed) as executed,
    case when o.executed is not null then '台账' when n.prior_executed is not null then '申报表填列' end as executed_basis,
    case when o.executed is not null then o.ledger_id when n.prior_executed is not null then n.prior_executed_in end as executed_from,
    coalesce(
        o.prior_budget,
        case when o.revised is not null then p.revised when o.approved is not null then p.approved when o.asked is not null then p.asked end,
        p.revised, p.approved, p.asked) as previous_budget,
    case
        when o.prior_budget is not null then '上年预算额'
        when o.revised is not null and p.revised is not null then '调整后预算数'
        when o.revised is null and o.approved is not null and p.approved is not null then '批复数'
        when coalesce(o.revised, o.approved) is null and o.asked is not null and p.asked is not null then '申报数'
        when p.revised is not null then '调整后预算数'
        when p.approved is not null then '批复数'
        when p.asked is not null then '申报数' end as previous_stage,
    coalesce(p.executed, o.prior_executed) as previous_executed,
    o.prior_budget as previous_as_declared,
    o.filed_in as targets_id,
    null::ubigint as evaluation_id,
    case when coalesce(o.executed, n.prior_executed) is not null then coalesce(o.revised, o.approved, n.prior_budget, case when o.executed is not null then o.asked end) end as execution_base,
    case
        when coalesce(o.executed, n.prior_executed) is null then null
        when o.revised is not null then '调整后预算数'
        when o.approved is not null then '批复数'
        when n.prior_budget is not null then '上年预算额'
        when o.executed is not null and o.asked is not null then '申报数' end as base_stage,
    n.asked as next_asked
from spoken s
left join own o on o.project_id = s.project_id and o.year = s.year and o.currency = s.currency
left join own n on n.project_id = s.project_id and n.year = s.year + 1 and n.currency = s.currency
left join own p on p.project_id = s.project_id and p.year = s.year - 1 and p.currency = s.currency
