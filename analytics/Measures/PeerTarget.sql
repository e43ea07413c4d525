-- One row: a target (绩效指标) at the weak end of its cohort (同类目标), with how it stands there without its own unit. target, median, scale, gap in measure_unit; gap: how much weaker than the median, more than 0; score: gap / scale.
-- step: how wide the cohort was drawn, 1 same 项目类型 and 资金用途, 2 any, 3 two years to both sides, 4 the parent concept. members, units: at least so many; at_or_beyond: share as weak or weaker, at most.
-- alone: nobody else is as weak; mixed: a tenth of the cohort is beyond the fence (同类不齐). n: row in the form; of several of one name the weakest.
select
    u.present_id as unit_id,
    u.name as unit,
    d.project_id,
    j.name as project,
    w.year::integer as year,
    u.department,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    m.name as indicator,
    c.name as concept,
    w.direction::integer as direction,
    w.measure_unit,
    w.n::integer as n,
    w.step::integer as step,
    w.value as target,
    w.median,
    w.scale,
    w.gap,
    w.score,
    w.members,
    w.units,
    w.at_or_beyond,
    w.alone,
    w.mixed,
    1::bigint as targets,
    w.declaration_id
from cohort_extreme w
join declaration d on d.declaration_id = w.declaration_id
join indicator_name m on m.name_id = w.name_id
join concept c on c.concept_id = w.concept_id
join unit u on u.unit_id = w.unit_id
join project j on j.project_id = d.project_id
where w.n >= 0 and w.gap > 0
order by gap desc, score desc, year desc, unit, project, declaration_id, indicator
