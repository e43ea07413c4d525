-- One row: a project in a year for which some form states a budget. Amounts in the currency's unit (yuan).
-- budget: the latest stage known; stage says which: 调整后预算数 or 批复数 of a self-evaluation or a ledger, 申报数, 上年预算额 as the next year's form states it.
-- previous_budget: the year before, 上年预算额 as the year's own form declares it, else the same stage of the year before, else its latest (previous_stage); null in a project's first year. change: fraction, null without a previous budget or on base 0.
-- declaration_id: what states the budget. Types and purposes: a self-evaluation has none, so they are those of a form (ticks_from).
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    p.project_id,
    j.name as project,
    p.year,
    p.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.budget_stage as stage,
    p.budget,
    p.previous_budget,
    p.previous_stage,
    p.budget - p.previous_budget as increase,
    case when p.previous_budget > 0 then p.budget::double / p.previous_budget::double - 1 end as change,
    p.budget_from as declaration_id
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
join declaration d on d.declaration_id = p.ticks_from
where p.budget is not null
order by year, unit, project, project_id, currency
