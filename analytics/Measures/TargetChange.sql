-- One row: an indicator of a form whose target is another number than the year before's own target, or than what the year before reached (self-evaluation), while the budget is not lower.
-- Held together by project and indicator name (name_id) over consecutive years; a name that stands twice in a form is held against none. Ranges and words have no row.
-- Of forms and self-evaluations only: a ledger's indicators are taken in without their units being looked at again, so that what is found among them would depend on what came first.
-- target, previous_target, actual: in measure_unit, previous_unit, actual_unit, which may differ. previous_*: of the year before's own form, actual*: of its self-evaluation; null where there is none, or it states no number.
-- budget: asked for (申报数); previous_budget: what the year before's own form asked for, else the latest that is known of it; previous_stage says which. n, previous_n, actual_n: rows in their forms.
with pair as (
    select
        p.unit_id,
        p.project_id,
        p.year,
        p.currency,
        f.declaration_id,
        b.declaration_id as previous_id,
        q.evaluation_id,
        p.asked as budget,
        coalesce(q.asked, p.previous_budget) as previous_budget,
        case when q.asked is not null then '申报数' else p.previous_stage end as previous_stage
    from project_year p
    join project_year q on q.unit_id = p.unit_id and q.project_id = p.project_id and q.year = p.year - 1 and q.currency = p.currency
    join declaration f on f.declaration_id = p.targets_id and f.kind = 'targets'
    left join declaration b on b.declaration_id = q.targets_id and b.kind = 'targets'
    where coalesce(b.declaration_id, q.evaluation_id) is not null
        and p.asked >= coalesce(q.asked, p.previous_budget)
),
once as (
    select
        declaration_id,
        name_id,
        any_value(n)::integer as n,
        any_value(operator)::text as comparison,
        any_value(value) as value,
        any_value(upper) as upper,
        any_value(unit) as unit,
        any_value(actual) as actual,
        any_value(actual_unit) as actual_unit
    from indicator
    where declaration_id in (select declaration_id from pair union select previous_id from pair union select evaluation_id from pair)
    group by declaration_id, name_id
    having count(*) = 1
)
select
    u.present_id as unit_id,
    u.name as unit,
    a.project_id,
    j.name as project,
    a.year::integer as year,
    a.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    m.name as indicator,
    c.n,
    c.comparison,
    c.value as target,
    c.unit as measure_unit,
    b.n as previous_n,
    b.comparison as previous_comparison,
    b.value as previous_target,
    b.unit as previous_unit,
    b.declaration_id as previous_id,
    e.n as actual_n,
    e.actual,
    e.actual_unit,
    e.declaration_id as evaluation_id,
    a.budget,
    a.previous_budget,
    a.previous_stage,
    a.declaration_id
from pair a
join once c on c.declaration_id = a.declaration_id
left join once b on b.declaration_id = a.previous_id and b.name_id = c.name_id and b.value is not null and b.upper is null
left join once e on e.declaration_id = a.evaluation_id and e.name_id = c.name_id and e.actual is not null
join declaration d on d.declaration_id = a.declaration_id
join unit u on u.unit_id = a.unit_id
join project j on j.project_id = a.project_id
join indicator_name m on m.name_id = c.name_id
where c.value is not null and c.upper is null and (b.value <> c.value or e.actual <> c.value)
order by year desc, unit, project, declaration_id, n
