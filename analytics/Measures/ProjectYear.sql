-- One row: a project in a year that some form tells of. Amounts in the currency's unit (yuan); columns as in UnitYear.sql, of one project.
-- declaration_id: the form that states the budget, else the one that states the execution, else the year's own. Types and purposes: of the form that ticks_from names.
select
    u.present_id as unit_id,
    u.name as unit,
    p.project_id,
    j.name as project,
    coalesce(p.budget_from, p.executed_from, p.targets_id, p.evaluation_id) as declaration_id,
    p.year,
    p.currency,
    u.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.budget_stage as stage,
    p.budget_stage as other_stage,
    p.base_stage,
    p.base_stage as other_base_stage,
    p.executed_basis as basis,
    p.executed_basis as other_basis,
    1::bigint as projects,
    (p.targets_id is not null)::bigint as filed,
    (p.budget is not null)::bigint as budgets,
    (p.base_stage is not null)::bigint as executions,
    p.budget,
    p.asked,
    p.approved,
    p.revised,
    p.executed,
    p.execution_base,
    case when p.base_stage is not null then p.executed end as spent,
    p.execution_base - p.executed as gap,
    case when p.execution_base > 0 then p.executed::double / p.execution_base::double end as rate
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
left join declaration d on d.declaration_id = p.ticks_from
order by year, unit, project, project_id, currency
