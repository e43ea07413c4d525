-- One row: a unit, year, currency and combination of ticked 项目类型 and 资金用途 that declarations have (申报份数).
-- Only units that took in others have counts of several names to add up; most have not, and theirs are read as they are kept.
with taken_in as (
    select present_id from unit where unit_id <> present_id
),
counted as (
    select u.present_id, u.name, u.department, c.year, c.currency, c.project_type, c.fund_purpose, c.declarations
    from declaration_count c
    join unit u on u.unit_id = c.unit_id
    where u.present_id not in (select present_id from taken_in)
    union all
    select u.present_id, u.name, u.department, c.year, c.currency, c.project_type, c.fund_purpose, sum(c.declarations) as declarations
    from declaration_count c
    join unit u on u.unit_id = c.unit_id
    where u.present_id in (select present_id from taken_in)
    group by u.present_id, u.name, u.department, c.year, c.currency, c.project_type, c.fund_purpose
)
select
    present_id as unit_id,
    name as unit,
    department,
    year::integer as year,
    currency,
    project_type,
    fund_purpose,
    declarations::bigint as declarations
from counted
order by year desc, unit, unit_id, currency, project_type, fund_purpose
