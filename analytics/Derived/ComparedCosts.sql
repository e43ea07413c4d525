-- One row a side: what one unit of a project's only countable output costs (单位成本), as ln(asked / quantity), to be held against the same output elsewhere in both directions: signed so that less is farther out. To the hundredth, as growths.
-- measure_unit: currency and unit of the quantity, "CNY / 件", as no target's is. n: −2 less the row in the form, since it is no target. reading_total: those whose only counted output is compared.
select
    coalesce(c.parent_id, c.concept_id) as root,
    c.concept_id,
    side.direction,
    concat(p.currency, ' / ', r.output_unit) as measure_unit,
    p.year,
    coalesce(array_to_string(d.project_types, '、'), '') as project_type,
    coalesce(array_to_string(d.fund_purposes, '、'), '') as fund_purpose,
    u.present_id as unit_id,
    p.project_id,
    p.unit_id as declared_by,
    d.declaration_id,
    r.output_name_id as name_id,
    (-2 - r.output_n)::smallint as n,
    side.direction * round(ln(p.asked::double / r.output_quantity), 2) as value
from reading_total r
join project_year p on p.unit_id = r.unit_id and p.year = r.year and p.targets_id = r.declaration_id
join declaration d on d.declaration_id = r.declaration_id
join unit u on u.unit_id = p.unit_id
join indicator_name m on m.name_id = r.output_name_id
join concept c on c.concept_id = m.concept_id
cross join (values (1::tinyint), (-1::tinyint)) side(direction)
where p.asked > 0
