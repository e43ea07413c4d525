-- One row: where a value of a declaration is printed. n: row of the table of budget lines or indicators, from 0; null outside tables.
-- line to last_line: from 1, through the whole document; null in formats without lines. cell: e.g. R7C4.
select
    p.declaration_id,
    regexp_replace(p.field, '\[\d+\]', '') as field,
    p.n::integer as n,
    p.document_id,
    o.name as document,
    p.page,
    p.line,
    p.last_line,
    p.cell,
    p.printed,
    p.decided_by,
    p.confidence::text as confidence
from place p
join document o on o.document_id = p.document_id
order by declaration_id, field, n, document_id, line, cell, printed, page, last_line, decided_by
