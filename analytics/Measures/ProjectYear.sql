-- One row: a project in a year that some form tells of. Amounts in the currency's unit (yuan); columns as in UnitYear.sql, of one project.
-- declaration_id: the form that states the budget, else the one that states the execution.
select
    p.unit_id,
    u.name as unit,
    p.project_id,
    j.name as project,
    coalesce(p.budget_from, p.executed_from) as declaration_id,
    p.year::integer as year,
    p.currency,
    d.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.budget_stage as stage,
    p.budget_stage as other_stage,
    p.executed_basis as basis,
    p.executed_basis as other_basis,
    1::bigint as projects,
    (p.targets_id is not null)::bigint as filed,
    (p.budget is not null)::bigint as budgets,
    (p.executed is not null and coalesce(p.revised, n.previous_as_declared) is not null)::bigint as executions,
    p.budget,
    p.approved,
    p.revised,
    p.executed,
    case when p.executed is not null then coalesce(p.revised, n.previous_as_declared) end as execution_base,
    case when coalesce(p.revised, n.previous_as_declared) is not null then p.executed end as spent,
    coalesce(p.revised, n.previous_as_declared) - p.executed as gap,
    case when coalesce(p.revised, n.previous_as_declared) > 0 then p.executed::double / coalesce(p.revised, n.previous_as_declared)::double end as rate
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
left join project_year n on n.unit_id = p.unit_id and n.project_id = p.project_id and n.year = p.year + 1 and n.currency = p.currency and n.targets_id is not null
left join declaration d on d.declaration_id = coalesce(p.budget_from, p.executed_from)
order by year, unit, project, project_id, currency
