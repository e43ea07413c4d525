-- One row: a unit that others which filed are below (上级单位, 主管部门 where it is a unit), under its present name. units: how many of them there are now.
select
    a.unit_id,
    a.name as unit,
    a.department,
    count(distinct b.present_id)::bigint as units
from (select distinct unit_id from declaration_count) d
join unit b on b.unit_id = d.unit_id
join unit_closure c on c.unit_id = b.present_id
join unit a on a.unit_id = c.ancestor_id and a.present_id = a.unit_id and a.unit_id <> b.present_id
group by a.unit_id, a.name, a.department
order by unit, unit_id
