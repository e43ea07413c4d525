-- One row: a part of a document kept aside (隔离), in no number. lines: from 1, null in formats without lines.
-- reason: {"zh", "en"}. raw: the printed text. n: its number in the load's quarantine, from 0. released_by: the decision that let it into the numbers.
-- unit, project, year, current_budget: what was understood of it; null where nothing was, and then it cannot be released.
select
    q.seq,
    q.n::integer as n,
    q.document_id,
    o.name as document,
    q.first_line,
    q.last_line,
    q.raw,
    q.message_id,
    json_object('zh', filled(m.zh, q.arguments), 'en', filled(m.en, q.arguments))::text as reason,
    q.nearest_form,
    q.unit_name as unit,
    q.project_name as project,
    q.year,
    q.currency,
    q.current_budget,
    q.declaration_id,
    r.seq as released_by
from quarantine q
join document o on o.document_id = q.document_id
join message m on m.message_id = q.message_id
left join decision r on r.seq = q.released_by
order by seq desc, first_line, n
