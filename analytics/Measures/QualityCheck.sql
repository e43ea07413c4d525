-- One row: a check of the data's quality (质量检查); none where there is nothing to check. checked = passed + failed, in the things the check counts.
-- check_id: control-totals (loads whose rows read = loaded + rejected, and whose new versions
-- all lie in declaration_version, with their money), settled-values (printed values that one reading is left of, wherever they are printed),
-- settled-declarations, lines-add-up (declarations with lines and a current budget), targets-found and levels-told (indicators), quarantine-released (parts).
with totals as (
    select
        l.rows_read = l.rows_loaded + l.rows_rejected
            and l.rows_opened = (select count(*) from declaration_version h where h.known_from = l.seq)
            and not exists (
                select 1
                from load_amount a
                where a.seq = l.seq
                    and a.amount_opened <> (select coalesce(sum(h.current_budget), 0) from declaration_version h where h.known_from = l.seq and h.currency = a.currency)
            ) as holds
    from load l
),
sums as (
    select d.declaration_id, d.current_budget, sum(b.amount) as lines, count(*) filter (where b.amount is null) as unknown
    from declaration d
    join budget_line b on b.declaration_id = d.declaration_id
    where d.current_budget is not null
    group by d.declaration_id, d.current_budget
),
settled as (
    select bool_or(good) as good
    from (
        select declaration_id, field, document_id, bool_and(confidence = 'good') as good
        from place
        group by declaration_id, field, document_id
    )
    group by declaration_id, field
),
checks as (
    select 1 as n, 'control-totals' as check_id, count(*)::bigint as checked, count(*) filter (where holds)::bigint as passed, count(*) filter (where not holds)::bigint as failed from totals
    union all
    select 2, 'settled-values', count(*)::bigint, count(*) filter (where good)::bigint, count(*) filter (where not good)::bigint from settled
    union all
    select 3, 'settled-declarations', count(*)::bigint, count(*) filter (where confidence = 'good')::bigint, count(*) filter (where confidence <> 'good')::bigint from declaration
    union all
    select 4, 'lines-add-up', count(*)::bigint, count(*) filter (where unknown = 0 and lines = current_budget)::bigint, count(*) filter (where unknown > 0 or lines <> current_budget)::bigint from sums
    union all
    select 5, 'targets-found', count(*)::bigint, count(target_text)::bigint, (count(*) - count(target_text))::bigint from indicator
    union all
    select 6, 'levels-told', count(*)::bigint, count(level1)::bigint, (count(*) - count(level1))::bigint from indicator
    union all
    select 7, 'quarantine-released', count(*)::bigint, count(r.seq)::bigint, (count(*) - count(r.seq))::bigint from quarantine q left join decision r on r.seq = q.released_by
)
select
    n,
    check_id,
    checked,
    passed,
    failed
from checks
where checked > 0
order by n
