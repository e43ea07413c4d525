-- What there is of each declaration in touched_declaration: its indicators, and its values with a printed place as sure as the surest document that prints them.
-- output_*: the only one of its indicators that says how many of something there are to be, null where none or several do. Rates, money, times and dates count nothing, as Quantities.Counts has it.
select
    d.unit_id,
    d.year,
    d.declaration_id,
    coalesce(i.indicators, 0)::integer as indicators,
    i.output.n as output_n,
    i.output.name_id as output_name_id,
    i.output.value as output_quantity,
    i.output.unit as output_unit,
    coalesce(p.good, 0)::integer as good_fields,
    coalesce(p.to_check, 0)::integer as check_fields
from declaration d
left join (
    select declaration_id, count(*) as indicators, case when count(*) filter (where is_output) = 1 then any_value(told) filter (where is_output) end as output
    from (
        select
            declaration_id,
            {n: n, name_id: name_id, value: value, unit: unit} as told,
            level1 like '%产出%' and value > 0 and upper is null and coalesce(operator::text, '=') in ('≥', '>', '=')
                and not regexp_matches(unit, '^(?:[%％‰倍元年月日天周时秒]|百分|[十百千万亿]*元|分$|分钟|小时|季度|星期|个?(?:工作日|自然日|月|季度|小时|星期))') as is_output
        from indicator
        where unit_id in (select unit_id from touched_declaration) and declaration_id in (select declaration_id from touched_declaration)
    )
    group by declaration_id
) i on i.declaration_id = d.declaration_id
left join (
    select
        declaration_id,
        count(*) filter (where good) as good,
        count(*) filter (where not good) as to_check
    from (
        select declaration_id, field, bool_or(good) as good
        from (
            select declaration_id, field, document_id, bool_and(confidence = 'good') as good
            from place
            where unit_id in (select unit_id from touched_declaration) and declaration_id in (select declaration_id from touched_declaration)
            group by declaration_id, field, document_id
        )
        group by declaration_id, field
    )
    group by declaration_id
) p on p.declaration_id = d.declaration_id
where d.unit_id in (select unit_id from touched_declaration) and d.declaration_id in (select declaration_id from touched_declaration)
