-- One row: a project whose only countable output costs far more, or less, a unit than the same output does elsewhere (同类单位成本). cost, median: current budget asked for ÷ quantity, in the currency's unit (yuan) for one measure_unit; score: how many robust scales of ln(cost) it is from the median, without its own unit.
-- direction: −1 dearer, 1 cheaper. n: row in the form. step, members, units, at_or_beyond, alone, mixed as in PeerTarget.sql; at_or_beyond: share that costs as much or more (direction −1), or as little or less (1).
select
    u.present_id as unit_id,
    u.name as unit,
    d.project_id,
    j.name as project,
    w.year::integer as year,
    p.currency,
    u.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    m.name as indicator,
    c.name as concept,
    i.n::integer as n,
    w.direction::integer as direction,
    w.step::integer as step,
    p.asked as budget,
    i.value as quantity,
    i.unit as measure_unit,
    p.asked::double / i.value as cost,
    exp(w.median) as median,
    w.scale,
    w.score,
    w.members,
    w.units,
    w.at_or_beyond,
    w.alone,
    w.mixed,
    w.declaration_id
from cohort_extreme w
join declaration d on d.declaration_id = w.declaration_id
join project_year p on p.unit_id = w.unit_id and p.year = w.year and p.project_id = d.project_id and p.targets_id = w.declaration_id
join indicator i on i.unit_id = w.unit_id and i.declaration_id = w.declaration_id and i.n = -2 - w.n and i.name_id = w.name_id
join indicator_name m on m.name_id = w.name_id
join concept c on c.concept_id = w.concept_id
join unit u on u.unit_id = w.unit_id
join project j on j.project_id = d.project_id
where w.n <= -2 and w.gap > 0
order by score desc, year desc, unit, project, declaration_id, direction
