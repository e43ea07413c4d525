-- One row: an output indicator with a number that stands once in a project's form and once in its form of the year before, by its name, else by a concept that one indicator alone has in each, with what both asked for (申报数). Amounts in the currency's unit (yuan).
-- quantity, previous_quantity: the targets, above 0, in measure_unit and previous_unit, which may differ; rates are among them: which of them count something is told by whoever asks.
-- units: of all such indicators of the two forms, in the form's order, joined by 、. n, previous_n: rows in their forms. No row on base 0, nor for ranges, ceilings (≤, <) and numbers without a unit.
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
    join declaration f on f.declaration_id = p.targets_id
    join declaration b on b.declaration_id = q.targets_id
    where p.asked > 0 and q.asked > 0
),
told as (
    select
        i.declaration_id,
        i.name_id,
        m.name,
        m.concept_id,
        i.n::integer as n,
        i.level1,
        i.operator::text as comparison,
        i.value,
        i.upper,
        i.unit,
        count(*) over (partition by i.declaration_id, i.name_id) as of_name,
        count(*) over (partition by i.declaration_id, m.concept_id) as of_concept
    from indicator i
    join indicator_name m on m.name_id = i.name_id
    where i.declaration_id in (select declaration_id from pair union select previous_id from pair)
),
counted as (
    select declaration_id, name_id, name, concept_id, of_concept, n, value, unit
    from told
    where of_name = 1 and level1 like '%产出%' and value > 0 and upper is null and unit is not null and coalesce(comparison, '=') in ('≥', '>', '=')
),
held as (
    select a.declaration_id, c.name_id, b.name_id as other_name_id
    from pair a
    join counted c on c.declaration_id = a.declaration_id
    join counted b on b.declaration_id = a.previous_id and b.name_id = c.name_id
    union all
    select a.declaration_id, c.name_id, b.name_id as other_name_id
    from pair a
    join counted c on c.declaration_id = a.declaration_id and c.of_concept = 1
    join counted b on b.declaration_id = a.previous_id and b.of_concept = 1 and b.concept_id = c.concept_id
    where b.name_id <> c.name_id
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
    c.name as indicator,
    c.n,
    c.value as quantity,
    c.unit as measure_unit,
    b.name as previous_indicator,
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
join held h on h.declaration_id = c.declaration_id and h.name_id = c.name_id
join counted b on b.declaration_id = a.previous_id and b.name_id = h.other_name_id
join declaration d on d.declaration_id = a.declaration_id
join unit u on u.unit_id = a.unit_id
join project j on j.project_id = a.project_id
order by year desc, unit, project, declaration_id, n
