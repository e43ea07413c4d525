-- One row: a declaration with flags (工作清单); where all are hidden its priority and counts are 0. Amounts in the currency's unit (yuan).
-- How priority, at_stake and the counts are made is told in Works.sql. at_stake: null without an open flag or a budget.
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    d.project_id,
    j.name as project,
    w.year,
    d.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    d.declaration_id,
    1::bigint as declarations,
    w.priority,
    w.worst_severity,
    w.leading_rule,
    w.groups::bigint as groups,
    w.at_stake,
    d.current_budget,
    w.open_flags::bigint as open_flags,
    w.to_verify::bigint as to_verify,
    w.confirmed::bigint as confirmed,
    w.dismissed::bigint as dismissed,
    w.remedied::bigint as remedied
from work w
join declaration d on d.declaration_id = w.declaration_id
join unit u on u.unit_id = w.unit_id
join project j on j.project_id = d.project_id
order by priority desc, at_stake desc nulls last, unit, project, declaration_id
