-- One row: a unit of which a declaration is expected in a year (应报/已报/未报), under the name it had then. expected = filed + missing = 1; filed: some declaration of that year is on file.
-- basis: list where a list of units tells the year, else history: the unit filed, filed in an earlier year, or a self-evaluation or another year's form tells of its budget.
-- A year in which nobody filed is in no list's reckoning. A former name is expected until the year before its successor begins, where no list tells, in years that forms tell of only.
-- projects (in two currencies, two): those with a declaration of the year on file; projects_missing: those that a self-evaluation or another year's form gives a budget in the year, a lower bound. to_check: declarations with a required field that a person should check.
with filed as (
    select u.own_id, d.year, sum(d.to_check) as to_check
    from declaration_count d
    join unit u on u.unit_id = d.unit_id
    where d.filed > 0
    group by u.own_id, d.year
),
told as (
    select
        u.own_id,
        y.year,
        sum(y.filed) as on_file,
        sum(y.projects - y.filed) filter (where y.stage is not null) as unfiled,
        bool_or(y.stage is not null) as budgeted
    from unit_year y
    join unit u on u.unit_id = y.unit_id
    group by u.own_id, y.year
),
filing_year as (
    select distinct year from filed
),
under_former_name as (
    select distinct u.present_id, f.year
    from filed f
    join unit u on u.unit_id = f.own_id
    where u.present_id <> u.own_id
),
by_list as (
    select u.unit_id as own_id, y.year
    from unit u
    join filing_year y on (u.first_year is null or y.year >= u.first_year) and (u.last_year is null or y.year <= u.last_year)
    left join under_former_name h on h.present_id = u.unit_id and h.year = y.year
    where u.listed and u.files and (u.first_year is not null or h.year is null)
),
by_history as (
    select own_id, year from filed
    union
    select own_id, year from told where budgeted
    union
    select f.own_id, y.year
    from (select own_id, min(year) as year from filed group by own_id) f
    join unit u on u.unit_id = f.own_id and not u.listed and u.present_id = u.own_id
    join filing_year y on y.year > f.year
),
asked as (
    select own_id, year, bool_or(listed) as listed
    from (select own_id, year, true as listed from by_list union all select own_id, year, false from by_history)
    group by own_id, year
)
select
    a.own_id as unit_id,
    case when u.present_id = u.unit_id then u.name else u.own_name end as unit,
    u.department,
    a.year,
    case when a.listed then 'list' else 'history' end as basis,
    1::bigint as expected,
    case when f.own_id is null then 0 else 1 end::bigint as filed,
    case when f.own_id is null then 1 else 0 end::bigint as missing,
    coalesce(t.on_file, 0)::bigint as projects,
    coalesce(t.unfiled, 0)::bigint as projects_missing,
    coalesce(f.to_check, 0)::bigint as to_check
from asked a
join unit u on u.unit_id = a.own_id
left join filed f on f.own_id = a.own_id and f.year = a.year
left join told t on t.own_id = a.own_id and t.year = a.year
order by missing desc, year desc, unit, unit_id
