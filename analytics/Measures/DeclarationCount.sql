-- One row: a unit, year, currency and combination of ticked 项目类型 and 资金用途 that declarations have (申报份数). It reads
-- nothing but declarations, so that it costs little where only this is asked.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.year::integer as year,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    count(*)::bigint as declarations
from declaration d
join unit u on u.unit_id = d.unit_id
group by u.present_id, u.name, u.department, d.year, d.currency, d.project_types, d.fund_purposes
order by year desc, unit, unit_id, currency, project_type, fund_purpose
