-- One row: a declaration that asks for money in a year, with what was executed of the same project the year before and which flags it has open. Amounts in the currency's unit (yuan).
-- asked: 申报数. previous_executed: as a self-evaluation or a ledger of the year before says, else as the declaration states it; null where nobody says.
-- rules: those whose flags are open (neither hidden nor dismissed nor remedied), joined by 、, null without any; flags: how many.
with open_flag as (
    select f.declaration_id, string_agg(distinct f.rule, '、' order by f.rule) as rules, count(*) as flags
    from flag f
    left join triage t on t.flag_key = f.flag_key
    where not f.hidden and coalesce(t.state, 'open') in ('open', 'confirmed')
    group by f.declaration_id
)
select
    u.present_id as unit_id,
    u.name as unit,
    u.department,
    p.project_id,
    j.name as project,
    p.year::integer as year,
    p.currency,
    array_to_string(d.project_types, '、') as project_type,
    array_to_string(d.fund_purposes, '、') as fund_purpose,
    p.targets_id as declaration_id,
    p.asked,
    p.previous_executed,
    f.rules,
    coalesce(f.flags, 0)::bigint as flags
from project_year p
join unit u on u.unit_id = p.unit_id
join project j on j.project_id = p.project_id
join declaration d on d.declaration_id = p.targets_id
left join open_flag f on f.declaration_id = p.targets_id
where p.asked is not null
order by year, unit, project, project_id, currency
