-- One row: an indicator of a form whose target is another number than the year before's own target, or than what the year before reached.
-- Held together by project and indicator name (name_id) over consecutive years, else by a concept that one indicator alone has in each of both; a name that stands twice in a form is held against none. Ranges and words have no row.
-- direction: higher or lower (is better) as this year's form prints it, else as the name tells; null where neither does. previous_indicator, actual_indicator: as they are called there.
-- target, previous_target, actual: in measure_unit, previous_unit, actual_unit, which may differ. previous_*: of the year before's own form, actual*: of its self-evaluation, else of the ledger that tells of that year; null where there is none, or it states no number.
-- budget: asked for (申报数), null where nothing was, as in a ledger of indicators; previous_budget: what the year before's own form asked for, else the latest that is known of it; previous_stage says which; null where nothing is. n, previous_n, actual_n: rows in their forms.
with ledger as (
    select unit_id, project_id, year, currency, declaration_id
    from declaration
    where kind = 'ledger'
),
pair as (
    select
        p.unit_id,
        p.project_id,
        p.year,
        p.currency,
        f.declaration_id,
        b.declaration_id as previous_id,
        coalesce(q.evaluation_id, case when b.kind = 'ledger' then b.declaration_id end) as evaluation_id,
        p.asked as budget,
        coalesce(q.asked, p.previous_budget) as previous_budget,
        case when q.asked is not null then '申报数' else p.previous_stage end as previous_stage
    from project_year p
    join project_year q on q.unit_id = p.unit_id and q.project_id = p.project_id and q.year = p.year - 1 and q.currency = p.currency
    left join ledger l on l.unit_id = p.unit_id and l.project_id = p.project_id and l.year = p.year and l.currency = p.currency
    left join ledger k on k.unit_id = q.unit_id and k.project_id = q.project_id and k.year = q.year and k.currency = q.currency
    join declaration f on f.declaration_id = coalesce(p.targets_id, l.declaration_id)
    left join declaration b on b.declaration_id = coalesce(q.targets_id, k.declaration_id)
    where coalesce(b.declaration_id, q.evaluation_id) is not null
),
told as (
    select
        i.declaration_id,
        i.name_id,
        m.name,
        m.concept_id,
        i.n::integer as n,
        i.operator::text as comparison,
        i.value,
        i.upper,
        i.unit,
        i.actual,
        i.actual_unit,
        coalesce(i.direction, case m.direction when 1 then 'higher' when -1 then 'lower' end) as direction,
        count(*) over (partition by i.declaration_id, i.name_id) as of_name,
        count(*) over (partition by i.declaration_id, m.concept_id) as of_concept
    from indicator i
    join indicator_name m on m.name_id = i.name_id
    where i.declaration_id in (select declaration_id from pair union select previous_id from pair union select evaluation_id from pair)
),
once as (
    select *
    from told
    where of_name = 1
),
against as (
    select declaration_id, previous_id as other_id from pair where previous_id is not null
    union
    select declaration_id, evaluation_id as other_id from pair where evaluation_id is not null
),
held as (
    select a.declaration_id, c.name_id, a.other_id, b.name_id as other_name_id
    from against a
    join once c on c.declaration_id = a.declaration_id
    join once b on b.declaration_id = a.other_id and b.name_id = c.name_id
    union all
    select a.declaration_id, c.name_id, a.other_id, b.name_id as other_name_id
    from against a
    join once c on c.declaration_id = a.declaration_id and c.of_concept = 1
    join once b on b.declaration_id = a.other_id and b.of_concept = 1 and b.concept_id = c.concept_id
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
    c.comparison,
    c.value as target,
    c.unit as measure_unit,
    c.direction,
    b.name as previous_indicator,
    b.n as previous_n,
    b.comparison as previous_comparison,
    b.value as previous_target,
    b.unit as previous_unit,
    b.declaration_id as previous_id,
    e.name as actual_indicator,
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
left join held g on g.declaration_id = c.declaration_id and g.name_id = c.name_id and g.other_id = a.previous_id
left join once b on b.declaration_id = g.other_id and b.name_id = g.other_name_id and b.value is not null and b.upper is null
left join held h on h.declaration_id = c.declaration_id and h.name_id = c.name_id and h.other_id = a.evaluation_id
left join once e on e.declaration_id = h.other_id and e.name_id = h.other_name_id and e.actual is not null
join declaration d on d.declaration_id = a.declaration_id
join unit u on u.unit_id = a.unit_id
join project j on j.project_id = a.project_id
where c.value is not null and c.upper is null and (b.value <> c.value or e.actual <> c.value)
order by year desc, unit, project, declaration_id, n
