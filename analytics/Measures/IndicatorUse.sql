-- One row: an indicator name (指标名称) that targets with a number bear, and how many of them do. Added up by id before the names are looked up.
-- A self-evaluation repeats the targets of the form that it evaluates: they count once.
select
    m.name as indicator,
    t.targets
from (
    select name_id, count(*)::bigint as targets
    from indicator
    where value is not null and declaration_id not in (select evaluation_id from project_year where evaluation_id is not null and targets_id is not null)
    group by name_id
) t
join indicator_name m on m.name_id = t.name_id
order by targets desc, indicator
