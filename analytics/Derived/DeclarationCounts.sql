-- How many current declarations the units in touched_unit have: one row a unit, year, currency and combination of what is ticked.
-- filed leaves self-evaluations out; to_check: those of filed with a required field that a person should check.
select
    unit_id,
    year,
    currency,
    array_to_string(project_types, '、') as project_type,
    array_to_string(fund_purposes, '、') as fund_purpose,
    count(*)::bigint as declarations,
    (count(*) filter (where kind <> 'self-evaluation'))::bigint as filed,
    (count(*) filter (where kind <> 'self-evaluation' and confidence <> 'good'))::bigint as to_check
from declaration
where unit_id in (select unit_id from touched_unit)
group by unit_id, year, currency, array_to_string(project_types, '、'), array_to_string(fund_purposes, '、')
