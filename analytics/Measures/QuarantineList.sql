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
    json_object(
        'zh', replace(replace(replace(m.zh, '{0}', coalesce(q.arguments ->> 0, '')), '{1}', coalesce(q.arguments ->> 1, '')), '{2}', coalesce(q.arguments ->> 2, '')),
        'en', replace(replace(replace(m.en, '{0}', coalesce(q.arguments ->> 0, '')), '{1}', coalesce(q.arguments ->> 1, '')), '{2}', coalesce(q.arguments ->> 2, '')))::text as reason,
    q.nearest_form
from quarantine q
join document o on o.document_id = q.document_id
join message m on m.message_id = q.message_id
order by q.seq desc, q.first_line, q.n
