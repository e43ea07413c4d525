-- One row: a unit in a year that any form speaks of (应报/已报/未报). Counts are projects.
-- expected: projects known to have had a budget in the year; filed: those with a form of their own on file; missing = expected - filed.
-- Without a list of units nobody knows of projects that no form mentions: expected is a lower bound.
select
    p.unit_id,
    u.name as unit,
    p.year::integer as year,
    count(*)::bigint as expected,
    count(p.targets_id)::bigint as filed,
    (count(*) - count(p.targets_id))::bigint as missing,
    count(d.declaration_id) filter (where d.confidence <> 'good')::bigint as to_check
from project_year p
join unit u on u.unit_id = p.unit_id
left join declaration d on d.declaration_id = p.targets_id
where p.budget is not null
group by p.unit_id, u.name, p.year
order by year desc, unit, unit_id
