-- What project_year comes to for the units in touched_unit_year: one row a unit, year, currency, department, ticked types and purposes, stage of the budget and basis of the execution.
-- execution_base: what an execution is held against, the final figure (revised), else the prior budget as the next year's form declares it; spent: executed where that base is known.
select
    p.unit_id,
    p.year,
    p.currency,
    d.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.budget_stage as stage,
    p.executed_basis as basis,
    count(*)::bigint as projects,
    count(p.targets_id)::bigint as filed,
    count(p.budget)::bigint as budgets,
    count(coalesce(p.revised, n.previous_as_declared)) filter (where p.executed is not null)::bigint as executions,
    sum(p.budget)::decimal(18, 2) as budget,
    sum(p.approved)::decimal(18, 2) as approved,
    sum(p.revised)::decimal(18, 2) as revised,
    sum(p.executed)::decimal(18, 2) as executed,
    (sum(coalesce(p.revised, n.previous_as_declared)) filter (where p.executed is not null))::decimal(18, 2) as execution_base,
    (sum(p.executed) filter (where coalesce(p.revised, n.previous_as_declared) is not null))::decimal(18, 2) as spent
from project_year p
left join project_year n on n.unit_id = p.unit_id and n.project_id = p.project_id and n.year = p.year + 1 and n.currency = p.currency and n.targets_id is not null
left join declaration d on d.declaration_id = coalesce(p.budget_from, p.executed_from)
where p.unit_id in (select unit_id from touched_unit_year)
group by p.unit_id, p.year, p.currency, d.department, d.project_types, d.fund_purposes, p.budget_stage, p.executed_basis
