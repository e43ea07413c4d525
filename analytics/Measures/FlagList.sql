-- One row: a flag (疑点) that holds. amount: the sum of money it is about, in the currency's unit (yuan), null where it is about none.
-- at_stake: amount, else 5 % of the current budget (practice), never above it; null where neither is known. confidence: the worst of the evidence.
-- reason: {"zh", "en"}; evidence: a list of {field, text, document, documentId, page, line, confidence}. raised_seq: the event that first raised it.
-- state: open (also where nobody has looked), confirmed, dismissed, remedied. changed_since: what it says (severity, amount, reason, printed evidence) changed after that was decided.
select
    f.flag_key,
    f.rule,
    f.rule_version::integer as rule_version,
    f.settings_seq,
    f.severity,
    case f.severity when 'severe' then 1 when 'error' then 2 when 'warn' then 3 else 4 end as rank,
    f.group_name as cause,
    f.lead,
    f.hidden,
    f.confidence::text as confidence,
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    f.project_id,
    j.name as project,
    f.year,
    f.declaration_id,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    1::bigint as flags,
    f.amount,
    least(coalesce(f.amount, cast(0.05 * d.current_budget as decimal(18, 2))), d.current_budget) as at_stake,
    f.score,
    f.reason::text as reason,
    f.evidence::text as evidence,
    f.raised_seq,
    coalesce(t.state, 'open') as state,
    t.comment,
    t.decided_by,
    t.decided_seq,
    coalesce(f.said_seq > t.decided_seq, false) as changed_since
from flag f
join unit u on u.unit_id = f.unit_id
join project j on j.project_id = f.project_id
join declaration d on d.declaration_id = f.declaration_id
left join triage t on t.flag_key = f.flag_key
order by rank, amount desc nulls last, unit, project, rule, flag_key
