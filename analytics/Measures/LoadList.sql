-- One row: a load (one document taken in once) and a currency. rows_*: declarations. amount_loaded: sum of their current budgets (yuan).
-- withdrawn_by: the decision that took it back, null while it counts. noted_at: milliseconds since 1970-01-01 UTC. pages: null where the format has none.
select
    l.seq,
    epoch_ms(l.noted_at)::bigint as noted_at,
    l.document_id,
    o.name as document,
    o.media_type,
    o.bytes,
    o.pages,
    l.reader,
    l.rows_read,
    l.rows_loaded,
    l.rows_rejected,
    a.currency,
    a.amount_loaded,
    (select min(w.seq) from decision w where w.kind = 'withdraw' and w.seq > l.seq and (w.body ->> 'document') = l.document_id::text and coalesce((w.body ->> 'load')::bigint = l.seq, true)) as withdrawn_by
from load l
join document o on o.document_id = l.document_id
left join load_amount a on a.seq = l.seq
order by seq desc, currency
