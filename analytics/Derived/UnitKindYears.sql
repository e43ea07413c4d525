-- What project_year comes to for the units in touched_unit: one row a unit, year, currency, department, ticked types and purposes, stage of the budget, stage of what its execution is held against, and basis of the execution.
-- execution_base, spent: budget and execution of the projects where both are known.
select
    p.unit_id,
    p.year,
    p.currency,
    d.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.budget_stage as stage,
    p.base_stage,
    p.executed_basis as basis,
    count(*)::bigint as projects,
    count(p.targets_id)::bigint as filed,
    count(p.budget)::bigint as budgets,
    count(p.base_stage)::bigint as executions,
    sum(p.budget)::decimal(18, 2) as budget,
    sum(p.asked)::decimal(18, 2) as asked,
    sum(p.approved)::decimal(18, 2) as approved,
    sum(p.revised)::decimal(18, 2) as revised,
    sum(p.executed)::decimal(18, 2) as executed,
    sum(p.execution_base)::decimal(18, 2) as execution_base,
    (sum(p.executed) filter (where p.base_stage is not null))::decimal(18, 2) as spent
from project_year p
left join (from declaration where unit_id in (select unit_id from touched_unit)) d on d.declaration_id = p.ticks_from
where p.unit_id in (select unit_id from touched_unit)
group by p.unit_id, p.year, p.currency, d.department, d.project_types, d.fund_purposes, p.budget_stage, p.base_stage, p.executed_basis
