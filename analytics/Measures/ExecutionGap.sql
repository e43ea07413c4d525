-- One row: a project whose budget and execution of one year are both known. Amounts in the currency's unit (yuan).
-- budget: the latest stage that the execution can be held against, which budget_stage names: 调整后预算数, 批复数, 上年预算额 as declared beside
-- the execution; 申报数 only where a self-evaluation or a ledger tells no other budget beside its execution.
-- year: the year that asks for money again, the one after the execution; executed_year = year - 1.
-- gap = budget - executed: positive is money not spent. rate = executed / budget, a fraction; null on base 0.
-- asked: the budget asked for in year, null where no form of that year is on file; increase and change compare it with budget.
-- basis: 申报表填列 (as declared, cut-off date unknown) or the final figure's source: 自评表, 台账. executed_in, budget_in: what states the execution and the budget.
-- declaration_id: whose matter it is: of a self-evaluation's execution the form that asks again, while none is on file itself; else what states the execution.
-- Types and purposes: of that form; a self-evaluation has none, so a form of its year goes before it.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    p.project_id,
    j.name as project,
    (p.year + 1)::integer as year,
    p.year::integer as executed_year,
    p.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.executed_basis as basis,
    p.base_stage as budget_stage,
    p.execution_base as budget,
    p.executed,
    p.execution_base - p.executed as gap,
    case when p.execution_base > 0 then p.executed::double / p.execution_base::double end as rate,
    p.next_asked as asked,
    p.next_asked - p.execution_base as increase,
    case when p.execution_base > 0 then p.next_asked::double / p.execution_base::double - 1 end as change,
    p.executed_from as executed_in,
    p.base_from as budget_in,
    coalesce(p.asking_id, p.executed_from) as declaration_id
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
join declaration d on d.declaration_id = coalesce(p.asking_id, p.ticks_from)
where p.execution_base is not null
order by gap desc, unit, project, project_id, year, currency
