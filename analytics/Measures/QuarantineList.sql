-- One row: a part of a document kept aside (隔离), in no number. lines: from 1, null in formats without lines.
-- reason: {"zh", "en"}. raw: the printed text.
select
    q.seq,
    q.document_id,
    o.name as document,
    q.first_line,
    q.last_line,
    q.raw,
    q.message_id,
    q.reason::text as reason,
    q.nearest_form
from quarantine q
join document o on o.document_id = q.document_id
order by q.seq desc, q.first_line, q.message_id, q.raw
