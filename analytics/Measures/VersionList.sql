-- One row: a version of a declaration that was in force from one event on (历次版本). cause: document, release, correction, settlement, withdrawal.
-- noted_at: milliseconds since 1970-01-01 UTC, null where the viewer does not see that event; who, reason: of a decision, else null.
select
    u.present_id as unit_id,
    v.declaration_id,
    v.version,
    v.known_from as seq,
    v.cause,
    epoch_ms(coalesce(r.noted_at, l.noted_at))::bigint as noted_at,
    o.name as document,
    v.document_id,
    r.who as decided_by,
    r.reason
from declaration_version v
join unit u on u.unit_id = v.unit_id
join document o on o.document_id = v.document_id
left join decision r on r.seq = v.known_from
left join load l on l.seq = v.known_from
order by seq desc, declaration_id
