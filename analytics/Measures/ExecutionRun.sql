-- One row: a project that asks for money after two years whose executions are final (自评表 or 台账), with the budgets that they are held against. Amounts in the currency's unit (yuan).
-- year: the year that asks; the later execution is of year - 1, the earlier one of year - 2. stage: of the budget; basis: of the execution. rate = executed / budget, a fraction.
-- executed_in, budget_in: the declarations that state them. declaration_id: the form of year. No row on base 0.
select
    u.present_id as unit_id,
    u.name as unit,
    f.project_id,
    j.name as project,
    f.year::integer as year,
    f.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.executed_basis as basis,
    p.base_stage as stage,
    p.execution_base as budget,
    p.executed,
    p.executed::double / p.execution_base::double as rate,
    p.executed_from as executed_in,
    p.base_from as budget_in,
    q.executed_basis as earlier_basis,
    q.base_stage as earlier_stage,
    q.execution_base as earlier_budget,
    q.executed as earlier_executed,
    q.executed::double / q.execution_base::double as earlier_rate,
    q.executed_from as earlier_executed_in,
    q.base_from as earlier_budget_in,
    f.asked,
    f.targets_id as declaration_id
from project_year f
join project_year p on p.unit_id = f.unit_id and p.project_id = f.project_id and p.year = f.year - 1 and p.currency = f.currency
join project_year q on q.unit_id = f.unit_id and q.project_id = f.project_id and q.year = f.year - 2 and q.currency = f.currency
join unit u on u.unit_id = f.unit_id
join project j on j.project_id = f.project_id
join declaration d on d.declaration_id = f.targets_id
where f.asked is not null
    and p.executed_basis <> '申报表填列'
    and q.executed_basis <> '申报表填列'
    and p.execution_base > 0
    and q.execution_base > 0
order by year desc, unit, project, declaration_id
