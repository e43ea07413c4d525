-- One row: an indicator name (指标名称) that targets with a number bear, and how many of them do. Added up by id before the names are looked up.
select
    m.name as indicator,
    t.targets
from (
    select name_id, count(*)::bigint as targets
    from indicator
    where value is not null
    group by name_id
) t
join indicator_name m on m.name_id = t.name_id
order by targets desc, indicator
