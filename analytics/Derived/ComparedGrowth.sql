-- One row a side: how a project's budget asked for grew against the year before's (申报数增幅), as ln(asked / previous), to be held against projects of its kind and size in both directions: signed so that less is farther out. To the hundredth: a cohort has as many bins as values differ, and each that is held against it walks over all of them.
-- measure_unit: currency and size band, the number of digits of the previous budget; n: −1, since it is no indicator.
select
    0::ubigint as root,
    0::ubigint as concept_id,
    side.direction,
    concat(p.currency, ' ', length(p.previous_budget::bigint::text)) as measure_unit,
    p.year,
    coalesce(array_to_string(d.project_types, '、'), '') as project_type,
    coalesce(array_to_string(d.fund_purposes, '、'), '') as fund_purpose,
    u.present_id as unit_id,
    p.project_id,
    p.unit_id as declared_by,
    d.declaration_id,
    0::ubigint as name_id,
    (-1)::smallint as n,
    side.direction * round(ln(p.asked / p.previous_budget), 2) as value
from project_year p
join declaration d on d.declaration_id = p.targets_id
join unit u on u.unit_id = p.unit_id
cross join (values (1::tinyint), (-1::tinyint)) side(direction)
where p.asked > 0 and p.previous_budget > 0
