-- One row: a flag (疑点) that holds. amount: the sum of money it is about, in the currency's unit (yuan), null where it is about none.
-- reason: {"zh", "en"}; evidence: a list of {field, text, document, page, line, confidence}. raised_seq: the load that first raised it.
select
    f.flag_key,
    f.rule,
    f.rule_version::integer as rule_version,
    f.severity,
    case f.severity when 'severe' then 1 when 'error' then 2 when 'warn' then 3 else 4 end as rank,
    f.group_name as cause,
    f.lead,
    f.hidden,
    f.unit_id,
    u.name as unit,
    f.project_id,
    j.name as project,
    f.year::integer as year,
    f.declaration_id,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    1::bigint as flags,
    f.amount,
    f.score,
    f.reason::text as reason,
    f.evidence::text as evidence,
    f.raised_seq
from flag f
join unit u on u.unit_id = f.unit_id
join project j on j.project_id = f.project_id
join declaration d on d.declaration_id = f.declaration_id
order by rank, f.amount desc nulls last, u.name, j.name, f.rule, f.flag_key
