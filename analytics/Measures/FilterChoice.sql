-- One row: what declarations of a unit in a year tick, each combination once: what a reader can filter by.
select distinct
    d.year::integer as year,
    u.name as unit,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose
from declaration d
join unit u on u.unit_id = d.unit_id
order by year, unit, project_type, fund_purpose
