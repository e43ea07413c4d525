-- One row: something open in a document or in the current version of a declaration. message: {"zh", "en"}.
-- Issues of a version that a later load replaced are left out. declaration_id, unit_id, unit, department, project: null for the document as a whole.
select
    i.seq,
    i.document_id,
    o.name as document,
    i.declaration_id,
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    j.name as project,
    d.year,
    i.field,
    i.severity,
    i.message_id,
    json_object('zh', filled(m.zh, i.arguments), 'en', filled(m.en, i.arguments))::text as message,
    i.page,
    i.line,
    i.printed
from issue i
join document o on o.document_id = i.document_id
join message m on m.message_id = i.message_id
left join declaration d on d.declaration_id = i.declaration_id
left join unit u on u.unit_id = d.unit_id
left join project j on j.project_id = d.project_id
where i.declaration_id is null or i.seq >= d.known_from
order by seq desc, line, field, message_id, message, declaration_id, printed
