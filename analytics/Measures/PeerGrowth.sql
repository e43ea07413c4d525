-- One row: a project whose budget asked for grew, or fell, far more than that of projects of its kind and size (同类增幅). growth, median: as fractions of the year before, 0.5 is +50 %; score: how many robust scales of ln(asked / previous) it is from the median, without its own unit.
-- asked, previous: in the currency's unit (yuan). step, members, units, at_or_beyond, alone, mixed as in PeerTarget.sql; at_or_beyond: share that grew (direction −1), or fell (1), as much or more.
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
    w.direction::integer as direction,
    w.step::integer as step,
    p.asked,
    p.previous_budget as previous,
    p.previous_stage,
    (p.asked / p.previous_budget)::double - 1 as growth,
    exp(w.median) - 1 as median,
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
join unit u on u.unit_id = w.unit_id
join project j on j.project_id = d.project_id
where w.n = -1 and w.gap > 0
order by score desc, year desc, unit, project, declaration_id, direction
