-- One row: an output indicator with a number that stands once in a project's form and once in its form of the year before, with what both asked for (申报数). Amounts in the currency's unit (yuan).
-- quantity, previous_quantity: the targets, above 0, in measure_unit and previous_unit, which may differ; rates are among them: which of them count something is told by whoever asks.
-- units: of all such indicators of the two forms, in the form's order, joined by 、. n, previous_n: rows in their forms. No row on base 0, nor for ranges, ceilings (≤, <) and numbers without a unit.
-- Of forms only, as TargetChange.sql.
with pair as (
    select
        p.unit_id,
        p.project_id,
        p.year,
        p.currency,
        f.declaration_id,
        b.declaration_id as previous_id,
        p.asked as budget,
        q.asked as previous_budget
    from project_year p
    join project_year q on q.unit_id = p.unit_id and q.project_id = p.project_id and q.year = p.year - 1 and q.currency = p.currency
    join declaration f on f.declaration_id = p.targets_id and f.kind = 'targets'
    join declaration b on b.declaration_id = q.targets_id and b.kind = 'targets'
    where p.asked > 0 and q.asked > 0
),
once as (
    select
        declaration_id,
        name_id,
        any_value(n)::integer as n,
        any_value(level1) as level1,
        any_value(operator)::text as comparison,
        any_value(value) as value,
        any_value(upper) as upper,
        any_value(unit) as unit
    from indicator
    where declaration_id in (select declaration_id from pair union select previous_id from pair)
    group by declaration_id, name_id
    having count(*) = 1
),
counted as (
    select declaration_id, name_id, n, value, unit
    from once
    where level1 like '%产出%' and value > 0 and upper is null and unit is not null and coalesce(comparison, '=') in ('≥', '>', '=')
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
    c.value as quantity,
    c.unit as measure_unit,
    b.n as previous_n,
    b.value as previous_quantity,
    b.unit as previous_unit,
    string_agg(c.unit, '、') over (partition by a.declaration_id order by c.n rows between unbounded preceding and unbounded following) as units,
    a.budget,
    a.previous_budget,
    a.previous_id,
    a.declaration_id
from pair a
join counted c on c.declaration_id = a.declaration_id
join counted b on b.declaration_id = a.previous_id and b.name_id = c.name_id
join declaration d on d.declaration_id = a.declaration_id
join unit u on u.unit_id = a.unit_id
join project j on j.project_id = a.project_id
join indicator_name m on m.name_id = c.name_id
order by year desc, unit, project, declaration_id, n
