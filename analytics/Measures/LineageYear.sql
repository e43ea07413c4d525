-- One row: a project in a year that its own form, self-evaluation or ledger tells of, by the lineage it belongs to. Amounts in the currency's unit (yuan).
-- lineage_id: of the first of the projects that are one over the years, the project's own where it stands alone. asked: 申报数; prior: the year before's budget as this year's form declares it; either null where it is not said.
select
    u.present_id as unit_id,
    u.name as unit,
    coalesce(l.lineage_id, p.project_id) as lineage_id,
    p.project_id,
    j.name as project,
    p.year,
    p.currency,
    u.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.asked,
    p.previous_as_declared as prior,
    coalesce(p.targets_id, p.evaluation_id, p.budget_from) as declaration_id
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
left join project_lineage l on l.unit_id = p.unit_id and l.project_id = p.project_id
left join declaration d on d.declaration_id = p.ticks_from
where coalesce(p.targets_id, p.evaluation_id) is not null or coalesce(p.approved, p.revised) is not null
order by year, unit, project, project_id, currency
