-- What there is of each declaration in touched_declaration: its indicators, and its values with a printed place as sure as the surest document that prints them.
select
    d.unit_id,
    d.year,
    d.declaration_id,
    coalesce(i.indicators, 0)::integer as indicators,
    coalesce(p.good, 0)::integer as good_fields,
    coalesce(p.to_check, 0)::integer as check_fields
from declaration d
left join (
    select declaration_id, count(*) as indicators
    from indicator
    where declaration_id in (select declaration_id from touched_declaration)
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
            where declaration_id in (select declaration_id from touched_declaration)
            group by declaration_id, field, document_id
        )
        group by declaration_id, field
    )
    group by declaration_id
) p on p.declaration_id = d.declaration_id
where d.declaration_id in (select declaration_id from touched_declaration)
