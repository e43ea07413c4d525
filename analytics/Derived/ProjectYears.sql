-- What the forms, self-evaluations (自评表) and ledgers on file say of a project in a year, for the projects of the units in touched_unit: one row a project, year and currency.
-- A row of year y tells of y (申报数; of a self-evaluation or a ledger 批复数, 调整后预算数, 执行数) and of y - 1 (prior budget and execution, as declared, cut-off date unknown).
-- A form of the year's own goes before a ledger's row for what was asked; a self-evaluation and a ledger complete each other, and where they differ the self-evaluation wins:
-- it is what the unit answers for. The execution of either goes before one that is only declared.
-- budget: the latest stage known of revised, approved, asked, as the next year declares it; budget_stage says which.
-- execution_base: what the execution is held against, the latest stage known beside it; 申报数 only where a self-evaluation or a ledger tells no other budget; base_stage says which, base_from where.
-- previous_budget: as the year's own form declares it (previous_as_declared), else the same stage of the year before, else its latest; previous_stage says which.
-- targets_id: the year's own form, never a self-evaluation, which is evaluation_id. ticks_from: whose department and ticks the year goes by, what states the budget;
-- a self-evaluation has no ticks, so a form of the year or of the next goes before it. asking_id: beside a self-evaluation's execution the form that asks again, null without one; else what states the execution.
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
        arg_min(current_budget, kind) filter (where kind <> 'self-evaluation' and current_budget is not null) as asked,
        arg_min(prior_budget, kind) filter (where kind <> 'self-evaluation' and prior_budget is not null) as prior_budget,
        arg_min(prior_executed, kind) filter (where kind <> 'self-evaluation' and prior_executed is not null) as prior_executed,
        coalesce(max(approved) filter (where kind = 'self-evaluation'), max(approved)) as approved,
        coalesce(max(revised) filter (where kind = 'self-evaluation'), max(revised)) as revised,
        coalesce(max(executed) filter (where kind = 'self-evaluation'), max(executed)) as executed,
        arg_min(declaration_id, kind) filter (where kind <> 'self-evaluation' and current_budget is not null) as asked_in,
        arg_min(declaration_id, kind) filter (where kind <> 'self-evaluation' and prior_budget is not null) as prior_budget_in,
        arg_min(declaration_id, kind) filter (where kind <> 'self-evaluation' and prior_executed is not null) as prior_executed_in,
        max(declaration_id) filter (where kind = 'self-evaluation') as evaluation_id,
        max(declaration_id) filter (where kind = 'ledger') as ledger_id,
        coalesce(max(declaration_id) filter (where kind = 'self-evaluation' and approved is not null), max(declaration_id) filter (where approved is not null)) as approved_in,
        coalesce(max(declaration_id) filter (where kind = 'self-evaluation' and revised is not null), max(declaration_id) filter (where revised is not null)) as revised_in,
        coalesce(max(declaration_id) filter (where kind = 'self-evaluation' and executed is not null), max(declaration_id) filter (where executed is not null)) as executed_in,
        coalesce(bool_or(kind = 'self-evaluation' and executed is not null), false) as self_evaluated,
        arg_min(declaration_id, kind) filter (where kind = 'targets' or kind = 'ledger' and current_budget is not null) as filed_in
    from said
    group by unit_id, project_id, currency, year
),
spoken as (
    select unit_id, project_id, currency, year from own
    where coalesce(asked, approved, revised, executed, prior_budget, prior_executed) is not null or filed_in is not null or evaluation_id is not null
    union
    select unit_id, project_id, currency, year - 1 from own where prior_budget is not null or prior_executed is not null
),
told as (
    select
        s.unit_id,
        s.year::smallint as year,
        s.project_id,
        s.currency,
        coalesce(o.revised, o.approved, o.asked, n.prior_budget) as budget,
        case
            when o.revised is not null then '调整后预算数'
            when o.approved is not null then '批复数'
            when o.asked is not null then '申报数'
            when n.prior_budget is not null then '上年预算额' end as budget_stage,
        case
            when o.revised is not null then o.revised_in
            when o.approved is not null then o.approved_in
            when o.asked is not null then o.asked_in
            when n.prior_budget is not null then n.prior_budget_in end as budget_from,
        o.asked,
        o.approved,
        o.revised,
        coalesce(o.executed, n.prior_executed) as executed,
        case when o.self_evaluated then '自评表' when o.executed is not null then '台账' when n.prior_executed is not null then '申报表填列' end as executed_basis,
        case when o.executed is not null then o.executed_in when n.prior_executed is not null then n.prior_executed_in end as executed_from,
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
        o.evaluation_id,
        case when coalesce(o.executed, n.prior_executed) is not null then coalesce(o.revised, o.approved, n.prior_budget, case when o.executed is not null then o.asked end) end as execution_base,
        case
            when coalesce(o.executed, n.prior_executed) is null then null
            when o.revised is not null then '调整后预算数'
            when o.approved is not null then '批复数'
            when n.prior_budget is not null then '上年预算额'
            when o.executed is not null and o.asked is not null then '申报数' end as base_stage,
        case
            when coalesce(o.executed, n.prior_executed) is null then null
            when o.revised is not null then o.revised_in
            when o.approved is not null then o.approved_in
            when n.prior_budget is not null then n.prior_budget_in
            when o.executed is not null and o.asked is not null then o.asked_in end as base_from,
        coalesce(o.filed_in, o.ledger_id, n.prior_budget_in, n.prior_executed_in, n.filed_in) as other_form,
        n.filed_in as next_id,
        n.asked as next_asked
    from spoken s
    left join own o on o.project_id = s.project_id and o.year = s.year and o.currency = s.currency
    left join own n on n.project_id = s.project_id and n.year = s.year + 1 and n.currency = s.currency
    left join own p on p.project_id = s.project_id and p.year = s.year - 1 and p.currency = s.currency
)
select
    * exclude (other_form, next_id),
    case
        when coalesce(budget_from, executed_from, targets_id, evaluation_id) = evaluation_id then coalesce(other_form, evaluation_id)
        else coalesce(budget_from, executed_from, targets_id) end as ticks_from,
    case when executed_basis = '自评表' then next_id else executed_from end as asking_id
from told
