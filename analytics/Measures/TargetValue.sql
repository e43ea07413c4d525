-- One row: an indicator (绩效指标) of a declaration whose target states a number. value in measure_unit (95 with % is 95 %); measure_unit is null
-- where none is stated. n: its place in the form. lowest, highest: value, of which a roll-up keeps the extremes; targets: 1. concept: null where the name tells of none.
-- A self-evaluation repeats the targets of the form that it evaluates: they count once, as the form states them.
select
    u.present_id as unit_id,
    u.name as unit,
    i.year,
    u.department,
    m.name as indicator,
    c.name as concept,
    i.unit as measure_unit,
    i.value,
    i.declaration_id,
    i.n::integer as n,
    i.value as lowest,
    i.value as highest,
    1::bigint as targets
from indicator i
join unit u on u.unit_id = i.unit_id
join indicator_name m on m.name_id = i.name_id
left join concept c on c.concept_id = m.concept_id
where i.value is not null and i.declaration_id not in (select evaluation_id from project_year where evaluation_id is not null and targets_id is not null)
order by indicator, declaration_id, n, value
