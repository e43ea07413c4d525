-- One row: a target that can be held against others of its kind (同类目标). target: its weak bound, in measure_unit; strength: the same signed by direction (1 where more is better, −1 where less is), so that less is weaker.
-- Rates: in %, from 0 to 100, a bare 1 left out (1, or 100 %?). Counts only where less is better (投诉 3 件). root_id: the parent of the concept, else itself. declared_by: the unit that declared, whatever it counts with now.
-- = and ≥ pool where higher is better, = and ≤ where lower is; a sign that goes against the direction is left out, and so is what a reading is poor of. n: row in the form.
-- A self-evaluation repeats the targets of the form that it evaluates: they count once, as the form states them.
with told as (
    select
        coalesce(c.parent_id, c.concept_id) as root_id,
        c.concept_id,
        c.name as concept,
        m.name as indicator,
        coalesce(case i.direction when 'higher' then 1 when 'lower' then -1 end, m.direction) as direction,
        i.year,
        case when i.unit in ('%', '％') then '%' else i.unit end as measure_unit,
        case when i.operator::text = 'range' and coalesce(case i.direction when 'higher' then 1 when 'lower' then -1 end, m.direction) < 0 then i.upper else i.value end as target,
        i.operator::text as comparison,
        i.target_text,
        i.unit_id as declared_by,
        i.declaration_id,
        i.name_id,
        i.n
    from indicator i
    join indicator_name m on m.name_id = i.name_id
    join concept c on c.concept_id = m.concept_id
    where i.value is not null and i.unit is not null
)
select
    u.present_id as unit_id,
    u.name as unit,
    d.project_id,
    j.name as project,
    t.year::integer as year,
    u.department,
    coalesce(array_to_string(d.project_types, '、'), '') as project_type,
    coalesce(array_to_string(d.fund_purposes, '、'), '') as fund_purpose,
    t.indicator,
    t.name_id,
    t.concept,
    t.concept_id,
    t.root_id,
    t.direction::integer as direction,
    t.measure_unit,
    t.target,
    t.direction * t.target as strength,
    t.n::integer as n,
    1::bigint as targets,
    t.declared_by,
    t.declaration_id
from told t
join declaration d on d.declaration_id = t.declaration_id
join unit u on u.unit_id = t.declared_by
join project j on j.project_id = d.project_id
where case t.direction when 1 then coalesce(t.comparison, '=') in ('=', '≥', '>', 'range') when -1 then coalesce(t.comparison, '=') in ('=', '≤', '<', 'range') else false end
    and case
        when t.measure_unit = '%' then t.target between 0 and 100 and not (t.target = 1 and not coalesce(t.target_text, '') similar to '.*[%％].*')
        else t.direction < 0 and t.target >= 0 and not regexp_matches(t.measure_unit, '^(?:[‰倍元年月日天周时秒億百千万]|分$|分钟|小时|季度|星期|个?(?:工作日|自然日|月|季度|小时|星期))')
    end
    and t.declaration_id not in (select evaluation_id from project_year where evaluation_id is not null and targets_id is not null)
    and (t.declaration_id, t.n) not in (select (declaration_id, n) from place where confidence = 'poor' and field like 'indicators[%].target')
order by strength, year, unit, project, indicator, declaration_id, n, target
