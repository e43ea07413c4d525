-- One row: a printed value of the declarations in touched_declaration, for evidence. line: from 1, null in formats without lines.
select
    p.declaration_id,
    regexp_replace(p.field, '\[\d+\]', '') as field,
    p.n::integer as n,
    p.printed,
    o.name as document,
    p.document_id,
    p.page,
    p.line,
    p.confidence::text as confidence
from place p
join document o on o.document_id = p.document_id
where p.declaration_id in (select declaration_id from touched_declaration)
order by p.declaration_id, p.field, p.n, p.known_from, p.document_id, p.line
