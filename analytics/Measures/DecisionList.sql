-- One row: something a person decided (人工决定), the latest first. subject: a flag's key, a rule's id, a part of the quarantine.
-- decided_at: milliseconds since 1970-01-01 UTC. body: what was decided, by kind. reason: null where none was given.
select
    seq,
    epoch_ms(noted_at)::bigint as decided_at,
    who as decided_by,
    kind,
    subject,
    body::text as body,
    reason
from decision
order by seq desc
