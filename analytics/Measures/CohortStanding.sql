-- One row: what the targets of one concept, direction, measure unit, year and kind are judged by (同类), by the narrowest cohort that has enough in it; of growth of budgets (ln) the concept is null; where measure_unit names a currency ('CNY / 件') it is what one costs (ln).
-- step: 1 their own type and purpose, 2 any, 3 two years to both sides, 4 the parent concept. targets: how many it judges; members: one a unit and project; median, mad, scale, q1, q3: in measure_unit, every unit weighing the same. beyond: share of the members beyond the fence.
select
    c.name as concept,
    h.concept_id,
    h.direction::integer as direction,
    h.measure_unit,
    h.year::integer as year,
    h.project_type,
    h.fund_purpose,
    h.step::integer as step,
    h.targets,
    h.members,
    h.units,
    h.median,
    h.mad,
    h.scale,
    h.q1,
    h.q3,
    h.beyond
from cohort h
left join concept c on c.concept_id = h.concept_id
order by year desc, concept, concept_id, direction, measure_unit, project_type, fund_purpose
