-- One row: a project in a year that its own form, self-evaluation or ledger tells of, with the family of units that its unit counts with now. The caller chooses and orders the rows.
-- asked: where nothing was asked for on file, what was approved. executed: where a self-evaluation or a ledger tells it; prior_*: of the year before, as this year's form declares them. Amounts in the currency's unit (yuan).
select
    u.present_id as family,
    p.unit_id,
    p.project_id,
    j.name,
    p.year::integer as year,
    coalesce(p.targets_id, p.evaluation_id, p.budget_from) as declaration_id,
    p.currency,
    coalesce(p.asked, p.approved) as asked,
    p.budget,
    case when p.executed_basis <> '申报表填列' then p.executed end as executed,
    p.previous_as_declared as prior_budget,
    d.prior_executed,
    array_to_string(d.project_types, '、') as project_types,
    array_to_string(d.fund_purposes, '、') as fund_purposes
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
left join declaration d on d.declaration_id = coalesce(p.targets_id, p.evaluation_id, p.budget_from)
where coalesce(p.targets_id, p.evaluation_id) is not null or coalesce(p.approved, p.revised) is not null
