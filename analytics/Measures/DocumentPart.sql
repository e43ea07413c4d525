-- One row: a document and a declaration that it tells of (原文范围). first_line, last_line: of the values it prints, from 1,
-- through the whole document; null in formats without lines. sha256: of the document's bytes.
select
    p.document_id,
    o.name as document,
    o.sha256,
    p.declaration_id,
    min(p.line) as first_line,
    max(coalesce(p.last_line, p.line)) as last_line
from place p
join document o on o.document_id = p.document_id
group by p.document_id, o.name, o.sha256, p.declaration_id
order by document_id, declaration_id
