-- One row: a target that can be held against others of its kind (同类目标). value: its weak bound, signed by direction (1 where more is better, −1 where less is), so that less is weaker.
-- Rates: in %, from 0 to 100, a bare 1 left out (1, or 100 %?). Counts only where less is better (投诉 3 件). root: the parent of the concept, else itself. unit_id: the unit it counts with now; declared_by: the one that declared.
-- = and ≥ pool where higher is better, = and ≤ where lower is; a sign that goes against the direction is left out, and so is what a reading is poor of.
-- A self-evaluation repeats the targets of the form that it evaluates: they count once, as the form states them. Reads compared_concept (concept_id, first_year, last_year).
with told as (
    select
        coalesce(c.parent_id, c.concept_id) as root,
        c.concept_id,
        coalesce(case i.direction when 'higher' then 1 when 'lower' then -1 end, m.direction)::tinyint as direction,
        i.year,
        case when i.unit in ('%', '％') then '%' else i.unit end as measure_unit,
        i.operator::text as comparison,
        i.value,
        i.upper,
        i.target_text,
        i.unit_id as declared_by,
        i.declaration_id,
        i.name_id,
        i.n
    from indicator i
    join indicator_name m on m.name_id = i.name_id
    join concept c on c.concept_id = m.concept_id
    join compared_concept t on t.concept_id = c.concept_id and i.year between t.first_year and t.last_year
    where i.value is not null and i.unit is not null
),
signed as (
    select
        * exclude (comparison, value, upper),
        direction * case when comparison = 'range' and direction < 0 then upper else value end as value
    from told
    where case direction when 1 then coalesce(comparison, '=') in ('=', '≥', '>', 'range') when -1 then coalesce(comparison, '=') in ('=', '≤', '<', 'range') else false end
)
select
    s.root,
    s.concept_id,
    s.direction,
    s.year,
    s.measure_unit,
    coalesce(array_to_string(d.project_types, '、'), '') as project_type,
    coalesce(array_to_string(d.fund_purposes, '、'), '') as fund_purpose,
    u.present_id as unit_id,
    d.project_id,
    s.declared_by,
    s.declaration_id,
    s.name_id,
    s.n,
    s.value
from signed s
join declaration d on d.declaration_id = s.declaration_id
join unit u on u.unit_id = s.declared_by
where case
        when s.measure_unit = '%' then s.value * s.direction between 0 and 100 and not (abs(s.value) = 1 and not coalesce(s.target_text, '') similar to '.*[%％].*')
        else s.direction < 0 and s.value <= 0 and not regexp_matches(s.measure_unit, '^(?:[‰倍元年月日天周时秒億百千万]|分$|分钟|小时|季度|星期|个?(?:工作日|自然日|月|季度|小时|星期))')
    end
    and s.declaration_id not in (select evaluation_id from project_year where evaluation_id is not null and targets_id is not null)
    and (s.declaration_id, s.n) not in (select (declaration_id, n) from place where confidence = 'poor' and field like 'indicators[%].target')
