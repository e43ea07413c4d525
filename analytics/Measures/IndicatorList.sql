-- One row: an indicator (绩效指标) of a declaration, in the form's order. value and upper in measure_unit (95 with % is 95 %).
-- direction: higher or lower (is better), where a form prints it, else null; better: that, else what the name tells. concept: null where the name tells of none. confidence: the worst of the places of its level, name and target in the surest document that prints it.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    i.year,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    i.declaration_id,
    i.n::integer as n,
    i.level1,
    i.level2,
    m.name as indicator,
    i.horizon,
    i.target_text as target,
    i.operator::text as comparison,
    i.value,
    i.upper,
    i.unit as measure_unit,
    coalesce((
        select min(s.worst)::text
        from (
            select max(p.confidence) as worst
            from place p
            where p.declaration_id = i.declaration_id and p.n = i.n and starts_with(p.field, 'indicators[')
            group by p.document_id
        ) s
    ), 'good') as confidence,
    i.page,
    i.line,
    coalesce(i.actual_text, regexp_replace(i.actual::text, '[.]0$', '')) as actual,
    i.weight::double as weight,
    i.score::double as score,
    i.deviation,
    i.direction,
    coalesce(i.direction, case m.direction when 1 then 'higher' when -1 then 'lower' end) as better,
    c.name as concept
from indicator i
join declaration d on d.declaration_id = i.declaration_id
join unit u on u.unit_id = i.unit_id
join project j on j.project_id = d.project_id
join indicator_name m on m.name_id = i.name_id
left join concept c on c.concept_id = m.concept_id
order by declaration_id, n
