-- One row: a group in a year, and how complete the year is; reads member, rows of a measure of years with their group and unit, and unit_year. Amounts in the currency's unit (yuan), null where nothing is known, which is not 0.
-- asked: 申报数; executed: 执行数. asked_units, executed_units: units of the group that tell of either.
-- asked_lacking, executed_lacking: units that told of the year before in this group, and of the year in no group at all, though a list does not end them: what they leave out is no drop of the group's. A row may stand for these alone.
with told as (
    select name, id, currency, unit_id, year, max(kind) as kind, max(declaration_id) as declaration_id, sum(asked) as asked, sum(executed) as executed
    from member
    group by name, id, currency, unit_id, year
),
anywhere as (
    select u.present_id as unit_id, y.currency, y.year, sum(y.asked) as asked, sum(y.executed) as executed
    from unit_year y
    join unit u on u.unit_id = y.unit_id
    group by u.present_id, y.currency, y.year
),
counted as (
    select name, id, currency, year, kind, declaration_id, asked, executed, 0 as asked_lacking, 0 as executed_lacking
    from told
    union all
    select
        t.name,
        t.id,
        t.currency,
        t.year + 1 as year,
        t.kind,
        null as declaration_id,
        null as asked,
        null as executed,
        (t.asked is not null and a.asked is null)::integer as asked_lacking,
        (t.executed is not null and a.executed is null)::integer as executed_lacking
    from told t
    join unit u on u.unit_id = t.unit_id
    left join anywhere a on a.unit_id = t.unit_id and a.currency = t.currency and a.year = t.year + 1
    where (u.last_year is null or u.last_year > t.year)
        and ((t.asked is not null and a.asked is null) or (t.executed is not null and a.executed is null))
)
select
    name,
    id,
    currency,
    year::integer as year,
    max(kind) as kind,
    max(declaration_id) as declaration_id,
    sum(asked)::decimal(38, 2) as asked,
    sum(executed)::decimal(38, 2) as executed,
    count(asked)::bigint as asked_units,
    count(executed)::bigint as executed_units,
    sum(asked_lacking)::bigint as asked_lacking,
    sum(executed_lacking)::bigint as executed_lacking
from counted
group by name, id, currency, year
order by name, id, currency, year
