-- One row: a project whose budget and execution of one year are both known. Amounts in the currency's unit (yuan).
-- budget: the final figure (revised), else the prior budget as declared beside the execution; never what was asked for.
-- year: the year that asks for money again, the one after the execution; executed_year = year - 1.
-- gap = budget - executed: positive is money not spent. rate = executed / budget, a fraction; null on base 0.
-- asked: the budget asked for in year, null where no form of that year is on file; increase and change compare it with budget.
-- basis: 申报表填列 (as declared, cut-off date unknown) or the final figure's source. declaration_id: the form that states the execution.
select
    p.unit_id,
    u.name as unit,
    p.project_id,
    j.name as project,
    (p.year + 1)::integer as year,
    p.year::integer as executed_year,
    p.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.executed_basis as basis,
    coalesce(p.revised, n.previous_as_declared) as budget,
    p.executed,
    coalesce(p.revised, n.previous_as_declared) - p.executed as gap,
    case when coalesce(p.revised, n.previous_as_declared) > 0 then p.executed::double / coalesce(p.revised, n.previous_as_declared)::double end as rate,
    n.budget as asked,
    n.budget - coalesce(p.revised, n.previous_as_declared) as increase,
    case when coalesce(p.revised, n.previous_as_declared) > 0 then n.budget::double / coalesce(p.revised, n.previous_as_declared)::double - 1 end as change,
    p.executed_from as declaration_id
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
join declaration d on d.declaration_id = p.executed_from
left join project_year n on n.project_id = p.project_id and n.year = p.year + 1 and n.currency = p.currency and n.targets_id is not null
where p.executed is not null and coalesce(p.revised, n.previous_as_declared) is not null
order by gap desc, unit, project, project_id, year, currency
