-- One row: what another version of the reader makes of a document that told of a declaration before, where it differs (重读待采用). It is in no number before a person accepts it. known_seq: the load that made it.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    d.year,
    d.currency,
    r.declaration_id,
    r.document_id,
    o.name as document,
    r.version,
    r.reader,
    r.confidence::text as confidence,
    r.known_from as known_seq
from rereading r
join declaration d on d.declaration_id = r.declaration_id
join unit u on u.unit_id = d.unit_id
join project j on j.project_id = d.project_id
join document o on o.document_id = r.document_id
order by year desc, unit, project, declaration_id, document, document_id
