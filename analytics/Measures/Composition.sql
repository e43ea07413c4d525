-- One row: a budget line (子项目) of a declaration. amount in the currency's unit (yuan), null where the document leaves it open.
-- share: fraction of the declaration's current budget, null where either is unknown or the budget is 0. line: where the name is printed.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    d.year,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    d.declaration_id,
    b.n::integer as n,
    b.name as budget_line,
    b.amount,
    d.current_budget as base,
    case when d.current_budget > 0 then b.amount::double / d.current_budget::double end as share,
    b.line
from budget_line b
join declaration d on d.declaration_id = b.declaration_id
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
order by year desc, unit, project, declaration_id, amount desc, n
