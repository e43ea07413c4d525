-- One row: a form or a ledger's row that states a budget or an execution of the year before; PriorStatement.sql tells those that differ.
-- statements: 1. held: 1 where a paper of that year's own, its form, a self-evaluation or a ledger, states a figure that it can be held against, else 0.
with same as (
    -- Which projects of different years are one, where they are one in each year.
    select j.unit_id, j.project_id, coalesce(l.lineage_id, j.project_id) as lineage_id
    from project j
    left join project_lineage l on l.unit_id = j.unit_id and l.project_id = j.project_id and l.single
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    d.year::integer as year,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    1::bigint as statements,
    coalesce((d.prior_budget is not null and coalesce(q.asked, q.approved, q.revised) is not null) or (d.prior_executed is not null and q.executed_basis <> '申报表填列'), false)::bigint as held,
    d.declaration_id
from declaration d
join same s on s.unit_id = d.unit_id and s.project_id = d.project_id
join same t on t.unit_id = s.unit_id and t.lineage_id = s.lineage_id
join project_year q on q.unit_id = t.unit_id and q.project_id = t.project_id and q.year = d.year - 1 and q.currency = d.currency
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
where d.kind <> 'self-evaluation' and (d.prior_budget is not null or d.prior_executed is not null)
order by year desc, unit, project, declaration_id
